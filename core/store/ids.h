#pragma once

#include "base/clock.h"
#include "crypto/account_id.h"

#include <compare>
#include <cstdint>

namespace sotto::store {

/// Number of a conversation in this profile. Given once, never reused.
enum class ConversationNo : std::uint32_t {};

/// Number of a job in this profile, rising with creation.
enum class JobNo : std::uint64_t {};

/// A person, account or group in the form of the network: prefix byte and 32-byte key (01 §6).
using PersonId = crypto::AccountId;

/// Place of a message: conversation, the sender's timestamp, and a tie-breaker that follows from author and
/// time.
struct MessageKey {
    ConversationNo conversation{};
    TimeMs timeMs = 0;
    std::uint32_t n = 0;

    auto operator<=>(const MessageKey&) const = default;
};

} // namespace sotto::store
