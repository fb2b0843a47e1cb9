#include "chat/conversation_book.h"

#include "base/text.h"

#include <algorithm>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;

Error noConversation() {
    return fail(Code::NotFound, "There is no conversation with this account.");
}

} // namespace

void clearDraft(store::pb::Conversation& conversation) {
    conversation.clear_draft();
    conversation.clear_draft_reply();
    conversation.clear_draft_cursor();
    conversation.clear_draft_ms();
}

bool hasDraft(const store::pb::Conversation& conversation) {
    return !conversation.draft().empty() || conversation.has_draft_reply();
}

template <class Change>
Result<void> ConversationBook::change(const AccountId& other, Change change) {
    Workspace work(store_, own_);
    auto* conversation = work.existing(other);
    if (!conversation)
        return noConversation();
    change(*conversation);
    return committer_.commit(work);
}

Result<void> ConversationBook::setDraft(const AccountId& other, const Draft& draft) {
    if (!isValidUtf8(draft.text))
        return fail(Code::Invalid, "The text is not UTF-8.");
    if (draft.text.size() > kLongestDraft)
        return fail(Code::Invalid, "The text is too long to be kept.");
    Workspace work(store_, own_);
    auto* known = work.existing(other);
    const bool nothing = draft.text.empty() && !draft.replyTo;
    if (!known && nothing)
        return {};
    auto& conversation = known ? *known : work.conversation(other);
    if (!known)
        conversation.set_hidden(true);
    clearDraft(conversation);
    if (draft.replyTo) {
        const auto* answered = work.message(*draft.replyTo);
        if (!answered || draft.replyTo->conversation != ConversationNo{conversation.number()})
            return fail(Code::Invalid, "The message to reply to is not in this conversation.");
        const MessageKey first = firstKey(*draft.replyTo, *answered);
        auto& ref = *conversation.mutable_draft_reply();
        ref.set_conversation(std::uint32_t(first.conversation));
        ref.set_time_ms(first.timeMs);
        ref.set_n(first.n);
    }
    if (!nothing) {
        conversation.set_draft(draft.text);
        conversation.set_draft_cursor(draft.cursor);
        conversation.set_draft_ms(time_.now());
    }
    return committer_.commit(work);
}

Result<void> ConversationBook::setScroll(const AccountId& other, const std::string& anchor) {
    if (anchor.size() > kLongestScroll || !isValidUtf8(anchor))
        return fail(Code::Invalid, "This cannot be a reading position.");
    return change(other, [&](auto& conversation) { conversation.set_scroll(anchor); });
}

Result<void> ConversationBook::setMuted(const AccountId& other, TimeMs untilMs) {
    return change(other, [untilMs](auto& conversation) { conversation.set_muted_until_ms(untilMs); });
}

Result<void> ConversationBook::setArchived(const AccountId& other, bool archived) {
    return change(other, [archived](auto& conversation) { conversation.set_archived(archived); });
}

Result<void> ConversationBook::markUnread(const AccountId& other) {
    return change(other, [](auto& conversation) { conversation.set_marked_unread(true); });
}

Result<void> ConversationBook::setPinned(std::span<const AccountId> others) {
    Workspace work(store_, own_);
    const auto stored = store_.conversations();
    if (!stored)
        return stored.error();
    for (const auto& each : *stored)
        if (auto* conversation = work.existing(ConversationNo{each.number()})) {
            conversation->set_pinned(false);
            conversation->clear_pin_order();
        }
    std::uint32_t place = 0;
    for (const AccountId& other : others) {
        auto* conversation = work.existing(other);
        if (!conversation)
            return noConversation();
        conversation->set_pinned(true);
        conversation->set_hidden(false);
        conversation->set_pin_order(++place);
    }
    for (const AccountId& other : others)
        work.note(PersonTouched{other});
    return committer_.commit(work);
}

Result<void> ConversationBook::setStarred(const MessageKey& key, bool starred) {
    Workspace work(store_, own_);
    auto* message = work.edit(key);
    if (!message)
        return fail(Code::NotFound, "This message is not here.");
    message->set_starred(starred);
    return committer_.commit(work);
}

} // namespace sotto::chat
