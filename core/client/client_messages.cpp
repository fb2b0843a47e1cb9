#include "client/client_core.h"

#include "wire/content.h"

namespace sotto::client {
namespace {

using store::MessageKey;

chat::Disappearing disappearing(const Expiry& expiry) {
    return {expiry.from == Expiry::From::Read ? chat::kAfterRead : chat::kAfterSend, expiry.seconds};
}

} // namespace

Result<std::optional<MessageKey>> Client::Core::answered(const Draft& draft) const {
    if (!draft.replyTo)
        return std::optional<MessageKey>();
    const auto key = views_->find(*draft.replyTo);
    return key ? Result<std::optional<MessageKey>>(*key) : key.error();
}

Result<Message> Client::Core::sendText(const ConversationId& conversation, const Draft& draft, bool fromDraft,
                                       const std::optional<MessageId>& readUpTo) {
    const auto to = conversationId(conversation);
    if (!to)
        return to.error();
    const auto replyTo = answered(draft);
    if (!replyTo)
        return replyTo.error();
    chat::Text text{draft.text, *replyTo, fromDraft};
    if (readUpTo) {
        const auto read = views_->find(*readUpTo);
        if (!read)
            return read.error();
        text.readUpTo = *read;
    }
    if (draft.expiry)
        text.disappearing = disappearing(*draft.expiry);
    if (draft.preview) {
        text.preview.emplace();
        text.preview->set_url(draft.preview->url);
        text.preview->set_title(draft.preview->title);
    }
    if (draft.invitation) {
        text.invitation.emplace();
        text.invitation->set_url(draft.invitation->url);
        text.invitation->set_name(draft.invitation->name);
    }
    const auto key = engine_->outbound().send(*to, text);
    if (!key)
        return key.error();
    if (auto* typing = engine_->typing())
        typing->sent(*to);
    return views_->message(*key);
}

Result<Message> Client::Core::send(const ConversationId& conversation, const Draft& draft) {
    return sendText(conversation, draft, false, std::nullopt);
}

Result<Message> Client::Core::sendReading(const ConversationId& conversation, const Draft& draft,
                                          const MessageId& readUpTo) {
    return sendText(conversation, draft, false, readUpTo);
}

Result<Message> Client::Core::sendDraft(const ConversationId& conversation, const Draft& draft) {
    return sendText(conversation, draft, true, std::nullopt);
}

Result<MessageKey> Client::Core::messageKey(const MessageId& id) const {
    if (auto need = needAccount(); !need)
        return need.error();
    return views_->find(id);
}

Result<Message> Client::Core::resend(const MessageId& id) {
    const auto key = messageKey(id);
    const auto place = key ? engine_->outbound().resend(*key) : key;
    return place ? views_->message(*place) : place.error();
}

Result<Message> Client::Core::edit(const MessageId& id, const std::string& text) {
    const auto key = messageKey(id);
    const auto place = key ? engine_->outbound().edit(*key, text) : key;
    return place ? views_->message(*place) : place.error();
}

Result<void> Client::Core::remove(const MessageId& id) {
    const auto key = messageKey(id);
    return key ? engine_->messageActions().removeHere(*key) : key.error();
}

Result<void> Client::Core::unsend(const MessageId& id, DeleteFrom where) {
    const auto key = messageKey(id);
    if (!key)
        return key.error();
    return where == DeleteFrom::Everyone ? engine_->messageActions().unsend(*key)
                                         : engine_->messageActions().removeFromOwnDevices(*key);
}

Result<Message> Client::Core::react(const MessageId& id, const std::string& emoji, bool on) {
    const auto key = messageKey(id);
    if (!key)
        return key.error();
    if (auto done = engine_->messageActions().react(*key, emoji, on); !done)
        return done.error();
    return views_->message(*key);
}

Result<Message> Client::Core::declineCall(const MessageId& id) {
    const auto key = messageKey(id);
    if (!key)
        return key.error();
    if (auto done = engine_->messageActions().declineCall(*key); !done)
        return done.error();
    return views_->message(*key);
}

Result<void> Client::Core::mediaSaved(const MessageId& id) {
    const auto key = messageKey(id);
    return key ? engine_->messageActions().mediaSaved(*key) : key.error();
}

void Client::Core::typing(const ConversationId& id, bool on, Done<void> done) {
    const auto to = conversationId(id);
    if (!to)
        return done(to.error());
    auto* typing = engine_->typing();
    if (!typing || online_ == Online::No)
        return done(fail(Code::Offline, "There is no connection."));
    if (on)
        typing->typed(*to, std::move(done));
    else
        typing->stopped(*to, std::move(done));
}

Result<Conversation> Client::Core::setExpiry(const ConversationId& id, const std::optional<Expiry>& expiry) {
    const auto other = conversationId(id);
    if (!other)
        return other.error();
    if (auto done = engine_->outbound().setDisappearing(*other, disappearing(expiry.value_or(Expiry{})));
        !done)
        return done.error();
    return views_->conversation(*other);
}

/// The message that the job asks somebody else to delete.
std::optional<MessageKey> Client::Core::takenBack(const store::pb::Job& row,
                                                  const store::pb::SendJob& job) const {
    const crypto::AccountId& own = engine_->account().id();
    const auto content = wire::parseContent(asBytes(job.content()));
    const bool asks = content && wire::payloadOf(*content) == wire::Payload::Unsend &&
                      crypto::AccountId::fromBytes(asBytes(job.recipient())) != own;
    if (!asks)
        return std::nullopt;
    chat::Workspace rows(*store_, own);
    MessageKey key;
    const auto* message = rows.message(store::ConversationNo{row.lane()}, own,
                                       TimeMs(content->unsendrequest().timestamp()), &key);
    return message ? std::optional(key) : std::nullopt;
}

Result<std::vector<OutboxRow>> Client::Core::outbox() const {
    if (auto need = needAccount(); !need)
        return need.error();
    std::vector<OutboxRow> rows;
    for (const store::StoredJob& stored : engine_->queue().jobs()) {
        store::pb::SendJob job;
        const bool sends = stored.job.kind() != chat::kSwarmJob && job.ParseFromString(stored.job.state());
        const auto key = !sends              ? std::nullopt
                         : job.has_message() ? std::optional(chat::keyOf(job.message()))
                                             : takenBack(stored.job, job);
        const auto message = key ? views_->message(*key) : fail(Code::NotFound, "");
        if (!message)
            continue;
        rows.push_back({*message, stored.job.kind() == chat::kSyncJob, stored.job.tries(), stored.due,
                        Trouble(int(stored.job.trouble())), !job.has_message()});
    }
    auto failed = views_->failed();
    if (!failed)
        return failed.error();
    for (Message& message : *failed) {
        const Trouble trouble = message.trouble;
        rows.push_back({std::move(message), false, 0, 0, trouble});
    }
    return rows;
}

Result<void> Client::Core::retryNow() {
    if (auto need = needAccount(); !need)
        return need;
    engine_->queue().wake();
    return {};
}

Result<SentVia> Client::Core::lastRoute() const {
    return lastRoute_ ? Result<SentVia>(*lastRoute_)
                      : fail(Code::NotFound, "Nothing was delivered in this run.");
}

} // namespace sotto::client
