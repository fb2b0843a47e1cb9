#pragma once

#include "node/calls.h"
#include "node/node_context.h"
#include "node/rpc_reply.h"

namespace sotto::node {

/// Methods about the network itself: info, get_swarm, active_nodes_bin, oxend_request (02 §10). One per node,
/// on its thread.
class NetworkMethods {
public:
    explicit NetworkMethods(NodeContext& node) : node_(node) {}

    RpcReply run(const InfoCall& call);
    RpcReply run(const SwarmCall& call);
    RpcReply run(const ActiveNodesCall& call);
    RpcReply run(const ChainCall& call);

    /// Whether all bounds hold here (02 §12.2).
    bool holds(const Condition& condition) const;

private:
    NodeContext& node_;
};

} // namespace sotto::node
