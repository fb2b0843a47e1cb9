#include "chat/store_request.h"

#include "wire/storage_compound.h"
#include "wire/storage_rpc.h"

#include <algorithm>

namespace sotto::chat {

Result<SwarmRequest> storeSequence(const Delivery& delivery, TimeMs now) {
    // Nodes refuse times of the future, and the message's own is inside anyway (02 §10, 04 §5.2).
    const auto store = wire::storeRequest({delivery.account, delivery.nameSpace, delivery.payload,
                                           std::min(delivery.timeMs, now), delivery.ttlMs, std::nullopt},
                                          nullptr);
    if (!store)
        return store.error();
    auto sequence = wire::sequenceRequest(std::span(&*store, 1));
    if (!sequence)
        return sequence.error();
    SwarmRequest request;
    request.head.mutable_swarm()->set_account(toString(delivery.account.view()));
    request.head.set_method(sequence->method);
    request.body = std::move(sequence->params);
    return request;
}

} // namespace sotto::chat
