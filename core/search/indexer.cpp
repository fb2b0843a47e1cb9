#include "search/indexer.h"

#include "search/block_filter.h"
#include "search/block_words.h"

#include <algorithm>

namespace sotto::search {
namespace {

using plugin::Direction;
using store::ConversationNo;
using store::KeyGrammar;
using store::MessageKey;

/// Opening a profile and catching up come first.
constexpr std::chrono::milliseconds kCalm{3000};
/// Fewer messages than this are read rather than indexed.
constexpr std::size_t kWorthABlock = 16;
constexpr std::size_t kRowsInTurn = 500;
constexpr std::size_t kCountedInTurn = 1000;
/// Fewer messages are in the index before anybody has read how far it is.
constexpr std::size_t kWorthTelling = 5000;

MessageKey indexedTo(const store::pb::Conversation& conversation) {
    return {ConversationNo{conversation.number()}, conversation.indexed_ms(), conversation.indexed_n()};
}

MessageKey newestOf(const store::pb::Conversation& conversation) {
    return {ConversationNo{conversation.number()}, conversation.last_ms(), conversation.last_n()};
}

/// The newest block, and where it begins.
struct LastBlock {
    std::optional<MessageKey> last;   ///< none: there is no block
    std::optional<MessageKey> before; ///< the end of the one before
    std::size_t messages = 0;
};

bool parse(store::pb::SearchBlock& block, ByteView value) {
    return block.ParseFromArray(value.data(), int(value.size())) && block.has_filter();
}

Result<LastBlock> lastBlockOf(const store::Store& store, ConversationNo number) {
    LastBlock found;
    const auto [first, end] = KeyGrammar::searchBlocksOf(number);
    const auto done = store.scanRaw(first, end, Direction::Backwards, [&](ByteView key, ByteView value) {
        const auto place = KeyGrammar::parseSearchRow(key);
        store::pb::SearchBlock block;
        if (!place || !parse(block, value))
            return true; // as if it were not there
        found.last = place;
        found.messages = block.messages();
        if (block.has_after_ms())
            found.before = MessageKey{number, block.after_ms(), block.after_n()};
        return false;
    });
    if (!done && !store::unreadable(done.error()))
        return done.error();
    return found;
}

/// The messages of one block to come.
struct Gathered {
    std::optional<MessageKey> last;
    std::size_t count = 0;
    FilterBuilder filter;
    BlockWordsBuilder words;
};

Result<Gathered> gather(const store::Store& store, ConversationNo number, std::optional<MessageKey> after) {
    Gathered gathered;
    const auto done =
        store.oldest(number, after, [&](const MessageKey& key, const store::pb::Message& message) {
            gathered.last = key;
            const Words words(message.body());
            gathered.filter.add(words);
            gathered.words.add(key, words);
            return ++gathered.count < kBlockMessages;
        });
    if (!done)
        return done.error();
    return gathered;
}

Bytes serialized(const store::pb::SearchBlock& block) {
    Bytes bytes(block.ByteSizeLong());
    block.SerializeWithCachedSizesToArray(bytes.data());
    return bytes;
}

} // namespace

void Indexer::poke() {
    if (!queue_.empty())
        again_ = true;
    else
        timer_ = loop_.after(kCalm, lifetime_.bind([this] { begin(); }));
}

void Indexer::mend(ConversationNo number, std::uint32_t epoch) {
    auto found = store_.conversation(number);
    if (!found || !*found || (*found)->index_epoch() != epoch)
        return;
    (*found)->set_indexed_ms(0);
    (*found)->set_indexed_n(0);
    (*found)->set_index_epoch(epoch + 1);
    store::Batch batch = store_.batch();
    batch.put(**found);
    if (!store_.commit(batch, store::Durable::No))
        return;
    mending_ = true;
    if (!queue_.empty())
        again_ = true;
    else
        timer_ = loop_.after({}, lifetime_.bind([this] { begin(); }));
}

void Indexer::begin() {
    again_ = false;
    trimmed_.clear();
    total_ = done_ = 0;
    const auto conversations = store_.conversations();
    if (!conversations)
        return;
    for (const auto& conversation : *conversations) {
        const MessageKey to = indexedTo(conversation);
        if (to >= newestOf(conversation) && conversation.index_epoch() == 0 && (looked_ || hasBlock(to)))
            continue;
        queue_.push_back(ConversationNo{conversation.number()});
        uncounted_.push_back(to);
    }
    looked_ = true;
    turn();
}

/// Not where the storage lost the newest blocks; a gap before them is found by whoever searches.
bool Indexer::hasBlock(const MessageKey& last) const {
    const auto row = store_.raw(store_.keys().searchBlock(last));
    store::pb::SearchBlock block;
    return last.timeMs == 0 || (row && *row && parse(block, **row));
}

void Indexer::turn() {
    if (queue_.empty()) {
        if (!again_)
            mending_ = false;
        report();
        if (again_)
            poke();
        return;
    }
    if (!counts()) {
        report();
        const auto more = advance(queue_.front());
        if (!more || !*more)
            queue_.pop_front();
    }
    loop_.post(lifetime_.bind([this] { turn(); }));
}

/// Counts some of the messages to come. False when all are counted.
bool Indexer::counts() {
    if (uncounted_.empty())
        return false;
    std::size_t count = 0;
    MessageKey& place = uncounted_.front();
    Bytes first = store_.keys().message(place);
    first.push_back(0); // behind it
    const Bytes end = KeyGrammar::messagesOf(place.conversation).second;
    // What cannot be read is not put into the index either.
    (void)store_.inspect(first, end, Direction::Forwards, [&](ByteView key, const Bytes*) {
        place = KeyGrammar::parseMessage(key).value_or(place);
        return ++count < kCountedInTurn;
    });
    if (count < kCountedInTurn)
        uncounted_.pop_front();
    total_ += count;
    return true;
}

void Indexer::report() {
    Progress now{100, mending_};
    if (!queue_.empty() && (mending_ || total_ >= kWorthTelling))
        now.percent = int(std::min<std::size_t>(99, done_ * 100 / std::max<std::size_t>(1, total_)));
    if (now.percent == 100)
        now.mending = false;
    if (std::exchange(told_, now) != now)
        tell_(now);
}

/// After a change in the middle the blocks behind it are made anew.
Result<void> Indexer::dropBlocksAfter(const store::pb::Conversation& conversation) {
    const ConversationNo number{conversation.number()};
    const MessageKey to = indexedTo(conversation);
    store::Batch batch = store_.batch();
    std::size_t stale = 0;
    for (const auto& [first, end] : {KeyGrammar::searchBlocksOf(number), KeyGrammar::searchWordsOf(number)}) {
        auto done = store_.inspect(first, end, Direction::Backwards, [&](ByteView key, const Bytes*) {
            const auto place = KeyGrammar::parseSearchRow(key);
            if (stale == kRowsInTurn || (place && *place <= to))
                return false;
            batch.eraseRaw(toBytes(key));
            ++stale;
            return true;
        });
        if (!done && !store::unreadable(done.error()))
            return done;
    }
    if (stale < kRowsInTurn)
        trimmed_[number] = conversation.index_epoch();
    return store_.commit(batch, store::Durable::No);
}

Result<bool> Indexer::advance(ConversationNo number) {
    auto found = store_.conversation(number);
    if (!found || !*found)
        return found ? Result<bool>(false) : found.error();
    auto& conversation = **found;
    const auto trimmed = trimmed_.find(number);
    if (trimmed == trimmed_.end() || trimmed->second != conversation.index_epoch()) {
        const auto dropped = dropBlocksAfter(conversation);
        return dropped ? Result<bool>(true) : dropped.error();
    }
    const auto last = lastBlockOf(store_, number);
    if (!last)
        return last.error();
    // A block that is not full is made anew with what came since.
    const bool full = last->messages >= kBlockMessages;
    const auto after = full ? last->last : last->before;
    auto gathered = gather(store_, number, after);
    if (!gathered)
        return gathered.error();
    const std::size_t known = full || !last->last ? 0 : last->messages;
    if (gathered->count < kBlockMessages && gathered->count < known + kWorthABlock)
        return false;
    store::pb::SearchBlock block;
    block.set_filter(toString(gathered->filter.build()));
    block.set_messages(std::uint32_t(gathered->count));
    if (after) {
        block.set_after_ms(after->timeMs);
        block.set_after_n(after->n);
    }
    store::Batch batch = store_.batch();
    if (!full && last->last) {
        batch.eraseRaw(store_.keys().searchBlock(*last->last));
        batch.eraseRaw(store_.keys().searchWords(*last->last));
    }
    batch.putRaw(store_.keys().searchBlock(*gathered->last), serialized(block));
    batch.putRaw(store_.keys().searchWords(*gathered->last), gathered->words.build());
    conversation.set_indexed_ms(gathered->last->timeMs);
    conversation.set_indexed_n(gathered->last->n);
    batch.put(conversation);
    if (const auto written = store_.commit(batch, store::Durable::No); !written)
        return written.error();
    done_ += gathered->count - known;
    return gathered->count == kBlockMessages;
}

} // namespace sotto::search
