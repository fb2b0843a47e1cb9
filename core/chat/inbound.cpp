#include "chat/inbound.h"

#include "wire/message_hash.h"

#include <algorithm>
#include <set>

namespace sotto::chat {
namespace {

/// Small enough that one commit keeps the core thread free, large enough that commits do not dominate.
constexpr std::size_t kChunk = 128;
constexpr std::string_view kTypingSetting = "typing_indicators";

} // namespace

struct Inbound::Task {
    crypto::AccountId feed;
    RetrievedPage page;
    Done<PageResult> done;
    std::size_t at = 0; ///< first message not yet handled
    PageResult result{};
    std::size_t forged = 0; ///< of the current chunk: the data do not have the hash that the node claims
};

Inbound::Inbound(Loop& loop, store::Store& store, std::shared_ptr<const ChatProvider> provider,
                 const NetworkTime& time, const crypto::AccountId& own, EventSink events)
    : loop_(loop)
    , store_(store)
    , provider_(std::move(provider))
    , time_(time)
    , own_(own)
    , events_(std::move(events)) {
}

void Inbound::take(const crypto::AccountId& feed, RetrievedPage page, Done<PageResult> done) {
    tasks_.push_back(std::make_shared<Task>(Task{feed, std::move(page), std::move(done)}));
    if (!busy_)
        next();
}

void Inbound::next() {
    busy_ = !tasks_.empty();
    if (!busy_)
        return;
    auto task = std::move(tasks_.front());
    tasks_.pop_front();
    chunk(std::move(task));
}

void Inbound::finish(std::shared_ptr<Task> task, Result<PageResult> result) {
    task->done(std::move(result));
    next();
}

std::vector<Incoming> Inbound::unseen(Task& task, std::size_t end) {
    std::vector<Incoming> fresh;
    std::set<wire::MessageHash> here;
    task.forged = 0;
    for (std::size_t i = task.at; i < end; ++i) {
        wire::StoredMessage& message = task.page.messages[i];
        // Believing a false hash would let one node hide a true message by marking it as seen.
        if (wire::messageHash(task.feed, task.page.nameSpace, message.data) != message.hash) {
            ++task.forged;
            continue;
        }
        const auto seen = store_.seen(task.feed, wire::messageHashText(message.hash));
        if ((seen && *seen) || !here.insert(message.hash).second)
            continue;
        fresh.push_back({message.hash, message.expiration, std::move(message.data)});
    }
    return fresh;
}

void Inbound::chunk(std::shared_ptr<Task> task) {
    const std::size_t end = std::min(task->at + kChunk, task->page.messages.size());
    if (task->at == end)
        return finish(task, task->result);
    auto fresh = std::make_shared<std::vector<Incoming>>(unseen(*task, end));
    auto updates = std::make_shared<std::vector<Update>>();
    task->result.fresh += fresh->size();
    loop_.work(
        [provider = provider_, fresh, updates] {
            for (const Incoming& incoming : *fresh)
                for (Update& update : provider->decode(incoming))
                    updates->push_back(std::move(update));
        },
        lifetime_.bind([this, task, updates, end] {
            auto committed = commit(*task, *updates, end);
            if (!committed)
                return finish(task, committed.error());
            task->at = end;
            chunk(task);
        }));
}

Result<void> Inbound::commit(Task& task, const std::vector<Update>& updates, std::size_t end) {
    const auto typing = store_.setting(kTypingSetting);
    const bool showTyping = typing && *typing && **typing == "on";
    auto changes = reduce({store_, own_, task.feed, time_.now(), task.forged, showTyping}, updates);
    if (!changes)
        return changes.error();
    const wire::StoredMessage& last = task.page.messages[end - 1];
    store::pb::Cursor cursor;
    cursor.set_hash(wire::messageHashText(last.hash));
    cursor.set_expires_ms(last.expiration);
    changes->batch.putCursor(task.page.node, task.feed, task.page.nameSpace, cursor);
    if (auto done = store_.commit(changes->batch, store::Durable::No); !done)
        return done;
    events_(std::move(changes->events));
    return {};
}

} // namespace sotto::chat
