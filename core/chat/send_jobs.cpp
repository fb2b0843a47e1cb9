#include "chat/send_jobs.h"

#include "chat/content_builder.h"
#include "chat/expiry.h"
#include "chat/own_time.h"
#include "chat/store_request.h"
#include "wire/swarm_result.h"

#include <algorithm>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using jobs::Step;
using store::MessageKey;
using store::pb::Message;

/// A correction of the clock that is worth a new time before the first try.
constexpr TimeMs kClockTolerance = 5'000;
/// A message that waited longer for a network gets a new time.
constexpr TimeMs kLongestWait = 60'000;

Bytes serialized(const store::pb::SendJob& job) {
    return toBytes(asBytes(job.SerializeAsString()));
}

} // namespace

struct SendJobs::Work {
    store::StoredJob stored;
    store::pb::SendJob job;
    AccountId recipient;
    std::optional<MessageKey> key;

    bool is(std::string_view kind) const { return stored.job.kind() == kind; }
};

SendJobs::SendJobs(Committer& committer, const ChatProvider& provider, plugin::Transport& transport,
                   NetworkTime& time, const Clock& clock, Random& random, const AccountId& own,
                   DeliveredSink delivered)
    : committer_(committer)
    , store_(committer.store())
    , provider_(provider)
    , transport_(transport)
    , time_(time)
    , clock_(clock)
    , random_(random)
    , own_(own)
    , delivered_(std::move(delivered)) {
}

void SendJobs::step(const store::StoredJob& stored, Done<Step> done) {
    store::pb::SendJob job;
    const bool parsed = job.ParseFromString(stored.job.state());
    const auto recipient = AccountId::fromBytes(asBytes(job.recipient()));
    if (!parsed || !recipient)
        return done(Step{Step::Next::Finished, store_.batch()});
    const auto key = job.has_message() ? std::optional(keyOf(job.message())) : std::nullopt;
    Work work{stored, std::move(job), *recipient, key};
    if (work.job.delivery().empty())
        encode(std::move(work), std::move(done));
    else
        deliver(std::move(work), std::move(done));
}

void SendJobs::finish(Workspace& rows, Step step, Done<Step> done) {
    done(committer_.join(rows, std::move(step)));
}

void SendJobs::retime(Work& work, Workspace& rows) {
    const bool message = work.key && work.is(kSendJob);
    const TimeMs fresh =
        message ? nextOwnTime(rows, time_, work.key->conversation) : nextOwnTime(rows, time_);
    work.job.set_timestamp_ms(fresh);
    work.job.set_clock_offset_ms(time_.offset());
    work.job.clear_delivery();
    if (!message)
        return;
    retimed_[work.key->conversation] = fresh;
    work.key = rows.move(*work.key, fresh);
    work.job.mutable_message()->set_time_ms(work.key->timeMs);
    work.job.mutable_message()->set_n(work.key->n);
}

void SendJobs::renameAnswered(Work& work, Workspace& rows) const {
    const Message* message = work.key && work.is(kSendJob) ? rows.message(*work.key) : nullptr;
    if (!message || !message->has_quote() || message->quote().author() != toString(own_.view()))
        return;
    const store::ConversationNo number = work.key->conversation;
    const TimeMs named = message->quote().time_ms();
    const auto current = store_.current({number, named, store_.keys().tieBreaker(number, own_, named)});
    if (!current || current->timeMs == named)
        return;
    Message* changed = rows.edit(*work.key);
    changed->mutable_quote()->set_time_ms(current->timeMs);
    work.job.set_content(toString(buildMessage(own_, work.recipient, *changed, profileOf(store_))));
}

/// The time of a copy is that of its original. The order of a conversation stays: what was written after
/// something that got a new time gets one as well.
bool SendJobs::needsNewTime(const Work& work) const {
    if (work.is(kSyncJob))
        return false;
    const bool clockMoved = std::abs(time_.offset() - work.job.clock_offset_ms()) > kClockTolerance;
    const bool waited = time_.now() - work.job.timestamp_ms() > kLongestWait;
    const auto before = work.key ? retimed_.find(work.key->conversation) : retimed_.end();
    return clockMoved || waited || (before != retimed_.end() && work.job.timestamp_ms() <= before->second);
}

/// First step: the bytes, from now on the same in every try.
void SendJobs::encode(Work work, Done<Step> done) {
    Workspace rows(store_, own_);
    if (work.key && !rows.message(*work.key))
        return done(Step{Step::Next::Finished, store_.batch()});
    if (time_.now() - work.job.timestamp_ms() > TimeMs(wire::kMaxPublicTtl))
        return failed(std::move(work), Message::TOO_OLD, std::move(done));
    if (!online_)
        return later(std::move(work), Message::OFFLINE, std::move(done));
    if (needsNewTime(work))
        retime(work, rows);
    renameAnswered(work, rows);
    const Outgoing outgoing{work.recipient, toBytes(asBytes(work.job.content())), work.job.timestamp_ms(),
                            TimeMs(work.job.ttl_ms())};
    auto delivery = provider_.encode(outgoing, random_);
    if (!delivery)
        return failed(std::move(work), Message::TOO_LARGE, std::move(done));
    work.job.set_delivery(toString(delivery->payload));
    fresh_.insert(work.stored.number);
    // What we store in our own swarm must not come back as news.
    if (work.recipient == own_)
        rows.rows().putSeen(
            own_, wire::messageHashText(wire::messageHash(own_, delivery->nameSpace, delivery->payload)),
            time_.now() + TimeMs(work.job.ttl_ms()));
    if (work.key && work.is(kSendJob))
        if (Message* message = rows.edit(*work.key))
            message->set_state(Message::SENDING);
    finish(rows, Step{Step::Next::Again, store_.batch(), serialized(work.job)}, std::move(done));
}

/// Second step: one request.
void SendJobs::deliver(Work work, Done<Step> done) {
    const TimeMs now = time_.now();
    if (work.job.timestamp_ms() + TimeMs(work.job.ttl_ms()) < now)
        return failed(std::move(work), Message::TOO_OLD, std::move(done));
    const auto request =
        storeSequence({work.recipient, wire::kInboxNamespace, toBytes(asBytes(work.job.delivery())),
                       work.job.timestamp_ms(), TimeMs(work.job.ttl_ms())},
                      now);
    if (!request)
        return failed(std::move(work), Message::TOO_LARGE, std::move(done));
    const auto began = clock_.steady();
    // The job itself stays the queue's; a result after our end finds nobody and changes nothing.
    auto shared = std::make_shared<std::pair<Work, Done<Step>>>(std::move(work), std::move(done));
    transport_.send(request->head, asBytes(request->body),
                    Done<sdk::Reply>(lifetime_.bind([this, shared, began](Result<sdk::Reply> reply) {
                        answered(std::move(shared->first), std::move(reply), clock_.steady() - began,
                                 std::move(shared->second));
                    })));
}

void SendJobs::answered(Work work, Result<sdk::Reply> reply, std::chrono::milliseconds took,
                        Done<Step> done) {
    if (reply && reply->has_clock_offset_ms())
        time_.set(reply->clock_offset_ms());
    const NetworkAnswer answer = readAnswer(reply);
    const bool fresh = fresh_.erase(work.stored.number) > 0;
    switch (answer.outcome) {
    case Outcome::Done: {
        // A node that names another hash has not stored what we gave it.
        const auto result = wire::parseStoreResult(*answer.body);
        const auto expected =
            wire::messageHash(work.recipient, wire::kInboxNamespace, asBytes(work.job.delivery()));
        if (!result || result->hash != expected)
            return later(std::move(work), Message::NO_ROUTE, std::move(done));
        return succeeded(std::move(work), *reply, took, std::move(done));
    }
    case Outcome::WrongClock:
        return wrongClock(std::move(work), std::move(done));
    case Outcome::Later:
        // Nobody has them: there was no network. Of an earlier run's that cannot be said.
        if (fresh && answer.trouble == Message::OFFLINE)
            work.job.clear_delivery();
        return later(std::move(work), answer.trouble, std::move(done));
    case Outcome::Never:
        return failed(std::move(work), answer.trouble, std::move(done));
    }
}

void SendJobs::planCopy(const Work& work, Workspace& rows, TimeMs ttl) {
    const auto content = buildSyncCopy(asBytes(work.job.content()), work.recipient);
    if (!content)
        return;
    store::pb::SendJob copy = work.job;
    copy.set_recipient(toString(own_.view()));
    copy.set_content(toString(*content));
    copy.clear_delivery();
    copy.clear_tried();
    copy.clear_copy_ttl_ms();
    copy.set_ttl_ms(std::uint64_t(ttl));
    rows.plan({kSyncJob, 0, copy.SerializeAsString()});
}

void SendJobs::succeeded(Work work, const sdk::Reply& reply, std::chrono::milliseconds took,
                         Done<Step> done) {
    Workspace rows(store_, own_);
    Step step{Step::Next::Finished, store_.batch()};
    if (work.key && rows.message(*work.key)) {
        Message* message = rows.edit(*work.key);
        // The hash of the own swarm's copy counts: only that one can be deleted by us (04 §5.4).
        message->set_hash(wire::messageHashText(
            wire::messageHash(work.recipient, wire::kInboxNamespace, asBytes(work.job.delivery()))));
        message->set_size(work.job.delivery().size());
        message->set_stored_until_ms(work.job.timestamp_ms() + TimeMs(work.job.ttl_ms()));
        message->set_synced(work.recipient == own_);
        if (message->state() != Message::READ)
            message->set_state(Message::SENT);
        message->set_trouble(Message::NONE);
        if (message->expires_ms() == 0)
            message->set_expires_ms(expiryOnSending(*message, time_.now()));
        if (work.is(kSendJob) && work.recipient != own_)
            planCopy(work, rows, storedFor(*message, true));
    }
    if (!work.key && work.job.has_copy_ttl_ms())
        planCopy(work, rows, TimeMs(work.job.copy_ttl_ms()));
    if (work.key && work.is(kSendJob))
        step.committed = [this, delivered =
                                    Delivered{*work.key, reply.route(), toBytes(asBytes(reply.node())),
                                              work.stored.job.tries() + 1, took}] { delivered_(delivered); };
    finish(rows, std::move(step), std::move(done));
}

void SendJobs::wrongClock(Work work, Done<Step> done) {
    if (work.is(kSyncJob))
        return later(std::move(work), Message::WRONG_CLOCK, std::move(done));
    if (work.job.retimed())
        return failed(std::move(work), Message::WRONG_CLOCK, std::move(done));
    Workspace rows(store_, own_);
    work.job.set_retimed(true);
    retime(work, rows);
    finish(rows, Step{Step::Next::Again, store_.batch(), serialized(work.job)}, std::move(done));
}

void SendJobs::later(Work work, Message::Trouble trouble, Done<Step> done) {
    Workspace rows(store_, own_);
    const Message::State state = trouble == Message::OFFLINE ? Message::QUEUED : Message::SENDING;
    const Message* found = work.key && work.is(kSendJob) ? rows.message(*work.key) : nullptr;
    if (found && (found->state() != state || found->trouble() != trouble)) {
        Message* message = rows.edit(*work.key);
        message->set_state(state);
        message->set_trouble(trouble);
    }
    // Without a network nothing left this computer.
    work.job.set_tried(work.job.tried() || trouble != Message::OFFLINE);
    Step step{Step::Next::Later, store_.batch(), serialized(work.job)};
    step.trouble = std::uint32_t(trouble);
    finish(rows, std::move(step), std::move(done));
}

void SendJobs::failed(Work work, Message::Trouble trouble, Done<Step> done) {
    Workspace rows(store_, own_);
    if (work.key && work.is(kSendJob))
        if (Message* message = rows.edit(*work.key)) {
            message->set_state(Message::FAILED);
            message->set_trouble(trouble);
        }
    Step step{Step::Next::Finished, store_.batch()};
    finish(rows, std::move(step), std::move(done));
}

} // namespace sotto::chat
