#pragma once

#include "base/random.h"
#include "crypto/account_id.h"
#include "transport-common/node_pool.h"
#include "transport-common/strikes.h"

#include <map>
#include <set>
#include <vector>

namespace sotto::transport {

/// Which nodes hold an account: computed from the pool where it has swarm ids, else what nodes said (02 §5).
/// Pure. Lives no longer than the pool.
class SwarmBook {
public:
    explicit SwarmBook(const NodePool& pool) : pool_(pool) {}

    /// Members that are in the pool. Empty: a node has to be asked (get_swarm).
    std::vector<NodeKey> members(const crypto::AccountId& account) const;

    /// A node said so, in answer to get_swarm or with a 421. Only keys that are in the pool are accepted;
    /// false when none is.
    bool learn(const crypto::AccountId& account, const std::vector<NodeKey>& members);
    /// A node says "wrong swarm" without naming the right one.
    void drop(const crypto::AccountId& account, const NodeKey& node);
    /// After the pool was replaced: what nodes said is forgotten where it can be computed anew.
    void poolReplaced();

private:
    std::vector<NodeKey> computed(const crypto::AccountId& account) const;

    const NodePool& pool_;
    std::map<crypto::AccountId, std::vector<NodeKey>> said_;
};

/// A member for the next attempt: at random among those not struck out; these are filled up to three with the
/// least struck (02 §3.2). Members in `tried` only when there are no others. Empty when there are no members.
std::optional<NodeKey> chooseMember(const std::vector<NodeKey>& members, const std::set<NodeKey>& tried,
                                    const Strikes& strikes, TimeMs now, Random& random);

} // namespace sotto::transport
