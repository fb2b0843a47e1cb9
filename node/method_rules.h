#pragma once

#include "node/authentication.h"
#include "node/node_context.h"
#include "node/rpc_reply.h"

namespace sotto::node {

/// How far the time of a signature may be off (02 §9). Forwarded copies get more, because they were under
/// way.
inline constexpr TimeMs kSignatureToleranceMs = 60'000;
inline constexpr TimeMs kForwardedToleranceMs = 70'000;

inline bool isFresh(TimeMs whenMs, TimeMs nowMs, TimeMs toleranceMs = kSignatureToleranceMs) {
    return whenMs >= nowMs - toleranceMs && whenMs <= nowMs + toleranceMs;
}

/// 421 with the swarm to ask instead (02 §13).
RpcReply wrongSwarm(const NodeContext& node, const AccountId& account);

} // namespace sotto::node
