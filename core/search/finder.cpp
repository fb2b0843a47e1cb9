#include "search/finder.h"

#include "search/block_filter.h"

#include <algorithm>
#include <map>
#include <queue>

namespace sotto::search {
namespace {

using store::ConversationNo;
using store::MessageKey;

/// Messages opened in one turn, and in one go in one conversation.
constexpr std::size_t kMessagesInTurn = 256;
constexpr std::size_t kMessagesAtOnce = 64;
/// How long filters stay in memory after a search.
constexpr std::chrono::milliseconds kRemembered{60'000};

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

/// Messages of one conversation, later than `after` and not later than `newest`, that are still to be looked
/// at.
struct Stretch {
    ConversationNo conversation{};
    TimeMs newest = 0;
    std::optional<MessageKey> before{}; ///< none: from the end
    std::optional<MessageKey> after{};  ///< none: to the beginning
    bool whole = false;                 ///< the blocks of the conversation were not asked yet

    bool operator<(const Stretch& other) const { return newest < other.newest; }
};

struct Older {
    bool operator()(const Hit& a, const Hit& b) const { return a.key.timeMs < b.key.timeMs; }
};

/// The key before which all messages up to and including `last` come.
MessageKey behind(const MessageKey& last) {
    return {last.conversation, last.n == ~0u ? last.timeMs + 1 : last.timeMs, last.n + 1};
}

} // namespace

class Finder::Run {
public:
    Run(const store::Store& store, BlockCache& cache, Request request, HitSink hits, Done<bool> done)
        : store_(store)
        , cache_(cache)
        , request_(std::move(request))
        , entries_(entriesOf(request_.query))
        , hits_(std::move(hits))
        , done_(std::move(done)) {}

    Result<void> begin();
    /// Whether the search goes on.
    Result<bool> turn();
    void end(Result<bool> result) { done_(std::move(result)); }
    bool more() const { return told_ >= request_.limit && (!stretches_.empty() || !found_.empty()); }

private:
    Result<void> askBlocks(const Stretch& stretch);
    Result<std::size_t> read(Stretch stretch);
    void add(Stretch stretch);
    bool mayMatch(ByteView filter) const;
    void tell();

    const store::Store& store_;
    BlockCache& cache_;
    Request request_;
    std::vector<Entry> entries_;
    HitSink hits_;
    Done<bool> done_;
    std::map<ConversationNo, store::pb::Conversation> conversations_;
    std::priority_queue<Stretch> stretches_;
    std::priority_queue<Hit, std::vector<Hit>, Older> found_; ///< something newer may still be found
    std::size_t told_ = 0;
};

Result<void> Finder::Run::begin() {
    auto all = store_.conversations();
    if (!all)
        return all.error();
    for (auto& conversation : *all) {
        const ConversationNo number{conversation.number()};
        if (request_.conversations && request_.conversations->count(number) == 0)
            continue;
        Stretch stretch{number, conversation.last_ms()};
        stretch.whole = true;
        add(stretch);
        conversations_.emplace(number, std::move(conversation));
    }
    return {};
}

void Finder::Run::add(Stretch stretch) {
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

bool Finder::Run::mayMatch(ByteView filter) const {
    return std::all_of(entries_.begin(), entries_.end(),
                       [filter](Entry entry) { return mayContain(filter, entry); });
}

/// Replaces a whole conversation by the blocks that may hold something, and what is not in blocks yet.
Result<void> Finder::Run::askBlocks(const Stretch& stretch) {
    const auto blocks = cache_.blocks(conversations_.at(stretch.conversation));
    if (!blocks)
        return blocks.error();
    std::optional<MessageKey> after;
    for (const auto& block : **blocks) {
        if (mayMatch(block.filter))
            add({stretch.conversation, block.last.timeMs, behind(block.last), after});
        after = block.last;
    }
    add({stretch.conversation, stretch.newest, std::nullopt, after});
    return {};
}

/// How many messages were looked at.
Result<std::size_t> Finder::Run::read(Stretch stretch) {
    const auto& conversation = conversations_.at(stretch.conversation);
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
                                        if (auto marks = match(request_, conversation, key, message))
                                            found_.push({key, message.body(), std::move(*marks)});
                                        return true;
                                    });
    if (!done)
        return done.error();
    if (!over)
        add(stretch);
    return count;
}

/// Hits than which nothing newer can be found any more.
void Finder::Run::tell() {
    std::vector<Hit> ready;
    while (!found_.empty() && told_ < request_.limit &&
           (stretches_.empty() || found_.top().key.timeMs >= stretches_.top().newest)) {
        ready.push_back(found_.top());
        found_.pop();
        ++told_;
    }
    if (!ready.empty())
        hits_(std::move(ready));
}

Result<bool> Finder::Run::turn() {
    std::size_t read = 0;
    while (!stretches_.empty() && read < kMessagesInTurn) {
        const Stretch stretch = stretches_.top();
        stretches_.pop();
        if (stretch.whole) {
            if (const auto asked = askBlocks(stretch); !asked)
                return asked.error();
            continue;
        }
        const auto count = this->read(stretch);
        if (!count)
            return count.error();
        read += *count;
    }
    tell();
    return told_ < request_.limit && !stretches_.empty();
}

Finder::Finder(Loop& loop, const store::Store& store) : loop_(loop), store_(store), cache_(store) {
}

Finder::~Finder() = default;

void Finder::start(Request request, HitSink hits, Done<bool> done) {
    cancel();
    forget_.cancel();
    run_ = std::make_shared<Run>(store_, cache_, std::move(request), std::move(hits), std::move(done));
    if (const auto begun = run_->begin(); !begun)
        return std::exchange(run_, nullptr)->end(begun.error());
    turn(run_);
}

void Finder::cancel() {
    if (run_)
        std::exchange(run_, nullptr)->end(fail(Code::Cancelled, "The search was ended."));
}

void Finder::turn(std::shared_ptr<Run> run) {
    if (run_ != run)
        return;
    const auto goesOn = run->turn();
    if (run_ != run)
        return; // whoever was told a hit ended this search
    if (goesOn && *goesOn)
        return loop_.post(lifetime_.bind([this, run] { turn(run); }));
    run_.reset();
    forget_ = loop_.after(kRemembered, lifetime_.bind([this] { cache_.clear(); }));
    run->end(goesOn ? Result<bool>(run->more()) : goesOn.error());
}

} // namespace sotto::search
