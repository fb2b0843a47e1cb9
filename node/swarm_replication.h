#pragma once

#include "node/node_context.h"
#include "node/peer_link.h"

#include <chrono>

namespace sotto::node {

/// Hands client requests to the other members of the swarm, who check and carry them out themselves, and
/// collects what they did (02 §12.1). Belongs to the thread of the node.
class SwarmReplication final : public Swarm {
public:
    /// Borrows everything but the key.
    SwarmReplication(const crypto::Ed25519PublicKey& self, const NetworkMap& map, PeerLink& peers,
                     std::chrono::milliseconds timeout)
        : self_(self)
        , map_(map)
        , peers_(peers)
        , timeout_(timeout) {}

    void forward(std::string_view method, const boost::json::object& params,
                 UniqueFunction<void(MemberEntries)> done) override;

    /// Keys of the other members.
    std::vector<crypto::Ed25519PublicKey> others() const;

private:
    crypto::Ed25519PublicKey self_;
    const NetworkMap& map_;
    PeerLink& peers_;
    std::chrono::milliseconds timeout_;
};

} // namespace sotto::node
