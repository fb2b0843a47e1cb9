#include "client/client_core.h"

namespace sotto::client {

Result<void> Client::Core::setDraft(const ConversationId& id, const Draft& draft) {
    const auto other = conversationId(id);
    if (!other)
        return other.error();
    const auto replyTo = answered(draft);
    if (!replyTo)
        return replyTo.error();
    return engine_->conversationBook().setDraft(*other, {draft.text, *replyTo, draft.cursor});
}

Result<void> Client::Core::setScroll(const ConversationId& id, const std::string& anchor) {
    const auto other = conversationId(id);
    return other ? engine_->conversationBook().setScroll(*other, anchor) : other.error();
}

Result<Conversation> Client::Core::mute(const ConversationId& id, TimeMs untilMs) {
    const auto other = conversationId(id);
    if (!other)
        return other.error();
    if (auto done = engine_->conversationBook().setMuted(*other, untilMs); !done)
        return done.error();
    return views_->conversation(*other);
}

Result<Conversation> Client::Core::act(const ConversationId& id, ConversationAction action) {
    const auto other = conversationId(id);
    if (!other)
        return other.error();
    chat::ConversationBook& book = engine_->conversationBook();
    const auto decided = [&]() -> Result<void> {
        switch (action) {
        case ConversationAction::Unmute:
            return book.setMuted(*other, 0);
        case ConversationAction::Archive:
            return book.setArchived(*other, true);
        case ConversationAction::Unarchive:
            return book.setArchived(*other, false);
        case ConversationAction::MarkUnread:
            return book.markUnread(*other);
        }
        return fail(Code::Internal, "There is no such action.");
    }();
    if (!decided)
        return decided.error();
    return views_->conversation(*other);
}

Result<Conversation> Client::Core::shareActivity(const ConversationId& id, std::optional<bool> shares) {
    const auto other = conversationId(id);
    if (!other)
        return other.error();
    if (auto done = engine_->conversationBook().setSharesActivity(*other, shares); !done)
        return done.error();
    return views_->conversation(*other);
}

Result<void> Client::Core::setPinned(const std::vector<ConversationId>& order) {
    std::vector<crypto::AccountId> others;
    for (const ConversationId& id : order) {
        const auto other = conversationId(id);
        if (!other)
            return other.error();
        others.push_back(*other);
    }
    if (auto need = needAccount(); !need)
        return need;
    return engine_->conversationBook().setPinned(others);
}

Result<Message> Client::Core::pinMessage(const MessageId& id, bool pinned) {
    if (auto need = needAccount(); !need)
        return need.error();
    const auto key = views_->find(id);
    if (!key)
        return key.error();
    if (auto done = engine_->conversationBook().setMessagePinned(*key, pinned); !done)
        return done.error();
    return views_->message(*key);
}

Result<std::vector<Message>> Client::Core::pinnedMessages(const ConversationId& id) const {
    const auto other = conversationId(id);
    return other ? views_->pinnedMessages(*other) : other.error();
}

Result<void> Client::Core::clearMessages(const ConversationId& id) {
    const auto other = conversationId(id);
    return other ? engine_->contactBook().clearMessages(*other) : other.error();
}

Result<void> Client::Core::show(const std::optional<ConversationId>& id) {
    if (auto need = needAccount(); !need)
        return need;
    if (!id) {
        engine_->sync().show(std::nullopt);
        return {};
    }
    const auto other = conversationId(*id);
    if (!other)
        return other.error();
    engine_->sync().show(*other);
    return {};
}

} // namespace sotto::client
