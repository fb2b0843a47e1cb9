#pragma once

#include "base/done.h"
#include "base/lifetime.h"
#include "chat/network_time.h"
#include "client/account_removal.h"
#include "plugin/transport.h"
#include "wire/storage_signer.h"

#include <map>
#include <memory>

namespace sotto::client {

/// Deletes everything a swarm keeps for an account (02 §10 delete_all, all namespaces). One node is asked and
/// passes it on; then every member that has not confirmed is asked by itself. A member counts when its own
/// signature over what it deleted verifies, whoever brought it; names that are no members do not. All on
/// [core].
class NetworkWipe {
public:
    struct Confirmed {
        std::size_t confirmed = 0;
        std::size_t nodes = 0;
    };

    /// All outlive it.
    NetworkWipe(plugin::Transport& transport, chat::NetworkTime& time, const wire::StorageSigner& signer,
                RemovalProgress progress, Done<Confirmed> done);

    /// Once. Fails when nobody says which nodes to ask; unreachable nodes are no failure.
    void start();

private:
    struct Ask {
        Bytes node;
        TimeMs signedAt = 0;
        bool signedAgain = false;
    };

    void ask(Ask ask);
    void answered(Ask ask, Result<sdk::Reply> reply);
    void take(const Ask& ask, const sdk::Reply& reply);
    void next();
    std::size_t confirmed() const;

    plugin::Transport& transport_;
    chat::NetworkTime& time_;
    const wire::StorageSigner& signer_;
    RemovalProgress progress_;
    Done<Confirmed> done_;
    std::map<Bytes, bool> members_; ///< by Ed25519 key: confirmed
    bool first_ = true;
    std::size_t asking_ = 0;
    Lifetime lifetime_;
};

} // namespace sotto::client
