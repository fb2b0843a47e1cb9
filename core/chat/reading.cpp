#include "chat/reading.h"

#include "chat/content_builder.h"
#include "chat/expiry.h"
#include "chat/own_time.h"
#include "chat/send_plan.h"
#include "chat/shared_activity.h"
#include "store/setting_list.h"
#include "wire/content.h"
#include "wire/namespaces.h"

#include <algorithm>
#include <map>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::MessageKey;

constexpr std::size_t kMostInReceipt = 500;
constexpr std::size_t kMostAtOnce = 100; ///< hashes in one request

/// Times that a receipt which has not gone out tells already; it is taken back.
std::vector<TimeMs> takeWaitingReceipt(Workspace& work, const jobs::JobQueue& queue,
                                       const AccountId& author) {
    std::vector<TimeMs> times;
    for (const store::StoredJob& stored : queue.jobs()) {
        store::pb::SendJob job;
        if (stored.job.kind() != kControlJob || !job.ParseFromString(stored.job.state()))
            continue;
        if (AccountId::fromBytes(asBytes(job.recipient())) != author || job.tried() ||
            queue.running(stored.number))
            continue;
        const auto content = wire::parseContent(asBytes(job.content()));
        if (!content || wire::payloadOf(*content) != wire::Payload::Receipt)
            continue;
        for (const std::uint64_t time : content->receiptmessage().timestamp())
            times.push_back(TimeMs(time));
        work.dropJob(stored.number);
    }
    return times;
}

void planReceipt(Workspace& work, const jobs::JobQueue& queue, const NetworkTime& time,
                 const store::pb::Conversation& conversation, TimeMs afterMs, TimeMs upToMs) {
    const auto author = AccountId::fromBytes(asBytes(conversation.id()));
    if (!author || *author == work.own() ||
        !sharesActivity(conversation, isOn(work.store(), store::kReceiptsSetting)))
        return;
    const auto& person = work.person(*author);
    if (!person.approved() || person.blocked())
        return;
    const store::ConversationNo number{conversation.number()};
    const auto keys = work.find(number, afterMs, upToMs, [](const store::pb::Message& message) {
        return !message.own() && message.kind() != store::pb::Message::SYSTEM;
    });
    if (keys.empty())
        return;
    auto times = takeWaitingReceipt(work, queue, *author);
    for (const MessageKey& key : keys)
        times.push_back(key.timeMs);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    for (std::size_t at = 0; at < times.size(); at += kMostInReceipt) {
        const auto part = std::span(times).subspan(at, std::min(kMostInReceipt, times.size() - at));
        planControl(work, time, {*author, buildReceipt(part), nextOwnTime(work, time), wire::kMaxPublicTtl},
                    conversation.number());
    }
}

} // namespace

std::vector<MessageKey> markRead(Workspace& work, store::pb::Conversation& conversation, TimeMs upToMs,
                                 TimeMs now) {
    const store::ConversationNo number{conversation.number()};
    const TimeMs before = conversation.read_to_ms();
    const auto starts = [now](const store::pb::Message& message) {
        return expiryOnReading(message, now) > 0;
    };
    auto began = work.find(number, before, upToMs, starts);
    for (const MessageKey& key : began) {
        auto* message = work.edit(key);
        message->set_expires_ms(expiryOnReading(*message, now));
    }
    conversation.clear_marked_unread();
    conversation.set_read_to_ms(std::max(before, upToMs));
    conversation.set_unread(work.countUnread(number, conversation.read_to_ms()));
    return began;
}

namespace {

/// Jobs of the own swarm about what ends at the same time.
void planForExpiries(Workspace& work, const std::vector<MessageKey>& keys, bool asks) {
    std::map<TimeMs, std::vector<MessageKey>> byExpiry;
    for (const MessageKey& key : keys)
        if (const auto* message = work.message(key); message && !message->hash().empty())
            byExpiry[message->expires_ms()].push_back(key);
    for (const auto& [expiresMs, group] : byExpiry)
        for (std::size_t at = 0; at < group.size(); at += kMostAtOnce) {
            store::pb::SwarmJob job;
            job.set_expiry_ms(expiresMs);
            if (asks)
                job.set_asks(true);
            for (std::size_t i = at; i < std::min(group.size(), at + kMostAtOnce); ++i) {
                job.add_hash(work.message(group[i])->hash());
                setRef(*job.add_message(), group[i]);
            }
            work.plan({kSwarmJob, 0, job.SerializeAsString()});
        }
}

} // namespace

void planShortening(Workspace& work, const std::vector<MessageKey>& keys) {
    planForExpiries(work, keys, false);
}

void readElsewhere(Workspace& work, store::pb::Conversation& conversation, TimeMs upToMs, TimeMs now) {
    planForExpiries(work, markRead(work, conversation, upToMs, now), true);
}

void readHere(Workspace& work, const jobs::JobQueue& queue, const NetworkTime& time,
              store::pb::Conversation& conversation, TimeMs upToMs) {
    const TimeMs before = conversation.read_to_ms();
    planShortening(work, markRead(work, conversation, upToMs, time.now()));
    planReceipt(work, queue, time, conversation, before, upToMs);
}

} // namespace sotto::chat
