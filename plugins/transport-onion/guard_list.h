#pragma once

#include "transport-common/node_pool.h"
#include "transport-common/saved_state.h"

#include <vector>

namespace sotto::transport {

/// The nodes that see our address: few, tested, and kept for days (03 §7.1). Pure.
class GuardList {
public:
    static constexpr TimeMs kLifetimeMs = 10LL * 24 * 3600 * 1000;

    void restore(std::vector<Guard> guards) { guards_ = std::move(guards); }
    const std::vector<Guard>& all() const { return guards_; }

    void add(const NodeKey& node, TimeMs now);
    void remove(const NodeKey& node);
    bool contains(const NodeKey& node) const;
    /// Removes guards that left the pool, were struck out or are too old. True when there were any.
    bool prune(const NodePool& pool, const Strikes& strikes, TimeMs now);

private:
    std::vector<Guard> guards_;
};

} // namespace sotto::transport
