#include "transport-onion/guard_list.h"

#include <algorithm>

namespace sotto::transport {

void GuardList::add(const NodeKey& node, TimeMs now) {
    if (!contains(node))
        guards_.push_back({node, now});
}

void GuardList::remove(const NodeKey& node) {
    guards_.erase(std::remove_if(guards_.begin(), guards_.end(),
                                 [&](const Guard& guard) { return guard.node == node; }),
                  guards_.end());
}

bool GuardList::contains(const NodeKey& node) const {
    return std::any_of(guards_.begin(), guards_.end(),
                       [&](const Guard& guard) { return guard.node == node; });
}

bool GuardList::prune(const NodePool& pool, const Strikes& strikes, TimeMs now) {
    const auto before = guards_.size();
    guards_.erase(std::remove_if(guards_.begin(), guards_.end(),
                                 [&](const Guard& guard) {
                                     return !pool.find(guard.node) || strikes.isOut(guard.node, now) ||
                                            guard.since + kLifetimeMs < now ||
                                            guard.since > now + kLifetimeMs;
                                 }),
                  guards_.end());
    return guards_.size() != before;
}

} // namespace sotto::transport
