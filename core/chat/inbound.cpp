#include "chat/inbound.h"

#include "chat/shared_activity.h"
#include "store/setting_list.h"
#include "wire/message_hash.h"

#include <algorithm>
#include <set>

namespace sotto::chat {
namespace {

/// Small enough that one commit keeps the core thread free, large enough that commits do not dominate.
constexpr std::size_t kChunk = 128;
constexpr std::size_t kChunkBytes = 1u << 20;

} // namespace

struct Inbound::Task {
    crypto::AccountId feed;
    RetrievedPage page;
    Done<PageResult> done;
    std::size_t at = 0; ///< first message not yet handled
    PageResult result{};
};

/// A few messages of a page on their way through the worker.
struct Inbound::Chunk {
    std::size_t end = 0;           ///< in the page
    std::vector<Incoming> fresh{}; ///< not seen before
    std::size_t forged = 0;        ///< the data do not have the hash that the node claims
    std::vector<Update> updates{};
};

Inbound::Inbound(Loop& loop, Committer& committer, std::shared_ptr<const ChatProvider> provider,
                 const NetworkTime& time, const ConfigTimes& configs, const crypto::AccountId& own,
                 TroubleSink trouble)
    : loop_(loop)
    , committer_(committer)
    , store_(committer.store())
    , provider_(std::move(provider))
    , time_(time)
    , configs_(configs)
    , own_(own)
    , trouble_(std::move(trouble)) {
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
    proceed(std::move(task));
}

void Inbound::finish(std::shared_ptr<Task> task, Result<PageResult> result) {
    task->done(std::move(result));
    next();
}

Inbound::Chunk Inbound::cut(Task& task) const {
    Chunk chunk{task.at};
    std::set<wire::MessageHash> here;
    std::size_t bytes = 0;
    auto& messages = task.page.messages;
    const std::size_t end = std::min(task.at + kChunk, messages.size());
    for (; chunk.end < end && bytes < kChunkBytes; ++chunk.end) {
        wire::StoredMessage& message = messages[chunk.end];
        Bytes data = std::exchange(message.data, {}); // a page shrinks as it is worked off
        bytes += data.size();
        // Believing a false hash would let one node hide a true message by marking it as seen.
        if (wire::messageHash(task.feed, task.page.nameSpace, data) != message.hash) {
            ++chunk.forged;
            continue;
        }
        const auto seen = store_.seen(task.feed, wire::messageHashText(message.hash));
        if ((seen && *seen) || !here.insert(message.hash).second)
            continue;
        const std::size_t size = data.size();
        chunk.fresh.push_back({message.hash, message.expiration, std::move(data), size});
    }
    return chunk;
}

void Inbound::proceed(std::shared_ptr<Task> task) {
    if (task->at == task->page.messages.size())
        return finish(task, task->result);
    auto chunk = std::make_shared<Chunk>(cut(*task));
    task->at = chunk->end;
    task->result.fresh += chunk->fresh.size();
    loop_.work(
        [provider = provider_, chunk] {
            for (const Incoming& incoming : std::exchange(chunk->fresh, {}))
                for (Update& update : provider->decode(incoming))
                    chunk->updates.push_back(std::move(update));
        },
        lifetime_.bind([this, task, chunk] {
            auto committed = commit(*task, *chunk);
            const bool already = std::exchange(troubled_, !committed);
            if (committed)
                return proceed(task);
            if (!already)
                trouble_(committed.error());
            finish(task, committed.error());
        }));
}

Result<void> Inbound::commit(const Task& task, const Chunk& chunk) {
    const auto is = [this](std::string_view name, std::string_view wanted) {
        const auto found = store_.setting(name);
        return found && *found && **found == wanted;
    };
    ReduceContext context{store_, own_, task.feed, time_.now(), chunk.forged};
    context.configs = configs_;
    context.showTyping = isOn(store_, store::kTypingSetting);
    context.showReceipts = isOn(store_, store::kReceiptsSetting);
    context.requests = !is(store::kRequestsSetting, "nobody") && !is(store::kRequestsSetting, "groups");
    auto changes = reduce(context, chunk.updates);
    if (!changes)
        return changes.error();
    const wire::StoredMessage& last = task.page.messages[chunk.end - 1];
    store::pb::Cursor cursor;
    cursor.set_hash(wire::messageHashText(last.hash));
    cursor.set_expires_ms(last.expiration);
    changes->batch.putCursor(task.page.node, task.feed, task.page.nameSpace, cursor);
    return committer_.commit(std::move(*changes), store::Durable::No);
}

} // namespace sotto::chat
