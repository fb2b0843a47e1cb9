#include "client/mentions.h"

#include <algorithm>

namespace sotto::client {
namespace {

constexpr std::size_t kIdSize = 66;

/// The id that stands behind the "@" at `at`.
std::optional<crypto::AccountId> mentionAt(std::string_view text, std::size_t at) {
    const auto id = crypto::AccountId::fromHex(text.substr(at + 1, kIdSize));
    const bool person = id && id->kind() != crypto::IdKind::Group;
    return person ? std::optional(*id) : std::nullopt;
}

} // namespace

std::vector<crypto::AccountId> mentionedIn(std::string_view text) {
    std::vector<crypto::AccountId> ids;
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const auto id = mentionAt(text, at);
        if (id && std::find(ids.begin(), ids.end(), *id) == ids.end())
            ids.push_back(*id);
    }
    return ids;
}

std::string withNames(std::string_view text, const std::vector<Mention>& mentions) {
    std::string named;
    std::size_t done = 0;
    for (auto at = text.find('@'); at != std::string_view::npos && !mentions.empty();
         at = text.find('@', at + 1)) {
        const auto id = mentionAt(text, at);
        const auto mention = std::find_if(mentions.begin(), mentions.end(), [&id](const Mention& each) {
            return id && each.accountId == id->hex();
        });
        if (mention == mentions.end())
            continue;
        named.append(text.substr(done, at + 1 - done)).append(mention->name);
        done = at + 1 + kIdSize;
    }
    return named.append(text.substr(done));
}

} // namespace sotto::client
