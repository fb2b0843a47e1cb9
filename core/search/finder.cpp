#include "search/finder.h"

#include "search/read_ahead.h"
#include "search/search_run.h"

namespace sotto::search {

namespace {

/// How long filters stay in memory after a search.
constexpr std::chrono::milliseconds kRemembered{60'000};

} // namespace

Finder::Finder(Loop& loop, const store::Store& store, Damaged damaged)
    : loop_(loop)
    , store_(store)
    , tellDamaged_(std::move(damaged))
    , cache_(store) {
}

Finder::~Finder() = default;

void Finder::start(Request request, HitSink hits, Done<bool> done) {
    cancel();
    ahead_.reset();
    forget_.cancel();
    run_ = std::make_shared<SearchRun>(store_, cache_, std::move(request), std::move(hits), std::move(done));
    if (const auto begun = run_->begin(); !begun)
        return std::exchange(run_, nullptr)->end(begun.error());
    turn(run_);
}

void Finder::cancel() {
    if (run_)
        std::exchange(run_, nullptr)->end(fail(Code::Cancelled, "The search was ended."));
}

void Finder::turn(std::shared_ptr<SearchRun> run) {
    if (run_ != run)
        return;
    const auto goesOn = run->turn();
    for (const store::ConversationNo number : run->takeDamaged())
        tellDamaged_(number, run->conversation(number).index_epoch());
    if (run_ != run)
        return; // whoever was told a hit ended this search
    if (goesOn && *goesOn)
        return loop_.post(lifetime_.bind([this, run] { turn(run); }));
    run_.reset();
    forget_ = loop_.after(kRemembered, lifetime_.bind([this] {
        ahead_.reset();
        cache_.clear();
    }));
    ahead_ = std::make_shared<ReadAhead>(cache_, run->newestLast());
    readAhead(ahead_);
    run->end(goesOn ? Result<bool>(run->more()) : goesOn.error());
}

/// Whoever has searched goes on typing.
void Finder::readAhead(std::shared_ptr<ReadAhead> ahead) {
    if (ahead_ == ahead && ahead->turn())
        loop_.post(lifetime_.bind([this, ahead] { readAhead(ahead); }));
}

} // namespace sotto::search
