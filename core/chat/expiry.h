#pragma once

#include "base/clock.h"
#include "store/store.h"

namespace sotto::chat {

/// Values of Content.expirationType (04 §2.3).
inline constexpr std::uint32_t kAfterRead = 1;
inline constexpr std::uint32_t kAfterSend = 2;

/// When a received message disappears, as far as its arrival decides it (04 §10); 0: not yet known, or never.
/// `nodeExpiryMs` is what the node says about its copy; `read`: it counts as read already, e.g. because
/// another own device answered it.
TimeMs expiryOnArrival(const store::pb::Message& message, TimeMs sentMs, TimeMs nodeExpiryMs, TimeMs now,
                       bool read);

/// When a message that somebody sent us disappears once it is read at `now`; 0: it does not, or has a time
/// already.
TimeMs expiryOnReading(const store::pb::Message& message, TimeMs now);

} // namespace sotto::chat
