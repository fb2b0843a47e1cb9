#pragma once

#include "node/recursive_answer.h"

namespace sotto::node {

/// Deletions and changes of expiry: delete, delete_all, delete_before, expire_all, expire (02 §10). One per
/// node, on its thread.
class ChangeMethods {
public:
    explicit ChangeMethods(NodeContext& node) : node_(node) {}

    void run(const Call& call, const DeleteCall& request, Origin origin, RpcDone done);
    void run(const Call& call, const WipeCall& request, Origin origin, RpcDone done);
    void run(const Call& call, const ExpireCall& request, Origin origin, RpcDone done);

private:
    std::optional<RpcReply> refuse(const WipeCall& request, Origin origin, TimeMs nowMs) const;
    std::optional<RpcReply> refuse(const ExpireCall& request, TimeMs nowMs) const;
    Result<boost::json::object> wipe(const WipeCall& request, TimeMs nowMs);
    Result<boost::json::object> expire(const ExpireCall& request, TimeMs nowMs);

    NodeContext& node_;
};

} // namespace sotto::node
