#pragma once

#include "crypto/account_id.h"
#include "store/store.h"

namespace sotto::chat {

/// Senders of one emoji and different emojis of one message.
inline constexpr int kMostReactions = 64;

/// Adds or takes away one person's reaction; each counts once (04 §8.1). A removed message has none, and what
/// is full takes no more. True when something changed.
bool applyReaction(store::pb::Message& message, const std::string& sender, const std::string& emoji,
                   bool remove);

/// Leaves a mark where the message was. `forAll`: its author took it back everywhere, which is never turned
/// into less again (04 §8.5).
void applyRemoval(store::pb::Message& message, bool forAll);

/// The recipient has read an own message; true when that is news. What failed or waits was not read.
bool applyReceipt(store::pb::Message& message);

} // namespace sotto::chat
