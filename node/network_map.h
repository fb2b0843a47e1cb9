#pragma once

#include "crypto/account_id.h"
#include "wire/service_nodes.h"

#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sotto::node {

/// What this program implements, in the numbers of the network.
inline constexpr wire::NodeVersion kNodeVersion{2, 8, 0};
inline constexpr int kHardfork = 19;
inline constexpr int kSoftfork = 4;

/// All nodes of the network and who holds whose messages. Never changes once it is built, so it may be shared
/// between threads.
class NetworkMap {
public:
    explicit NetworkMap(std::vector<wire::ServiceNode> nodes);

    std::span<const wire::ServiceNode> nodes() const { return nodes_; }
    const wire::ServiceNode* find(const crypto::Ed25519PublicKey& node) const;

    /// Empty when there are no swarms.
    std::optional<wire::SwarmId> swarmOf(const crypto::AccountId& account) const;
    std::vector<const wire::ServiceNode*> members(wire::SwarmId swarm) const;

    /// `snodes` and `swarm` of get_swarm and of a 421 (02 §5.1), without `hf` and `t`.
    boost::json::object swarmJson(const crypto::AccountId& account) const;

private:
    std::vector<wire::ServiceNode> nodes_;
    std::vector<wire::SwarmId> swarms_;
};

/// Hexadecimal without leading zeros, as swarm ids are written.
std::string swarmText(wire::SwarmId swarm);

} // namespace sotto::node
