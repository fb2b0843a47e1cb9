#pragma once

#include "chat/provider.h"
#include "plugin/transport.h"

namespace sotto::chat {

/// A request as the transport takes it.
struct SwarmRequest {
    sdk::Request head;
    std::string body;
};

/// One store in a sequence, at any member of the account's swarm (04 §5.3). `now`: network time.
/// Code::Invalid for what no node would take.
Result<SwarmRequest> storeSequence(const Delivery& delivery, TimeMs now);

} // namespace sotto::chat
