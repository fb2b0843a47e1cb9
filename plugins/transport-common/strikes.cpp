#include "transport-common/strikes.h"

#include <algorithm>

namespace sotto::transport {

bool Strikes::counts(TimeMs at, TimeMs now) {
    // A strike from the future is one from before a clock was set back.
    return at > now - kLifetimeMs && at <= now + kLifetimeMs;
}

void Strikes::add(const NodeKey& node, TimeMs now) {
    Times& times = strikes_[node];
    times.erase(std::remove_if(times.begin(), times.end(), [now](TimeMs at) { return !counts(at, now); }),
                times.end());
    if (times.size() >= kOut)
        times.erase(times.begin());
    times.push_back(now);
}

void Strikes::addPermanent(const NodeKey& node, TimeMs now) {
    for (std::size_t i = 0; i < kOut; ++i)
        add(node, now);
}

std::size_t Strikes::live(const NodeKey& node, TimeMs now) const {
    const auto found = strikes_.find(node);
    if (found == strikes_.end())
        return 0;
    return static_cast<std::size_t>(std::count_if(found->second.begin(), found->second.end(),
                                                  [now](TimeMs at) { return counts(at, now); }));
}

std::map<NodeKey, Strikes::Times> Strikes::snapshot(TimeMs now) const {
    std::map<NodeKey, Times> alive;
    for (const auto& [node, times] : strikes_)
        for (const TimeMs at : times)
            if (counts(at, now))
                alive[node].push_back(at);
    return alive;
}

void Strikes::restore(std::map<NodeKey, Times> saved) {
    strikes_ = std::move(saved);
}

} // namespace sotto::transport
