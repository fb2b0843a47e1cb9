#pragma once

#include "base/clock.h"
#include "crypto/keys.h"

#include <map>
#include <vector>

namespace sotto::transport {

using NodeKey = crypto::Ed25519PublicKey;

/// Failures of nodes, each with the time it happened; it counts for 48 hours (02 §3.2). Pure: the caller
/// brings the time (local wall clock, ms).
class Strikes {
public:
    using Times = std::vector<TimeMs>;

    static constexpr TimeMs kLifetimeMs = 48LL * 3600 * 1000;
    static constexpr std::size_t kOut = 3; ///< live strikes that take a node out of use

    void add(const NodeKey& node, TimeMs now);
    /// As many at once as take the node out.
    void addPermanent(const NodeKey& node, TimeMs now);
    void clear() { strikes_.clear(); }

    std::size_t live(const NodeKey& node, TimeMs now) const;
    bool isOut(const NodeKey& node, TimeMs now) const { return live(node, now) >= kOut; }

    /// What is still alive, for saving.
    std::map<NodeKey, Times> snapshot(TimeMs now) const;
    void restore(std::map<NodeKey, Times> saved);

private:
    static bool counts(TimeMs at, TimeMs now);

    std::map<NodeKey, Times> strikes_;
};

} // namespace sotto::transport
