#include "chat/expiry.h"

#include "wire/namespaces.h"

#include <algorithm>

namespace sotto::chat {

Result<void> checkDisappearing(const Disappearing& disappearing, bool noteToSelf) {
    if (disappearing.seconds == 0)
        return {};
    if (disappearing.seconds < kShortestTimerS || disappearing.seconds > kLongestTimerS)
        return fail(Code::Invalid, "A message can disappear after 10 seconds to 14 days.");
    if (noteToSelf && disappearing.type != kAfterSend)
        return fail(Code::Invalid, "A note to self can only disappear some time after it was sent.");
    return {};
}

TimeMs storedFor(const store::pb::Message& message, bool copy) {
    const TimeMs timer = TimeMs(message.expiration_timer_s()) * 1000;
    const bool byTimer = message.expiration_type() == kAfterSend || copy;
    return timer > 0 && byTimer ? std::clamp(timer, wire::kMinTtl, wire::kMaxPublicTtl) : wire::kMaxPublicTtl;
}

TimeMs expiryOnSending(const store::pb::Message& message, TimeMs now) {
    return message.expiration_timer_s() > 0 ? now + TimeMs(message.expiration_timer_s()) * 1000 : 0;
}

TimeMs expiryOnArrival(const store::pb::Message& message, TimeMs sentMs, TimeMs nodeExpiryMs, TimeMs now,
                       bool read) {
    const TimeMs timer = TimeMs(message.expiration_timer_s()) * 1000;
    if (timer == 0)
        return 0;
    // A node cannot prolong what the sender limited.
    if (message.expiration_type() == kAfterSend)
        return nodeExpiryMs > 0 ? std::min(nodeExpiryMs, now + timer) : sentMs + timer;
    if (message.expiration_type() == kAfterRead && message.own())
        return std::min(sentMs, now) + timer;
    // The device where it was read shortened the life of the node's copy.
    if (message.expiration_type() == kAfterRead && read)
        return nodeExpiryMs > 0 ? std::min(nodeExpiryMs, now + timer) : now + timer;
    return 0;
}

TimeMs expiryOnReading(const store::pb::Message& message, TimeMs now) {
    const bool starts = !message.own() && message.expires_ms() == 0 &&
                        message.expiration_type() == kAfterRead && message.expiration_timer_s() > 0;
    return starts ? now + TimeMs(message.expiration_timer_s()) * 1000 : 0;
}

} // namespace sotto::chat
