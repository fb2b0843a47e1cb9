#include "search/search_run.h"

#include <algorithm>

namespace sotto::search {
namespace {

using store::ConversationNo;
using store::MessageKey;

/// Messages opened in one turn, and in one go in one conversation.
constexpr std::size_t kMessagesInTurn = 256;
constexpr std::size_t kMessagesAtOnce = 64;
/// Blocks asked in one go in one conversation.
constexpr std::size_t kBlocksAtOnce = 64;
/// As much work, in messages.
constexpr std::size_t kWorthOfBlocks = 16;
/// Up to so many messages are opened one by one.
constexpr std::size_t kFewMessages = 12;

/// Every message in which `query` can be satisfied is in blocks that have all of these.
std::vector<Entry> entriesOf(const Query& query) {
    std::vector<Entry> entries;
    for (const Term& term : query.terms) {
        for (std::size_t i = 0; !term.unwanted && i < term.words.size(); ++i) {
            const bool mayGoOn = term.beginning && i + 1 == term.words.size() && !term.joined[i];
            if (!mayGoOn)
                entries.push_back(wholeEntry(term.words[i]));
            else if (const auto entry = beginningEntry(term.words[i]))
                entries.push_back(*entry);
            if (term.joined[i] && i > 0)
                entries.push_back(pairEntry(term.words[i - 1], term.words[i]));
        }
    }
    return entries;
}

/// What every message in which `query` can be satisfied has.
std::vector<WantedWord> wordsOf(const Query& query) {
    std::vector<WantedWord> words;
    for (const Term& term : query.terms)
        for (std::size_t i = 0; !term.unwanted && i < term.words.size(); ++i)
            words.push_back({term.words[i], term.beginning && i + 1 == term.words.size()});
    return words;
}

/// The key before which all messages up to and including `last` come.
MessageKey behind(const MessageKey& last) {
    return {last.conversation, last.n == ~0u ? last.timeMs + 1 : last.timeMs, last.n + 1};
}

} // namespace

SearchRun::SearchRun(const store::Store& store, BlockCache& cache, Request request, HitSink hits,
                     Done<bool> done)
    : store_(store)
    , cache_(cache)
    , request_(std::move(request))
    , entries_(entriesOf(request_.query))
    , words_(wordsOf(request_.query))
    , hits_(std::move(hits))
    , done_(std::move(done)) {
}

Result<void> SearchRun::begin() {
    auto all = store_.conversations();
    if (!all)
        return all.error();
    for (auto& conversation : *all) {
        const ConversationNo number{conversation.number()};
        if (request_.conversations && request_.conversations->count(number) == 0)
            continue;
        Stretch stretch{number, conversation.last_ms()};
        if (!words_.empty())
            stretch.blocks = 0;
        add(stretch);
        conversations_.emplace(number, std::move(conversation));
    }
    return {};
}

void SearchRun::add(Stretch stretch) {
    const Query& query = request_.query;
    if (query.since && stretch.newest < *query.since)
        return;
    if (query.until && stretch.newest >= *query.until) {
        const MessageKey limit{stretch.conversation, *query.until, 0};
        if (!stretch.before || limit < *stretch.before)
            stretch.before = limit;
        if (stretch.after && *stretch.before <= *stretch.after)
            return;
        stretch.newest = *query.until - 1;
    }
    stretches_.push(stretch);
}

bool SearchRun::mayMatch(ByteView filter) const {
    return std::all_of(entries_.begin(), entries_.end(),
                       [filter](Entry entry) { return mayContain(filter, entry); });
}

/// Replaces blocks by those that may hold something, as far as they were asked, and by what is in no block.
Result<void> SearchRun::askBlocks(const Stretch& stretch) {
    const std::size_t end = *stretch.blocks + kBlocksAtOnce;
    // One more says what the last one follows.
    const auto found = cache_.blocks(conversations_.at(stretch.conversation), end + 1);
    if (!found)
        return found.error();
    const auto& blocks = **found;
    const auto lastOf = [&blocks](std::size_t i) {
        return i < blocks.size() ? std::optional(blocks[i].last) : std::nullopt;
    };
    if (*stretch.blocks == 0)
        add({stretch.conversation, stretch.newest, std::nullopt, lastOf(0)});
    for (std::size_t i = *stretch.blocks; i < std::min(end, blocks.size()); ++i) {
        const auto& [last, after, filter] = blocks[i];
        const auto older = lastOf(i + 1);
        if (mayMatch(filter))
            add({stretch.conversation, last.timeMs, behind(last), after ? after : older, last});
        if (after == older || !after)
            continue;
        damaged_.insert(stretch.conversation);
        add({stretch.conversation, after->timeMs, behind(*after), older});
    }
    if (const auto next = lastOf(end))
        add({stretch.conversation, next->timeMs, std::nullopt, std::nullopt, std::nullopt, end});
    return {};
}

void SearchRun::look(const MessageKey& key, const store::pb::Message& message) {
    if (auto marks = match(request_, conversations_.at(key.conversation), key, message))
        found_.emplace(key.timeMs, Hit{key, message.body(), std::move(*marks)});
    if (found_.size() + told_ > request_.limit) {
        found_.erase(std::prev(found_.end()));
        tooMany_ = true;
    }
}

/// Opens the messages of a block that have all words. How much was done, in messages.
Result<std::size_t> SearchRun::readBlock(const Stretch& stretch) {
    const auto row = store_.raw(store_.keys().searchWords(*stretch.block));
    const auto keys = row && *row ? messagesWith(**row, stretch.conversation, words_) : std::nullopt;
    if (!keys || keys->size() > kFewMessages)
        return read(stretch);
    for (const MessageKey& key : *keys) {
        if (stretch.before && *stretch.before <= key)
            continue;
        const auto message = store_.message(key);
        if (message && *message)
            look(key, **message);
        else if (!message && !store::unreadable(message.error()))
            return message.error();
    }
    return keys->size() + 1;
}

/// How many messages were looked at.
Result<std::size_t> SearchRun::read(Stretch stretch) {
    std::size_t count = 0;
    bool over = true;
    const auto done = store_.newest(stretch.conversation, stretch.before,
                                    [&](const MessageKey& key, const store::pb::Message& message) {
                                        if (stretch.after && key <= *stretch.after)
                                            return false;
                                        if (count == kMessagesAtOnce) {
                                            over = false;
                                            return false;
                                        }
                                        ++count;
                                        stretch.before = key;
                                        stretch.newest = key.timeMs;
                                        look(key, message);
                                        return true;
                                    });
    if (!done)
        return done.error();
    stretch.block.reset();
    if (!over)
        add(stretch);
    return count;
}

std::vector<store::pb::Conversation> SearchRun::newestLast() const {
    std::vector<store::pb::Conversation> all;
    for (const auto& [number, conversation] : conversations_)
        all.push_back(conversation);
    std::sort(all.begin(), all.end(),
              [](const auto& one, const auto& other) { return one.last_ms() < other.last_ms(); });
    return all;
}

/// Whether nothing newer than the newest hit can be found.
bool SearchRun::ready() const {
    return !found_.empty() && (stretches_.empty() || found_.begin()->first >= stretches_.top().newest);
}

void SearchRun::tell() {
    std::vector<Hit> hits;
    for (; ready(); ++told_)
        hits.push_back(std::move(found_.extract(found_.begin()).mapped()));
    if (!hits.empty())
        hits_(std::move(hits));
}

Result<bool> SearchRun::turn() {
    // Whoever waits sees the first one at once.
    const auto enough = [this](std::size_t work) {
        return work >= kMessagesInTurn || (told_ == 0 && ready());
    };
    for (std::size_t work = 0; !stretches_.empty() && !enough(work);) {
        const Stretch stretch = stretches_.top();
        stretches_.pop();
        if (stretch.blocks) {
            if (const auto asked = askBlocks(stretch); !asked)
                return asked.error();
            work += kWorthOfBlocks;
            continue;
        }
        const auto count = stretch.block ? readBlock(stretch) : read(stretch);
        if (!count)
            return count.error();
        work += *count;
    }
    tell();
    return told_ < request_.limit && !stretches_.empty();
}

} // namespace sotto::search
