#pragma once

#include "base/result.h"
#include "node/calls.h"
#include "node/node_context.h"
#include "node/rpc_reply.h"

namespace sotto::node {

/// How a request came: from a client, then the whole swarm acts and answers, or from another member on a
/// client's behalf.
enum class Origin { Client, Member };

/// The parts of a recursive method (02 §12) that differ.
struct RecursiveWork {
    /// Acts on this node and returns its entry without the signature of others. A failure becomes a failed
    /// entry.
    UniqueFunction<Result<boost::json::object>()> act;
    /// Completes the result of the whole swarm; may change the status.
    UniqueFunction<void(RpcReply&)> finish;
};

/// Forwards `call` when it came from a client, acts, waits until the act is on disk and all members have
/// answered, then answers with the swarm's entries, or with the own entry when a member asked.
void answerRecursively(NodeContext& node, const Call& call, Origin origin, TimeMs nowMs, RecursiveWork work,
                       RpcDone done);

/// An entry of this node that has no result because its database failed.
boost::json::object failedEntry(const Error& error);

} // namespace sotto::node
