#include "config/data.h"

#include <algorithm>
#include <iterator>

namespace sotto::config {

Kind kindOf(const Bencode& value) {
    if (value.dict())
        return Kind::Members;
    return value.list() ? Kind::Items : Kind::Scalar;
}

bool scalarLess(const Bencode& left, const Bencode& right) {
    const auto* leftNumber = left.integer();
    const auto* rightNumber = right.integer();
    if (leftNumber && rightNumber)
        return *leftNumber < *rightNumber;
    if (leftNumber || rightNumber)
        return leftNumber != nullptr;
    return left.text() && right.text() && *left.text() < *right.text();
}

bool isSet(const Set& items) {
    const auto isScalar = [](const Bencode& item) { return kindOf(item) == Kind::Scalar; };
    const auto outOfOrder = [](const Bencode& left, const Bencode& right) {
        return !scalarLess(left, right);
    };
    return std::all_of(items.begin(), items.end(), isScalar) &&
           std::adjacent_find(items.begin(), items.end(), outOfOrder) == items.end();
}

bool isCanonical(const Dict& data) {
    return std::all_of(data.begin(), data.end(), [](const auto& member) {
        if (const auto* items = member.second.list())
            return !items->empty() && isSet(*items);
        const auto* members = member.second.dict();
        return !members || (!members->empty() && isCanonical(*members));
    });
}

void prune(Dict& data) {
    for (auto member = data.begin(); member != data.end();) {
        auto* members = member->second.dict();
        if (members)
            prune(*members);
        const auto* items = member->second.list();
        const bool empty = (members && members->empty()) || (items && items->empty());
        member = empty ? data.erase(member) : std::next(member);
    }
}

Set united(const Set& left, const Set& right) {
    Set result;
    result.reserve(left.size() + right.size());
    std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(result),
                   scalarLess);
    return result;
}

Set without(const Set& from, const Set& removed) {
    Set result;
    std::set_difference(from.begin(), from.end(), removed.begin(), removed.end(), std::back_inserter(result),
                        scalarLess);
    return result;
}

} // namespace sotto::config
