#pragma once

#include "node/change_log.h"
#include "node/peer_link.h"
#include "node/swarm_replication.h"

#include <chrono>
#include <memory>

namespace sotto::node {

/// Brings a node up to what the other members of its swarm have: asks each for the changes it has not seen,
/// at start and from time to time. Belongs to the thread of the node.
class SwarmSync {
public:
    /// Borrows both. `timeout` is for one stretch of changes.
    SwarmSync(ChangeLog& log, PeerLink& peers, const SwarmReplication& swarm,
              std::chrono::milliseconds timeout)
        : log_(log)
        , peers_(peers)
        , swarm_(swarm)
        , timeout_(timeout) {}

    /// One round over all members at once; `done(true)` when all of them answered. No round may be running.
    void round(UniqueFunction<void(bool)> done);

    /// Another member's question for our changes.
    PeerParts answer(const crypto::Ed25519PublicKey& peer, const PeerParts& question) const;

private:
    struct Round;
    void pull(const crypto::Ed25519PublicKey& peer, std::shared_ptr<Round> round);
    /// Whether there is more to ask for.
    Result<bool> take(const crypto::Ed25519PublicKey& peer, const PeerParts& stretch);

    ChangeLog& log_;
    PeerLink& peers_;
    const SwarmReplication& swarm_;
    std::chrono::milliseconds timeout_;
};

} // namespace sotto::node
