#include "chat/conversation_book.h"

#include "base/text.h"
#include "chat/send_plan.h"

#include <algorithm>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;

Error noConversation() {
    return fail(Code::NotFound, "There is no conversation with this account.");
}

/// Takes `first` out of the list, and what is not pinned any more, e.g. because it is removed.
void unlist(Workspace& work, store::pb::Conversation& conversation, const MessageKey& first) {
    auto& listed = *conversation.mutable_pinned_message();
    const auto kept = std::remove_if(listed.begin(), listed.end(), [&](const store::pb::MessageRef& ref) {
        const auto* message = work.message(currentKey(work, ref));
        return keyOf(ref) == first || !message || !message->pinned();
    });
    listed.erase(kept, listed.end());
}

void list(store::pb::Conversation& conversation, const MessageKey& first) {
    setRef(*conversation.add_pinned_message(), first);
    auto& listed = *conversation.mutable_pinned_message();
    std::sort(listed.begin(), listed.end(),
              [](const auto& one, const auto& other) { return keyOf(one) < keyOf(other); });
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
        setRef(*conversation.mutable_draft_reply(), firstKey(*draft.replyTo, *answered));
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

Result<void> ConversationBook::setSharesActivity(const AccountId& other, std::optional<bool> shares) {
    return change(other, [shares](auto& conversation) {
        conversation.clear_shares_activity();
        if (shares)
            conversation.set_shares_activity(*shares);
    });
}

Result<void> ConversationBook::setMessagePinned(const MessageKey& key, bool pinned) {
    Workspace work(store_, own_);
    auto* conversation = work.existing(key.conversation);
    const auto* known = conversation ? work.message(key) : nullptr;
    if (!known)
        return fail(Code::NotFound, "This message is not here.");
    using Message = store::pb::Message;
    if (pinned && (known->kind() == Message::SYSTEM || known->kind() == Message::REMOVED))
        return fail(Code::Invalid, "Only what people wrote can be pinned.");
    const MessageKey first = firstKey(key, *known);
    unlist(work, *conversation, first);
    if (pinned && conversation->pinned_message_size() >= kMostPinnedMessages)
        return fail(Code::Rejected, "No more messages can be pinned in this conversation.");
    if (pinned)
        list(*conversation, first);
    work.edit(key)->set_pinned(pinned);
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
