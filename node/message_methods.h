#pragma once

#include "node/recursive_answer.h"

namespace sotto::node {

/// store, retrieve and get_expiries (02 §10). One per node, on its thread.
class MessageMethods {
public:
    explicit MessageMethods(NodeContext& node) : node_(node) {}

    void run(const Call& call, const StoreCall& store, Origin origin, RpcDone done);
    RpcReply run(const RetrieveCall& retrieve);
    RpcReply run(const ExpiriesCall& expiries);

private:
    std::optional<RpcReply> refuse(const StoreCall& store, TimeMs nowMs) const;
    std::optional<RpcReply> refuse(const RetrieveCall& retrieve, TimeMs nowMs) const;

    NodeContext& node_;
};

} // namespace sotto::node
