#include "chat/swarm_jobs.h"

#include "chat/own_time.h"
#include "chat/reading.h"
#include "chat/send_plan.h"
#include "wire/namespaces.h"
#include "wire/storage_compound.h"

#include <algorithm>

namespace sotto::chat {
namespace {

using jobs::Step;
using store::pb::Message;

} // namespace

struct SwarmJobs::Work {
    store::pb::SwarmJob job;
    std::vector<wire::MessageHash> hashes{};
    enum class Kind { Delete, Shorten, Ask } kind = Kind::Delete;
};

Result<wire::StorageRequest> SwarmJobs::requestFor(const Work& work) const {
    switch (work.kind) {
    case Work::Kind::Delete:
        return wire::deleteRequest(work.hashes, false, signer_);
    case Work::Kind::Shorten:
        return wire::expireRequest({work.hashes, {work.job.expiry_ms()}, wire::ExpireMode::Shorten}, signer_);
    case Work::Kind::Ask:
        break;
    }
    return wire::getExpiriesRequest(work.hashes, time_.now(), signer_);
}

Step SwarmJobs::later(Message::Trouble trouble) const {
    Step step{Step::Next::Later, store_.batch()};
    step.trouble = std::uint32_t(trouble);
    return step;
}

void SwarmJobs::step(const store::StoredJob& stored, Done<Step> done) {
    Work work;
    if (!work.job.ParseFromString(stored.job.state()))
        return done(finished());
    for (const std::string& text : work.job.hash())
        if (const auto hash = wire::messageHashFromText(text))
            work.hashes.push_back(*hash);
    if (work.hashes.empty())
        return done(finished());
    // A node takes no end that is over (02 §9), but it means the same as deleting.
    const bool over = !work.job.has_expiry_ms() || work.job.expiry_ms() <= time_.now();
    work.kind = over ? Work::Kind::Delete : work.job.asks() ? Work::Kind::Ask : Work::Kind::Shorten;
    const auto request = requestFor(work);
    const auto sequence = request ? wire::sequenceRequest(std::span(&*request, 1))
                                  : Result<wire::StorageRequest>(request.error());
    if (!sequence)
        return done(finished());
    sdk::Request out;
    out.mutable_swarm()->set_account(toString(signer_.account().view()));
    out.set_method(sequence->method);
    auto kept = std::make_shared<std::pair<Work, Done<Step>>>(std::move(work), std::move(done));
    transport_.send(out, asBytes(sequence->params),
                    Done<sdk::Reply>(lifetime_.bind([this, kept](Result<sdk::Reply> reply) {
                        answered(kept->first, reply, std::move(kept->second));
                    })));
}

void SwarmJobs::answered(const Work& work, const Result<sdk::Reply>& reply, Done<Step> done) {
    if (reply && reply->has_clock_offset_ms())
        time_.set(reply->clock_offset_ms());
    const NetworkAnswer answer = readAnswer(reply);
    if (answer.outcome == Outcome::Never)
        return done(finished());
    if (answer.outcome != Outcome::Done)
        return done(later(answer.trouble));
    if (work.kind == Work::Kind::Ask) {
        const auto expiries = wire::parseExpiries(*answer.body);
        return expiries ? told(work, *expiries, std::move(done)) : done(later(Message::NO_ROUTE));
    }
    const bool deletes = work.kind == Work::Kind::Delete;
    const auto result = deletes ? wire::parseDeleteResult(*answer.body, signer_.account(), work.hashes)
                                : wire::parseExpireResult(*answer.body, signer_.account(), work.hashes);
    const wire::MemberResult* member = result ? result->firstConfirmed() : nullptr;
    if (!member)
        return done(later(Message::NO_ROUTE));
    if (deletes)
        return deleted(work, std::move(done));
    shortened(work, *member, std::move(done));
}

void SwarmJobs::deleted(const Work& work, Done<Step> done) {
    Workspace rows(store_, signer_.account());
    if (!work.job.has_expiry_ms())
        for (const auto& ref : work.job.message())
            rows.erase(keyOf(ref));
    if (!work.job.then_content().empty())
        planControl(rows, time_,
                    {signer_.account(), toBytes(asBytes(work.job.then_content())), nextOwnTime(rows, time_),
                     wire::kMaxPublicTtl},
                    0);
    done(committer_.join(rows, finished()));
}

/// The device where they were read has set their end, or it has not yet and we ask for it in its place (04
/// §10). What the swarm has no more was over before (02 §10), unless the network just forgot it after its
/// longest time.
void SwarmJobs::told(const Work& work, const wire::Expiries& expiries, Done<Step> done) {
    Workspace rows(store_, signer_.account());
    std::vector<store::MessageKey> unset;
    const int count = std::min(work.job.hash_size(), work.job.message_size());
    for (int i = 0; i < count; ++i) {
        const auto hash = wire::messageHashFromText(work.job.hash(i));
        const store::MessageKey key = keyOf(work.job.message(i));
        const Message* message = rows.message(key);
        if (!message || message->hash() != work.job.hash(i))
            continue;
        const auto found = std::find_if(expiries.begin(), expiries.end(),
                                        [&](const auto& each) { return each.first == hash; });
        const bool forgotten = found == expiries.end() && message->stored_until_ms() <= time_.now();
        const TimeMs ends = found == expiries.end() ? time_.now() : found->second;
        if (forgotten)
            continue;
        if (ends > message->expires_ms()) {
            unset.push_back(key);
            continue;
        }
        Message* edited = rows.edit(key);
        edited->set_expires_ms(ends);
        edited->set_stored_until_ms(ends);
    }
    planShortening(rows, unset);
    done(committer_.join(rows, finished()));
}

/// The node's answer is what counts on all devices.
void SwarmJobs::shortened(const Work& work, const wire::MemberResult& member, Done<Step> done) {
    Workspace rows(store_, signer_.account());
    const int count = std::min(work.job.hash_size(), work.job.message_size());
    for (int i = 0; i < count; ++i) {
        const auto hash = wire::messageHashFromText(work.job.hash(i));
        const auto kept = std::find_if(member.unchanged.begin(), member.unchanged.end(),
                                       [&](const auto& each) { return each.first == hash; });
        const TimeMs ends = kept != member.unchanged.end()
                                ? std::min<TimeMs>(kept->second, work.job.expiry_ms())
                                : TimeMs(work.job.expiry_ms());
        const store::MessageKey key = keyOf(work.job.message(i));
        const Message* message = rows.message(key);
        if (!message || (message->expires_ms() == ends && message->stored_until_ms() == ends))
            continue;
        Message* edited = rows.edit(key);
        edited->set_expires_ms(ends);
        edited->set_stored_until_ms(ends);
    }
    done(committer_.join(rows, finished()));
}

} // namespace sotto::chat
