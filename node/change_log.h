#pragma once

#include "node/database.h"
#include "node/message_store.h"
#include "node/node_context.h"
#include "node/revocations.h"

#include <vector>

namespace sotto::node {

/// What changed on a node, in order, for members of its swarm that were away or missed something: they ask
/// for everything after the number they have seen. Belongs to the thread of the node.
class ChangeLog {
public:
    ChangeLog(Database& database, NodeContext& node) : database_(database), node_(node) {}

    /// A stretch of the log. A change is a bencoded dictionary: k kind ("m" message, "d" deletion, "r"
    /// revocation), a account, s time at which it happened, and by kind h hash, n namespace, t timestamp, e
    /// expiry, d data, o token, v revoked.
    struct Stretch {
        std::uint64_t upTo = 0;
        bool more = false;
        std::vector<Bytes> changes;
    };
    /// A number of the future, from before the data were lost, counts as 0.
    Result<Stretch> after(std::uint64_t number) const;

    /// Takes over another member's change: later knowledge wins, what is not ours or has expired is passed
    /// over. Fails for garbage and when the own database does.
    Result<void> apply(ByteView change);

    /// How far the changes of `peer` have been applied.
    Result<std::uint64_t> seen(const crypto::Ed25519PublicKey& peer) const;
    Result<void> setSeen(const crypto::Ed25519PublicKey& peer, std::uint64_t number);

private:
    Result<std::optional<Bytes>> describe(std::string_view logged) const;

    Database& database_;
    NodeContext& node_;
};

} // namespace sotto::node
