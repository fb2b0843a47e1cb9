#pragma once

#include "chat/committer.h"
#include "chat/network_time.h"

#include <string>

namespace sotto::chat {

/// Longest private note, in bytes of UTF-8.
inline constexpr std::size_t kLongestNote = 16 * 1024;

/// Takes approval, nickname, note and draft away and hides the conversation, whose messages are to go next.
void takeLeave(Workspace& work, const crypto::AccountId& person);

/// The place after the last pinned conversation.
Result<std::uint32_t> behindPinned(const store::Store& store);

/// What people decide about conversations: read, blocked, named, pinned, over. Local, one durable batch each.
/// All on [core].
class ContactBook {
public:
    /// All outlive it.
    ContactBook(Committer& committer, const NetworkTime& time, const crypto::AccountId& own)
        : committer_(committer)
        , store_(committer.store())
        , time_(time)
        , own_(own) {}

    /// A blocked person's messages are dropped (04 §6.4); nothing is sent.
    Result<void> setBlocked(const crypto::AccountId& person, bool blocked);
    /// Code::NotFound without a conversation.
    Result<void> setPinned(const crypto::AccountId& person, bool pinned);
    /// Empty: none.
    Result<void> setNickname(const crypto::AccountId& person, const std::string& nickname);
    /// A private note about the person; empty: none. Code::Invalid beyond kLongestNote.
    Result<void> setNote(const crypto::AccountId& person, const std::string& note);
    /// Removes all messages here; what waits is not sent any more. The conversation stays.
    Result<void> clearMessages(const crypto::AccountId& person);
    /// What the other person wrote up to `upToMs` counts as read; messages that disappear after reading begin
    /// to, and the person is told if that is wanted. Code::NotFound without a conversation.
    Result<void> markRead(const crypto::AccountId& person, TimeMs upToMs);
    /// Declines a request or deletes a contact: messages, nickname, note, draft and approval go, what waits
    /// is not sent, and the conversation is hidden until that person writes again (04 §11).
    Result<void> forget(const crypto::AccountId& person);

private:
    enum class Jobs { All, Messages };
    /// Plans to take back what waits in the conversation's lane; messages that it would have sent go with it,
    /// since nothing else would ever move them on.
    void dropJobs(Workspace& work, store::ConversationNo conversation, Jobs which);
    Result<void> commitAndErase(Workspace& work, const crypto::AccountId& person);

    Committer& committer_;
    store::Store& store_;
    const NetworkTime& time_;
    crypto::AccountId own_;
};

} // namespace sotto::chat
