#pragma once

#include "base/clock.h"
#include "transport-common/strikes.h"
#include "wire/service_nodes.h"

#include <map>
#include <span>
#include <vector>

namespace sotto::transport {

/// The nodes of the network as last heard (02 §3). Pure.
class NodePool {
public:
    /// `at`: when the list was heard, local wall clock. Of nodes with the same key the first counts. Nodes
    /// with addresses that a real network does not have are left out unless `allowLoopback`.
    void replace(std::vector<wire::ServiceNode> nodes, TimeMs at, bool allowLoopback);

    bool empty() const { return nodes_.empty(); }
    std::size_t size() const { return nodes_.size(); }
    TimeMs heardAt() const { return heardAt_; }
    const std::vector<wire::ServiceNode>& nodes() const { return nodes_; }

    /// Null when the node is not in the pool. Valid until the next replace.
    const wire::ServiceNode* find(const NodeKey& key) const;

    /// Sorted and unique; empty when the list came without swarm ids (02 §5).
    std::span<const wire::SwarmId> swarms() const { return swarms_; }
    std::vector<NodeKey> membersOf(wire::SwarmId swarm) const;

    std::size_t usable(const Strikes& strikes, TimeMs now) const;

private:
    std::vector<wire::ServiceNode> nodes_;
    std::map<NodeKey, std::size_t> index_;
    std::vector<wire::SwarmId> swarms_;
    TimeMs heardAt_ = 0;
};

/// The nodes that occur in at least `agreement` of the `answers` with the same address and keys (02 §3.2).
std::vector<wire::ServiceNode> agreedNodes(std::span<const std::vector<wire::ServiceNode>> answers,
                                           unsigned agreement);

} // namespace sotto::transport
