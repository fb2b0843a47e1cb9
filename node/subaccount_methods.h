#pragma once

#include "node/recursive_answer.h"

namespace sotto::node {

/// revoke_subaccount, unrevoke_subaccount and revoked_subaccounts (02 §10). One per node, on its thread.
class SubaccountMethods {
public:
    explicit SubaccountMethods(NodeContext& node) : node_(node) {}

    void run(const Call& call, const RevokeCall& request, Origin origin, RpcDone done);
    RpcReply run(const RevokedCall& request);

private:
    NodeContext& node_;
};

} // namespace sotto::node
