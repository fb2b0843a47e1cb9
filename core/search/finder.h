#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "search/search_run.h"

#include <memory>

namespace sotto::search {

class ReadAhead;

/// Finds messages, newest first over all conversations, in small turns: what the index rules out is not
/// opened, what it does not hold yet is read. After a search the filters are read ahead for the next letter.
/// One search at a time; all on [core].
class Finder {
public:
    /// Told once a search of a conversation, known with this epoch, whose index is damaged.
    using Damaged = std::function<void(store::ConversationNo, std::uint32_t epoch)>;

    /// Both outlive it.
    Finder(
        Loop& loop, const store::Store& store, Damaged damaged = [](store::ConversationNo, std::uint32_t) {});
    ~Finder();

    /// Ends the search before, whose `done` gets Code::Cancelled. Hits come in order, several at a time.
    /// Completes with whether there may be more than the limit allowed.
    void start(Request request, HitSink hits, Done<bool> done);
    void cancel();

private:
    void turn(std::shared_ptr<SearchRun> run);
    void readAhead(std::shared_ptr<ReadAhead> ahead);

    Loop& loop_;
    const store::Store& store_;
    Damaged tellDamaged_;
    BlockCache cache_;
    std::shared_ptr<SearchRun> run_;
    std::shared_ptr<ReadAhead> ahead_;
    Timer forget_;
    Lifetime lifetime_;
};

} // namespace sotto::search
