#pragma once

#include "chat/outbound.h"

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
    ContactBook(store::Store& store, jobs::JobQueue& queue, const crypto::AccountId& own,
                Outbound::EventSink events)
        : store_(store)
        , queue_(queue)
        , own_(own)
        , events_(std::move(events)) {}

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
    /// to. Code::NotFound without a conversation.
    Result<void> markRead(const crypto::AccountId& person, TimeMs upToMs, TimeMs now);
    /// Declines a request or deletes a contact: messages, nickname, note, draft and approval go, what waits
    /// is not sent, and the conversation is hidden until that person writes again (04 §11).
    Result<void> forget(const crypto::AccountId& person);

private:
    Result<void> commit(Workspace& work);
    enum class Jobs { All, Messages };
    /// Plans to take back what waits in the conversation's lane; messages that it would have sent go with it,
    /// since nothing else would ever move them on.
    std::vector<store::JobNo> dropJobs(Workspace& work, store::ConversationNo conversation, Jobs which);
    Result<void> eraseMessages(const crypto::AccountId& person);

    store::Store& store_;
    jobs::JobQueue& queue_;
    crypto::AccountId own_;
    Outbound::EventSink events_;
};

} // namespace sotto::chat
