#pragma once

#include "chat/committer.h"
#include "chat/network_time.h"

#include <limits>
#include <span>
#include <string>

namespace sotto::chat {

inline constexpr TimeMs kMutedForEver = std::numeric_limits<TimeMs>::max();
/// Longest draft, in bytes of UTF-8. More than can be sent, so that a long text can be cut to size.
inline constexpr std::size_t kLongestDraft = 64 * 1024;
/// Longest reading position; what it says is the window's.
inline constexpr std::size_t kLongestScroll = 256;
/// Messages pinned in one conversation.
inline constexpr int kMostPinnedMessages = 100;

/// What stands in the composer of a conversation.
struct Draft {
    std::string text;
    std::optional<store::MessageKey> replyTo{};
    std::uint32_t cursor = 0; ///< in code points
};

/// What people leave behind in a conversation: draft, reading position, what others learn of them there,
/// archived, starred and pinned messages on this device alone; muted, unread and the place among the pinned
/// conversations on all devices of the account. One durable batch each. All on [core].
///
/// Except for setDraft, setPinned and what changes one message, everything fails with Code::NotFound without
/// a conversation.
class ConversationBook {
public:
    /// All outlive it.
    ConversationBook(Committer& committer, const NetworkTime& time, const crypto::AccountId& own)
        : committer_(committer)
        , store_(committer.store())
        , time_(time)
        , own_(own) {}

    /// Without text and reply there is no draft any more. A conversation that has nothing but a draft is
    /// hidden again without it. Code::Invalid for bytes that are no UTF-8, a text that is too long, or a
    /// reply to another conversation's message.
    Result<void> setDraft(const crypto::AccountId& other, const Draft& draft);
    /// Code::Invalid for more than kLongestScroll bytes.
    Result<void> setScroll(const crypto::AccountId& other, const std::string& anchor);
    /// `untilMs`: network time; 0: not muted, kMutedForEver: until further notice.
    Result<void> setMuted(const crypto::AccountId& other, TimeMs untilMs);
    /// A message of somebody else ends it, unless the conversation is muted.
    Result<void> setArchived(const crypto::AccountId& other, bool archived);
    /// Holds until the conversation is read again.
    Result<void> markUnread(const crypto::AccountId& other);
    /// Exactly these are pinned, in this order. Code::NotFound, and nothing changed, when one of them is no
    /// conversation.
    Result<void> setPinned(std::span<const crypto::AccountId> others);
    /// Whether typing and reading are told and shown here; absent: as the settings say.
    Result<void> setSharesActivity(const crypto::AccountId& other, std::optional<bool> shares);
    /// Code::NotFound when there is no such message.
    Result<void> setStarred(const store::MessageKey& message, bool starred);
    /// The same; Code::Invalid for system lines and what is removed, Code::Rejected beyond
    /// kMostPinnedMessages.
    Result<void> setMessagePinned(const store::MessageKey& message, bool pinned);

private:
    /// `change` gets the stored conversation, to be changed.
    template <class Change>
    Result<void> change(const crypto::AccountId& other, Change change);

    Committer& committer_;
    store::Store& store_;
    const NetworkTime& time_;
    crypto::AccountId own_;
};

/// Takes the draft away, e.g. because it was sent.
void clearDraft(store::pb::Conversation& conversation);
/// There is something in the composer.
bool hasDraft(const store::pb::Conversation& conversation);

} // namespace sotto::chat
