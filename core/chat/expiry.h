#pragma once

#include "base/clock.h"
#include "store/store.h"

namespace sotto::chat {

/// Values of Content.expirationType (04 §2.3).
inline constexpr std::uint32_t kAfterRead = 1;
inline constexpr std::uint32_t kAfterSend = 2;

/// How an own message is to disappear; seconds 0: not at all.
struct Disappearing {
    std::uint32_t type = 0;
    std::uint32_t seconds = 0;
};

/// Timers that may be given to own messages: what a node keeps at all, and for how long at most (02 §11).
inline constexpr std::uint32_t kShortestTimerS = 10;
inline constexpr std::uint32_t kLongestTimerS = 14 * 24 * 3600;

/// Code::Invalid for a timer out of range, or for "after reading" in the note to self (04 §10).
Result<void> checkDisappearing(const Disappearing& disappearing, bool noteToSelf);

/// How long the network keeps an own message: as long as its timer when that counts from sending (04 §10).
/// `copy`: of the copy for the own devices, which goes by the timer in both cases.
TimeMs storedFor(const store::pb::Message& message, bool copy);

/// When an own message disappears that a node stored at `now`; 0: it does not.
TimeMs expiryOnSending(const store::pb::Message& message, TimeMs now);

/// When a received message disappears, as far as its arrival decides it (04 §10); 0: not yet known, or never.
/// `nodeExpiryMs` is what the node says about its copy; `read`: it counts as read already, e.g. because
/// another own device answered it.
TimeMs expiryOnArrival(const store::pb::Message& message, TimeMs sentMs, TimeMs nodeExpiryMs, TimeMs now,
                       bool read);

/// When a message that somebody sent us disappears once it is read at `now`; 0: it does not, or has a time
/// already.
TimeMs expiryOnReading(const store::pb::Message& message, TimeMs now);

} // namespace sotto::chat
