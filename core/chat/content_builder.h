#pragma once

#include "base/bytes.h"
#include "chat/expiry.h"
#include "crypto/account_id.h"
#include "store/store.h"

#include <optional>
#include <span>
#include <string>

namespace sotto::chat {

/// Contents without time, serialized. `profile` is what others may see of us (04 §9). [any]

/// An own message (04 §2.4): a text, an invitation, or a change of the timer. To ourselves it is a note: with
/// syncTarget and without profile (04 §12).
Bytes buildMessage(const crypto::AccountId& own, const crypto::AccountId& to,
                   const store::pb::Message& message, const store::pb::Account& profile);

struct ReactionTo {
    crypto::AccountId author;
    TimeMs timeMs = 0;
    std::string emoji;
    bool remove = false;
    Disappearing disappearing{}; ///< of the message reacted to
};
/// 04 §8.1
Bytes buildReaction(const crypto::AccountId& own, const crypto::AccountId& to, const ReactionTo& reaction,
                    const store::pb::Account& profile);
/// 04 §8.6
Bytes buildUnsend(const crypto::AccountId& author, TimeMs timeMs);
/// 04 §8.3
Bytes buildReceipt(std::span<const TimeMs> read);
/// 04 §8.2. `timeMs` is the time under which it is sent, which it repeats.
Bytes buildTyping(bool on, TimeMs timeMs);
/// 04 §8.8; `timeMs` is the time of the message whose media was saved, `disappearing` the conversation's.
Bytes buildMediaSaved(TimeMs timeMs, const Disappearing& disappearing);
/// 04 §8.9; `disappearing` is the conversation's.
Bytes buildEndCall(const std::string& call, const Disappearing& disappearing);
/// 04 §11
Bytes buildRequestResponse(const store::pb::Account& profile);
/// The copy of a message to `recipient` for the own devices (04 §5.5); empty when such a message has none.
std::optional<Bytes> buildSyncCopy(ByteView content, const crypto::AccountId& recipient);

} // namespace sotto::chat
