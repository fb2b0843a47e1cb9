#include "transport-common/swarm_book.h"

#include <algorithm>

namespace sotto::transport {

namespace {

constexpr std::size_t kMaxAccounts = 10'000;
constexpr std::size_t kWantedMembers = 3;

} // namespace

std::vector<NodeKey> SwarmBook::computed(const crypto::AccountId& account) const {
    const auto swarm = wire::nearestSwarm(pool_.swarms(), wire::swarmSpace(account));
    return swarm ? pool_.membersOf(*swarm) : std::vector<NodeKey>();
}

std::vector<NodeKey> SwarmBook::members(const crypto::AccountId& account) const {
    const auto found = said_.find(account);
    if (found == said_.end())
        return computed(account);
    std::vector<NodeKey> present;
    for (const NodeKey& key : found->second)
        if (pool_.find(key))
            present.push_back(key);
    // Too few of them are left: ask again (02 §5.2).
    if (present.size() < std::min(kWantedMembers, found->second.size()))
        present.clear();
    return present;
}

bool SwarmBook::learn(const crypto::AccountId& account, const std::vector<NodeKey>& members) {
    std::vector<NodeKey> known;
    for (const NodeKey& key : members)
        if (pool_.find(key) && std::find(known.begin(), known.end(), key) == known.end())
            known.push_back(key);
    if (known.empty())
        return false;
    if (said_.size() >= kMaxAccounts)
        said_.clear();
    said_[account] = std::move(known);
    return true;
}

void SwarmBook::drop(const crypto::AccountId& account, const NodeKey& node) {
    auto left = members(account);
    left.erase(std::remove(left.begin(), left.end(), node), left.end());
    if (said_.size() >= kMaxAccounts)
        said_.clear();
    said_[account] = std::move(left);
}

void SwarmBook::poolReplaced() {
    if (!pool_.swarms().empty())
        said_.clear();
}

std::optional<NodeKey> chooseMember(const std::vector<NodeKey>& members, const std::set<NodeKey>& tried,
                                    const Strikes& strikes, TimeMs now, Random& random) {
    std::vector<NodeKey> good;
    std::vector<NodeKey> struck;
    for (const NodeKey& member : members)
        (strikes.isOut(member, now) ? struck : good).push_back(member);
    std::stable_sort(struck.begin(), struck.end(), [&](const NodeKey& a, const NodeKey& b) {
        return strikes.live(a, now) < strikes.live(b, now);
    });
    for (std::size_t i = 0; good.size() < kWantedMembers && i < struck.size(); ++i)
        good.push_back(struck[i]);

    std::vector<NodeKey> fresh;
    for (const NodeKey& member : good)
        if (!tried.count(member))
            fresh.push_back(member);
    const auto& from = fresh.empty() ? good : fresh;
    if (from.empty())
        return std::nullopt;
    return from[random.below(static_cast<std::uint32_t>(from.size()))];
}

} // namespace sotto::transport
