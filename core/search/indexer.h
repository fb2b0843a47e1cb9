#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "store/store.h"

#include <deque>
#include <functional>
#include <map>

namespace sotto::search {

/// Messages of a full block of the index.
inline constexpr std::size_t kBlockMessages = 64;

/// Keeps the search index up to date in small turns, some time after the store has changed: blocks of
/// messages that follow one another in a conversation, each with a filter of what occurs in it (space 't')
/// and its words (space 'w'). The conversation's row says up to which message its blocks can be relied on.
/// All on [core].
class Indexer {
public:
    struct Progress {
        int percent = 100; ///< of the messages that this run has to put into the index; 100: it is complete
        bool mending = false; ///< something of the index was damaged

        bool operator==(const Progress&) const = default;
    };
    using Tell = std::function<void(const Progress&)>;

    /// Both outlive it. `tell` is called for runs that take a while, and whenever something is mended: once a
    /// percent, at last with 100.
    Indexer(
        Loop& loop, store::Store& store, Tell tell = [](const Progress&) {})
        : loop_(loop)
        , store_(store)
        , tell_(std::move(tell)) {}

    /// Something may have changed; the work begins after a while of calm.
    void poke();
    /// Blocks of this conversation are damaged or missing: all of them are made anew, unless that was begun
    /// since `epoch`.
    void mend(store::ConversationNo number, std::uint32_t epoch);
    /// Conversations that are still to be looked at; 0 when there is nothing to do.
    std::size_t left() const { return queue_.size(); }

private:
    void begin();
    void turn();
    bool hasBlock(const store::MessageKey& last) const;
    bool counts();
    void report();
    /// Whether there is more to do in this conversation.
    Result<bool> advance(store::ConversationNo number);
    Result<void> dropBlocksAfter(const store::pb::Conversation& conversation);

    Loop& loop_;
    store::Store& store_;
    Tell tell_;
    std::deque<store::ConversationNo> queue_;
    std::deque<store::MessageKey> uncounted_; ///< behind these the messages to come are still to be counted
    std::size_t total_ = 0;                   ///< messages of this run
    std::size_t done_ = 0;
    Progress told_;
    bool mending_ = false;
    bool looked_ = false; ///< whether the newest blocks are there
    std::map<store::ConversationNo, std::uint32_t>
        trimmed_;        ///< by epoch: blocks that do not hold any more are gone
    bool again_ = false; ///< poked while at work
    Timer timer_;
    Lifetime lifetime_;
};

} // namespace sotto::search
