#pragma once

#include "node/change_methods.h"
#include "node/message_methods.h"
#include "node/network_methods.h"
#include "node/subaccount_methods.h"

#include <memory>
#include <string_view>

namespace sotto::node {

/// The storage RPC of one node (02 §6): from the text of a request to its answer. Belongs to the thread of
/// the node, which also calls `done`, maybe within the call. Checks run in the order parse, swarm, time,
/// signature, act.
class RpcDispatch {
public:
    explicit RpcDispatch(NodeContext& node);

    /// A client's request, from HTTPS or the innermost layer of an onion.
    void handle(std::string_view body, RpcDone done);
    /// A client's request that another swarm member passes on. Only recursive methods travel this way.
    void handleForwarded(std::string_view body, RpcDone done);

private:
    /// The request that a part belongs to; kept by whoever needs parts after the call returned.
    using Owner = std::shared_ptr<const Call>;
    struct Sequence;

    void run(const Owner& owner, const Call& call, Origin origin, RpcDone done);
    void runBatch(const Owner& owner, const BatchCall& batch, RpcDone done);
    void runSequence(const Owner& owner, const BatchCall& batch, RpcDone done);
    void runNext(std::shared_ptr<Sequence> sequence);
    void runIfElse(const Owner& owner, const IfElseCall& branch, RpcDone done);

    NodeContext& node_;
    MessageMethods messages_;
    ChangeMethods changes_;
    SubaccountMethods subaccounts_;
    NetworkMethods network_;
};

} // namespace sotto::node
