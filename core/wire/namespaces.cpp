#include "wire/namespaces.h"

#include <algorithm>
#include <functional>

namespace sotto::wire {

namespace {

/// Messages get a larger share of an answer than configs (02 §11).
int priority(Namespace ns) {
    return ns == kInboxNamespace || ns == kGroupMessagesNamespace ? 10 : 1;
}

} // namespace

std::string namespaceText(Namespace ns) {
    return ns == 0 ? std::string() : std::to_string(ns);
}

std::string namespaceText(const NamespaceSelection& selection) {
    const auto* ns = std::get_if<Namespace>(&selection);
    return ns ? namespaceText(*ns) : "all";
}

bool isPublicInbox(Namespace ns) {
    return ns % 10 == 0;
}

bool isPublicOutbox(Namespace ns) {
    return ns < 0 && -ns % 20 == 1;
}

bool isReadableWhenRevoked(Namespace ns) {
    return ns < 0 && -ns % 100 == 11;
}

bool isPublicToRead(Namespace ns) {
    return isPublicOutbox(ns) || ns == kLegacyGroupNamespace;
}

TimeMs maxTtl(Namespace ns) {
    return isPublicInbox(ns) ? kMaxPublicTtl : kMaxPrivateTtl;
}

std::vector<int> splitMaxSize(std::span<const Namespace> namespaces) {
    std::vector<int> classes;
    for (const auto ns : namespaces)
        classes.push_back(priority(ns));
    std::vector<int> distinct = classes;
    std::sort(distinct.begin(), distinct.end(), std::greater<>());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());

    std::vector<int> shares(namespaces.size());
    int divisor = 1;
    for (const auto current : distinct) {
        const auto members = std::count(classes.begin(), classes.end(), current);
        divisor *= static_cast<int>(members) + (current == distinct.back() ? 0 : 1);
        for (std::size_t i = 0; i < classes.size(); ++i) {
            if (classes[i] == current)
                shares[i] = -divisor;
        }
    }
    return shares;
}

} // namespace sotto::wire
