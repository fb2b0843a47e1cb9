#pragma once

#include "base/done.h"
#include "base/lifetime.h"
#include "base/loop.h"
#include "base/unique_function.h"
#include "search/block_cache.h"
#include "search/message_filter.h"

#include <memory>

namespace sotto::search {

struct Hit {
    store::MessageKey key;
    std::string text;
    std::vector<Mark> marks; ///< in `text`, in order
};

/// Finds messages, newest first over all conversations, in small turns: what the index rules out is not
/// opened, what it does not hold yet is read. One search at a time; all on [core].
class Finder {
public:
    using HitSink = UniqueFunction<void(std::vector<Hit>)>;

    /// Both outlive it.
    Finder(Loop& loop, const store::Store& store);
    ~Finder();

    /// Ends the search before, whose `done` gets Code::Cancelled. Hits come in order, several at a time.
    /// Completes with whether there may be more than the limit allowed.
    void start(Request request, HitSink hits, Done<bool> done);
    void cancel();

private:
    class Run;

    void turn(std::shared_ptr<Run> run);

    Loop& loop_;
    const store::Store& store_;
    BlockCache cache_;
    std::shared_ptr<Run> run_;
    Timer forget_;
    Lifetime lifetime_;
};

} // namespace sotto::search
