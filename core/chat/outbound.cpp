#include "chat/outbound.h"

#include "base/text.h"
#include "chat/content_builder.h"
#include "chat/conversation_book.h"
#include "chat/own_time.h"
#include "chat/reading.h"
#include "config/community_address.h"
#include "preview/link_finder.h"
#include "store/setting_list.h"
#include "wire/namespaces.h"

#include <algorithm>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;
using store::pb::Message;

/// An approval sent along with an answer sorts before it (04 §5.2).
constexpr TimeMs kApprovalLead = 100;

std::optional<AccountId> otherOf(Workspace& work, ConversationNo number) {
    const auto* conversation = work.existing(number);
    return conversation ? AccountId::fromBytes(asBytes(conversation->id())) : std::nullopt;
}

Result<void> checkText(const std::string& body) {
    if (!isValidUtf8(body))
        return fail(Code::Invalid, "The text is not UTF-8.");
    if (trimInvisible(body).empty())
        return fail(Code::Invalid, "The text is empty.");
    const std::size_t size = codePoints(body);
    if (size <= kLongestText)
        return {};
    const std::size_t excess = size - kLongestText;
    return fail(Code::Invalid, "Too large to send by " + std::to_string(excess) +
                                   (excess == 1 ? " character." : " characters."));
}

Error isBlocked() {
    return fail(Code::Rejected, "You blocked this person. Unblock them to write to them.");
}

/// Short enough to be sent, and text.
bool isTitle(const std::string& text) {
    return !text.empty() && text.size() <= kLongestTitle && isValidUtf8(text);
}

Message ownMessage(Message::Kind kind) {
    Message message;
    message.set_kind(kind);
    message.set_own(true);
    message.set_state(Message::QUEUED);
    return message;
}

void setDisappearing(Message& message, const Disappearing& disappearing) {
    if (disappearing.seconds == 0)
        return;
    message.set_expiration_type(disappearing.type);
    message.set_expiration_timer_s(disappearing.seconds);
}

} // namespace

void Outbound::approve(Workspace& work, const AccountId& other, TimeMs timeMs) {
    if (other == own_)
        return;
    auto& person = work.person(other);
    if (person.approved())
        return;
    person.set_approved(true);
    met(person, time_.now());
    work.note(PersonTouched{other});
    if (!person.approved_me())
        return;
    auto& conversation = work.conversation(other);
    planControl(work, time_,
                {other, buildRequestResponse(profileOf(work.store())), timeMs, wire::kMaxPublicTtl},
                conversation.number());
    Message row = ownMessage(Message::SYSTEM);
    row.set_system(Message::ACCEPTED_BY_US);
    row.set_state(Message::SENT);
    row.set_received_ms(timeMs);
    work.add(conversation, own_, timeMs, std::move(row));
}

Result<void> Outbound::attach(Message& message, const Text& text) const {
    if (text.invitation) {
        if (!text.body.empty() || !isTitle(text.invitation->name()) ||
            !config::parseCommunityAddress(text.invitation->url()))
            return fail(Code::Invalid, "This is not an invitation to a community.");
        message.set_kind(Message::INVITATION);
        *message.mutable_invitation() = *text.invitation;
        return {};
    }
    if (auto checked = checkText(text.body); !checked || !text.preview)
        return checked;
    const auto setting = committer_.store().setting(store::kPreviewsSetting);
    if (!setting || !*setting || **setting != "on")
        return fail(Code::Rejected, "Link previews are turned off.");
    const std::string& url = text.preview->url();
    if (!preview::hasLink(text.body, url) || !isTitle(text.preview->title()))
        return fail(Code::Invalid, "A preview needs a title, and its link has to be in the text.");
    *message.mutable_preview() = *text.preview;
    return {};
}

Result<Message> Outbound::compose(Workspace& work, const AccountId& to,
                                  const store::pb::Conversation& conversation, const Text& text) const {
    Message message = ownMessage(Message::TEXT);
    message.set_body(text.body);
    if (auto done = attach(message, text); !done)
        return done.error();
    const Disappearing usual{conversation.expiration_type(), conversation.expiration_timer_s()};
    const Disappearing disappearing = text.disappearing.value_or(usual);
    if (auto checked = checkDisappearing(disappearing, to == own_); !checked)
        return checked.error();
    chat::setDisappearing(message, disappearing);
    if (!text.replyTo)
        return message;
    // What the quote names is for those alone who have the message.
    if (text.replyTo->conversation != ConversationNo{conversation.number()})
        return fail(Code::Invalid, "The message to reply to is in another conversation.");
    const Message* quoted = work.message(*text.replyTo);
    if (!quoted)
        return fail(Code::NotFound, "The message to reply to is not here.");
    if (quoted->kind() == Message::SYSTEM)
        return fail(Code::Rejected, "Only messages can be replied to.");
    message.mutable_quote()->set_author(quoted->author());
    message.mutable_quote()->set_time_ms(text.replyTo->timeMs);
    return message;
}

Result<MessageKey> Outbound::send(const AccountId& to, const Text& text) {
    Workspace work(committer_.store(), own_);
    if (work.person(to).blocked())
        return isBlocked();
    auto& conversation = work.conversation(to);
    auto message = compose(work, to, conversation, text);
    if (!message)
        return message.error();
    const ConversationNo number{conversation.number()};
    if (text.readUpTo && text.readUpTo->conversation != number)
        return fail(Code::Invalid, "The message belongs to another conversation.");
    const TimeMs timeMs = nextOwnTime(work, time_, number);
    approve(work, to, timeMs - kApprovalLead);
    if (text.readUpTo)
        readHere(work, committer_.queue(), time_, conversation, text.readUpTo->timeMs);
    conversation.set_hidden(false);
    if (text.fromDraft)
        clearDraft(conversation);
    const MessageKey key = work.add(conversation, own_, timeMs, std::move(*message));
    planMessage(work, time_, key, to);
    if (auto done = committer_.commit(work); !done)
        return done.error();
    return key;
}

/// At a new time, behind everything that waits.
Result<MessageKey> Outbound::sendAgain(Workspace& work, const MessageKey& key) {
    const auto to = otherOf(work, key.conversation);
    if (!to)
        return fail(Code::NotFound, "This message is not here.");
    if (work.person(*to).blocked())
        return isBlocked();
    const MessageKey place = work.move(key, nextOwnTime(work, time_, key.conversation));
    Message* message = work.edit(place);
    message->set_state(Message::QUEUED);
    message->set_trouble(Message::NONE);
    planMessage(work, time_, place, *to);
    if (auto done = committer_.commit(work); !done)
        return done.error();
    return place;
}

Result<MessageKey> Outbound::resend(const MessageKey& key) {
    Workspace work(committer_.store(), own_);
    const Message* found = work.message(key);
    if (!found)
        return fail(Code::NotFound, "This message is not here.");
    if (!found->own() || found->state() != Message::FAILED)
        return fail(Code::Rejected, "Only a message that failed can be sent again.");
    return sendAgain(work, key);
}

Result<MessageKey> Outbound::edit(const MessageKey& key, const std::string& body) {
    if (auto checked = checkText(body); !checked)
        return checked.error();
    Workspace work(committer_.store(), own_);
    const Message* found = work.message(key);
    if (!found)
        return fail(Code::NotFound, "This message is not here.");
    const bool unsent = found->own() && found->kind() == Message::TEXT &&
                        (found->state() == Message::QUEUED || found->state() == Message::SENDING ||
                         found->state() == Message::FAILED);
    const auto waits = waitingFor(committer_.queue(), key);
    const bool out = std::any_of(waits.begin(), waits.end(), [](const Waits& each) { return each.mayBeOut; });
    if (!unsent || out)
        return fail(Code::Rejected, "Only a text that has not gone out can be changed.");
    for (const Waits& each : waits)
        work.dropJob(each.number);
    Message* message = work.edit(key);
    message->set_body(body);
    message->clear_preview();
    return sendAgain(work, key);
}

Result<void> Outbound::accept(const AccountId& person) {
    Workspace work(committer_.store(), own_);
    const auto* conversation = work.existing(person);
    if (!conversation)
        return fail(Code::NotFound, "There is no request from this account.");
    approve(work, person, nextOwnTime(work, time_, ConversationNo{conversation->number()}));
    return committer_.commit(work);
}

Result<void> Outbound::setDisappearing(const AccountId& other, const Disappearing& disappearing) {
    if (auto checked = checkDisappearing(disappearing, other == own_); !checked)
        return checked;
    Workspace work(committer_.store(), own_);
    if (work.person(other).blocked())
        return isBlocked();
    const auto* known = work.existing(other);
    if (other != own_ && (!known || known->hidden()))
        return fail(Code::NotFound, "There is no conversation with this account.");
    auto& conversation = work.conversation(other);
    const Disappearing now{conversation.expiration_type(), conversation.expiration_timer_s()};
    const bool both = now.seconds == 0 && disappearing.seconds == 0;
    if (both || (now.seconds == disappearing.seconds && now.type == disappearing.type))
        return {};
    conversation.set_expiration_type(disappearing.seconds > 0 ? disappearing.type : 0);
    conversation.set_expiration_timer_s(disappearing.seconds);
    conversation.set_timer_changed_ms(time_.now());
    // Who has not heard of us yet learns it from the first message.
    if (other == own_ || work.person(other).approved())
        tellTimer(work, other, disappearing);
    return committer_.commit(work);
}

void Outbound::tellTimer(Workspace& work, const AccountId& other, const Disappearing& disappearing) {
    auto& conversation = work.conversation(other);
    const ConversationNo number{conversation.number()};
    // Of a side's changes only the newest stays in sight (04 §10).
    if (conversation.has_own_timer_row()) {
        const MessageKey last = currentKey(work, conversation.own_timer_row());
        for (const Waits& each : waitingFor(committer_.queue(), last))
            work.dropJob(each.number);
        work.erase(last);
    }
    const TimeMs timeMs = nextOwnTime(work, time_, number);
    Message row = ownMessage(Message::SYSTEM);
    row.set_system(Message::TIMER_CHANGED);
    chat::setDisappearing(row, disappearing);
    conversation.set_hidden(false);
    conversation.set_timer_changed_ms(timeMs);
    const MessageKey key = work.add(conversation, own_, timeMs, std::move(row));
    setRef(*conversation.mutable_own_timer_row(), key);
    planMessage(work, time_, key, other);
}

} // namespace sotto::chat
