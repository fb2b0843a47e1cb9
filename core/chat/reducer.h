#pragma once

#include "chat/config_times.h"
#include "chat/message_edits.h"
#include "chat/update.h"
#include "chat/workspace.h"

#include <span>

namespace sotto::chat {

struct ReduceContext {
    const store::Store& store;
    const crypto::AccountId& own;
    const crypto::AccountId& feed; ///< whose swarm it came from
    TimeMs now = 0;                ///< network time
    std::size_t forged = 0;        ///< values left out because their hash was false; only counted
    bool showTyping = false;       ///< setting
    bool showReceipts = false;     ///< setting
    bool requests = true;          ///< setting: people who were not accepted may write
    ConfigTimes configs{};
};

/// Inbound reducer: applies updates in order to the state and says what to write and tell. Reads the store,
/// changes nothing. All effects are keyed by hash or by (author, time), so a repetition has none (04 §13.6).
/// Fails only when the store cannot be read.
Result<Changes> reduce(const ReduceContext& context, std::span<const Update> updates);

/// How long seen hashes are remembered at least and at most, whatever a node says about expiry.
inline constexpr TimeMs kShortestMemory = 24LL * 3600 * 1000;
inline constexpr TimeMs kLongestMemory = 31LL * 24 * 3600 * 1000;
/// How much older than the newest config a message must be for the config to know better (04 §6.6).
inline constexpr TimeMs kConfigLead = 2LL * 60 * 1000;
/// How long and how many reactions and unsends wait for their message (04 §6.7).
inline constexpr TimeMs kWaitingTime = 24LL * 3600 * 1000;
inline constexpr std::size_t kMostWaiting = 1000;
inline constexpr std::size_t kMostQuarantined = 100;
/// Requests without an answer; who writes beyond that is not heard. Each of them is an entry in the config
/// that all devices share, which must stay small enough to be stored (05 §8.3).
inline constexpr std::size_t kMostRequests = 5000;
/// How long an indicator of typing is shown after it was sent (04 §8.2).
inline constexpr TimeMs kTypingShown = 15'000;

} // namespace sotto::chat
