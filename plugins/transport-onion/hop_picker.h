#pragma once

#include "base/random.h"
#include "transport-common/addresses.h"
#include "transport-common/node_pool.h"
#include "wire/network_file.h"

#include <optional>
#include <set>
#include <vector>

namespace sotto::transport {

/// Nodes that a selection may not use, by key and by subnet.
struct Taken {
    std::set<NodeKey> nodes;
    SubnetSet subnets;

    void add(const wire::ServiceNode& node) {
        nodes.insert(node.ed25519);
        subnets.insert(node.ip);
    }
    bool allows(const wire::ServiceNode& node) const {
        return !nodes.count(node.ed25519) && !subnets.contains(node.ip);
    }
};

/// Chooses nodes out of the pool, uniformly, so that an operator with many addresses in one subnet keeps its
/// weight but gets one place only (02 §4). Pure.
class HopPicker {
public:
    HopPicker(const NodePool& pool, const Strikes& strikes, Random& random)
        : pool_(pool)
        , strikes_(strikes)
        , random_(random) {}

    /// A node that is neither struck out nor taken; empty when there is none.
    std::optional<wire::ServiceNode> one(const Taken& taken, TimeMs now);

    /// The hops after `guard`, all in different subnets, none taken; empty when there are not enough.
    std::optional<std::vector<wire::ServiceNode>> path(const wire::ServiceNode& guard, unsigned hops,
                                                       Taken taken, TimeMs now);

private:
    const NodePool& pool_;
    const Strikes& strikes_;
    Random& random_;
};

} // namespace sotto::transport
