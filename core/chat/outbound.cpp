#include "chat/outbound.h"

#include "base/text.h"
#include "chat/content_builder.h"
#include "chat/conversation_book.h"
#include "chat/own_time.h"
#include "chat/reading.h"
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

std::size_t codePoints(std::string_view utf8) {
    return std::size_t(std::count_if(utf8.begin(), utf8.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::optional<AccountId> otherOf(Workspace& work, ConversationNo number) {
    const auto* conversation = work.existing(number);
    return conversation ? AccountId::fromBytes(asBytes(conversation->id())) : std::nullopt;
}

Bytes jobState(const store::pb::SendJob& job) {
    return toBytes(asBytes(job.SerializeAsString()));
}

void setRef(store::pb::SendJob& job, const MessageKey& key) {
    auto& ref = *job.mutable_message();
    ref.set_conversation(std::uint32_t(key.conversation));
    ref.set_time_ms(key.timeMs);
    ref.set_n(key.n);
}

} // namespace

Outbound::Outbound(store::Store& store, jobs::JobQueue& queue, const NetworkTime& time, const AccountId& own,
                   EventSink events)
    : store_(store)
    , queue_(queue)
    , time_(time)
    , own_(own)
    , events_(std::move(events)) {
}

Bytes Outbound::textContent(const Workspace& work, const AccountId& to, const Message& message) const {
    const auto account = work.store().account();
    const auto profile = account && *account ? **account : store::pb::Account();
    return buildText(own_, to, message, profile);
}

void Outbound::planSend(Workspace& work, const MessageKey& key, const AccountId& to, Bytes content,
                        TimeMs ttl, Planned& planned) {
    store::pb::SendJob job;
    setRef(job, key);
    job.set_recipient(toString(to.view()));
    job.set_content(toString(content));
    job.set_timestamp_ms(key.timeMs);
    job.set_ttl_ms(std::uint64_t(ttl));
    job.set_clock_offset_ms(time_.offset());
    planned.jobs.push_back(
        queue_.plan(work.rows(), std::string(kSendJob), std::uint32_t(key.conversation), jobState(job)));
}

void Outbound::approve(Workspace& work, const AccountId& other, TimeMs timeMs, Planned& planned) {
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
    const auto account = store_.account();
    store::pb::SendJob job;
    job.set_recipient(toString(other.view()));
    job.set_content(toString(buildRequestResponse(account && *account ? **account : store::pb::Account())));
    job.set_timestamp_ms(timeMs);
    job.set_ttl_ms(std::uint64_t(wire::kMaxPublicTtl));
    job.set_clock_offset_ms(time_.offset());
    auto& conversation = work.conversation(other);
    planned.jobs.push_back(
        queue_.plan(work.rows(), std::string(kControlJob), conversation.number(), jobState(job)));
    Message row;
    row.set_kind(Message::SYSTEM);
    row.set_system(Message::ACCEPTED_BY_US);
    row.set_own(true);
    row.set_state(Message::SENT);
    row.set_received_ms(timeMs);
    work.add(conversation, own_, timeMs, std::move(row));
}

Result<void> Outbound::commit(Workspace& work, Planned planned) {
    auto changes = work.take();
    if (!changes)
        return changes.error();
    if (auto done = store_.commit(changes->batch, store::Durable::Yes); !done)
        return done;
    for (store::StoredJob& job : planned.jobs)
        queue_.add(std::move(job));
    events_(std::move(changes->events));
    return {};
}

Result<MessageKey> Outbound::send(const AccountId& to, const Text& text) {
    if (!isValidUtf8(text.body))
        return fail(Code::Invalid, "The text is not UTF-8.");
    if (trimInvisible(text.body).empty())
        return fail(Code::Invalid, "The text is empty.");
    if (const std::size_t size = codePoints(text.body); size > kLongestText) {
        const std::size_t excess = size - kLongestText;
        return fail(Code::Invalid, "Too large to send by " + std::to_string(excess) +
                                       (excess == 1 ? " character." : " characters."));
    }
    if (auto checked = checkDisappearing(text.disappearing, to == own_); !checked)
        return checked.error();
    Workspace work(store_, own_);
    Planned planned;
    auto& conversation = work.conversation(to);
    const ConversationNo number{conversation.number()};
    const TimeMs timeMs = nextOwnTime(work, time_, number);
    approve(work, to, timeMs - kApprovalLead, planned);
    Message message;
    message.set_kind(Message::TEXT);
    message.set_own(true);
    message.set_state(Message::QUEUED);
    message.set_body(text.body);
    if (text.disappearing.seconds > 0) {
        message.set_expiration_type(text.disappearing.type);
        message.set_expiration_timer_s(text.disappearing.seconds);
    }
    if (text.replyTo) {
        const Message* quoted = work.message(*text.replyTo);
        if (!quoted)
            return fail(Code::NotFound, "The message to reply to is not here.");
        message.mutable_quote()->set_author(quoted->author());
        message.mutable_quote()->set_time_ms(text.replyTo->timeMs);
    }
    if (text.readUpTo && text.readUpTo->conversation != number)
        return fail(Code::Invalid, "The message belongs to another conversation.");
    if (text.readUpTo)
        markRead(work, conversation, text.readUpTo->timeMs, time_.now());
    const Bytes content = textContent(work, to, message);
    const TimeMs ttl = storedFor(message, false);
    conversation.set_hidden(false);
    if (text.fromDraft)
        clearDraft(conversation);
    const MessageKey key = work.add(conversation, own_, timeMs, std::move(message));
    planSend(work, key, to, content, ttl, planned);
    if (auto done = commit(work, std::move(planned)); !done)
        return done.error();
    return key;
}

Result<MessageKey> Outbound::resend(const MessageKey& key) {
    Workspace work(store_, own_);
    const Message* found = work.message(key);
    const auto to = otherOf(work, key.conversation);
    if (!found || !to)
        return fail(Code::NotFound, "This message is not here.");
    if (!found->own() || found->state() != Message::FAILED)
        return fail(Code::Rejected, "Only a message that failed can be sent again.");
    const MessageKey place = work.move(key, nextOwnTime(work, time_, key.conversation));
    Message* message = work.edit(place);
    message->set_state(Message::QUEUED);
    message->set_trouble(Message::NONE);
    Planned planned;
    planSend(work, place, *to, textContent(work, *to, *message), storedFor(*message, false), planned);
    if (auto done = commit(work, std::move(planned)); !done)
        return done.error();
    return place;
}

Result<void> Outbound::remove(const MessageKey& key) {
    Workspace work(store_, own_);
    if (!work.message(key))
        return fail(Code::NotFound, "This message is not here.");
    work.erase(key);
    std::vector<store::JobNo> dropped;
    for (const store::StoredJob& stored : queue_.jobs()) {
        store::pb::SendJob job;
        if (!job.ParseFromString(stored.job.state()) || !job.has_message())
            continue;
        const auto& ref = job.message();
        if (MessageKey{ConversationNo{ref.conversation()}, ref.time_ms(), ref.n()} != key)
            continue;
        queue_.planDrop(work.rows(), stored.number);
        dropped.push_back(stored.number);
    }
    if (auto done = commit(work, {}); !done)
        return done;
    for (const store::JobNo number : dropped)
        queue_.dropped(number);
    return {};
}

Result<void> Outbound::accept(const AccountId& person) {
    Workspace work(store_, own_);
    Planned planned;
    const auto* conversation = work.existing(person);
    if (!conversation)
        return fail(Code::NotFound, "There is no request from this account.");
    approve(work, person, nextOwnTime(work, time_, ConversationNo{conversation->number()}), planned);
    return commit(work, std::move(planned));
}

} // namespace sotto::chat
