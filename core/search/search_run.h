#pragma once

#include "base/done.h"
#include "base/unique_function.h"
#include "search/block_cache.h"
#include "search/block_filter.h"
#include "search/block_words.h"
#include "search/message_filter.h"

#include <functional>
#include <map>
#include <queue>
#include <set>
#include <utility>

namespace sotto::search {

struct Hit {
    store::MessageKey key;
    std::string text;
    std::vector<Mark> marks; ///< in `text`, in order
};

using HitSink = UniqueFunction<void(std::vector<Hit>)>;

/// One search, newest first over all conversations: stretches of messages wait in the order of their newest,
/// and what is found is told once nothing newer can be found. [core]
class SearchRun {
public:
    /// Store and cache outlive it. Hits come in order, several at a time.
    SearchRun(const store::Store& store, BlockCache& cache, Request request, HitSink hits, Done<bool> done);

    Result<void> begin();
    /// Whether the search goes on.
    Result<bool> turn();
    void end(Result<bool> result) { done_(std::move(result)); }
    /// All conversations that are searched, the newest last.
    std::vector<store::pb::Conversation> newestLast() const;
    /// Conversations in which a block is missing or damaged, as far as they were searched.
    std::set<store::ConversationNo> takeDamaged() { return std::exchange(damaged_, {}); }
    /// As the search knows it; it is one that is searched.
    const store::pb::Conversation& conversation(store::ConversationNo number) const {
        return conversations_.at(number);
    }
    bool more() const { return told_ >= request_.limit && (!stretches_.empty() || tooMany_); }

private:
    /// Messages of one conversation, later than `after` and not later than `newest`, that are still to be
    /// looked at.
    struct Stretch {
        store::ConversationNo conversation{};
        TimeMs newest = 0;
        std::optional<store::MessageKey> before{}; ///< none: from the end
        std::optional<store::MessageKey> after{};  ///< none: to the beginning
        std::optional<store::MessageKey> block{};  ///< the block that it is
        std::optional<std::size_t> blocks{};       ///< those from this one on were not asked yet

        bool operator<(const Stretch& other) const { return newest < other.newest; }
    };

    Result<void> askBlocks(const Stretch& stretch);
    Result<std::size_t> readBlock(const Stretch& stretch);
    Result<std::size_t> read(Stretch stretch);
    void look(const store::MessageKey& key, const store::pb::Message& message);
    void add(Stretch stretch);
    bool mayMatch(ByteView filter) const;
    bool ready() const;
    void tell();

    const store::Store& store_;
    BlockCache& cache_;
    Request request_;
    std::vector<Entry> entries_;
    std::vector<WantedWord> words_; ///< of request_
    HitSink hits_;
    Done<bool> done_;
    std::map<store::ConversationNo, store::pb::Conversation> conversations_;
    std::priority_queue<Stretch> stretches_;
    std::multimap<TimeMs, Hit, std::greater<>> found_; ///< those that were not told yet
    bool tooMany_ = false;                             ///< for the limit; the oldest are not in found_
    std::size_t told_ = 0;
    std::set<store::ConversationNo> damaged_;
};

} // namespace sotto::search
