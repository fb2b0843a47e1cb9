#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "store/store.h"

#include <deque>
#include <optional>
#include <set>

namespace sotto::search {

/// Messages of a full block of the index.
inline constexpr std::size_t kBlockMessages = 64;

/// Keeps the search index up to date in small turns, some time after the store has changed: blocks of
/// messages that follow one another in a conversation, each with a filter of what occurs in it (space 't').
/// The conversation's row says up to which message its blocks can be relied on. All on [core].
class Indexer {
public:
    /// Both outlive it.
    Indexer(Loop& loop, store::Store& store) : loop_(loop), store_(store) {}

    /// Something may have changed; the work begins after a while of calm.
    void poke();
    /// Conversations that are still to be looked at; 0 when there is nothing to do.
    std::size_t left() const { return queue_.size(); }

private:
    void begin();
    void turn();
    /// Whether there is more to do in this conversation.
    Result<bool> advance(store::ConversationNo number);
    Result<void> dropBlocksAfter(const store::pb::Conversation& conversation);

    Loop& loop_;
    store::Store& store_;
    std::deque<store::ConversationNo> queue_;
    std::set<store::ConversationNo> trimmed_; ///< blocks that do not hold any more are gone
    bool again_ = false;                      ///< poked while at work
    Timer timer_;
    Lifetime lifetime_;
};

} // namespace sotto::search
