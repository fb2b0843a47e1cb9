#pragma once

#include "base/clock.h"
#include "base/done.h"
#include "base/lifetime.h"
#include "base/loop.h"
#include "base/random.h"
#include "store/store.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sotto::jobs {

/// What one step of a job led to. `batch` is committed in one piece with the change of the job itself.
struct Step {
    enum class Next {
        Finished, ///< the job is done, well or not
        Again,    ///< the next step follows at once
        Later,    ///< the same step once more, after a growing pause
    };

    Next next = Next::Finished;
    store::Batch batch;
    std::optional<Bytes> state{};           ///< what the handler keeps; unchanged when empty
    std::uint32_t trouble = 0;              ///< for Later: why
    std::vector<store::StoredJob> follow{}; ///< jobs from plan() whose rows are in `batch`
    UniqueFunction<void()> committed{};     ///< runs after the commit, not when it failed
};

/// Does the work of one kind of job. A step makes at most one network request and may be repeated after a
/// crash, so it must do no harm the second time. All on [core].
class Handler {
public:
    Handler() = default;
    Handler(const Handler&) = delete;
    Handler& operator=(const Handler&) = delete;
    virtual ~Handler() = default;

    /// A failure counts as Later without a change. The job lives for the call only.
    virtual void step(const store::StoredJob& job, Done<Step> done) = 0;
};

/// Growing pause before try number `tries` + 1: 1 s, 2 s, 4 s … 5 min, each ± a quarter.
std::chrono::milliseconds backoff(std::uint32_t tries, Random& random);

/// The persisted queue (space 'j'). Jobs of one lane run one after another in the order of their creation,
/// lanes side by side. Every change is on disk before the next step begins, so a restart goes on where it
/// was. Times are local. All on [core].
class JobQueue {
public:
    using TroubleSink = std::function<void(const Error&)>;

    /// Everything outlives the queue. `trouble` hears of commits that failed; the job is tried again.
    JobQueue(Loop& loop, const Clock& clock, Random& random, store::Store& store, TroubleSink trouble);

    void handle(std::string kind, Handler& handler);
    /// Called whenever the last job is gone.
    void onEmpty(std::function<void()> empty) { empty_ = std::move(empty); }
    /// Reads what an earlier run left. Before start().
    Result<void> load();

    void start();
    /// Nothing new begins; results of running steps still count.
    void pause();

    /// A new job whose row is put into `batch`; give it to add() once that is committed.
    store::StoredJob plan(store::Batch& batch, std::string kind, std::uint32_t lane, const Bytes& state);
    void add(store::StoredJob job);
    /// Takes a job back: its row is erased by `batch`, and the result of a running step is thrown away after
    /// dropped().
    void planDrop(store::Batch& batch, store::JobNo number) const;
    void dropped(store::JobNo number);

    /// Everything that waits is due now, e.g. because a connection is back.
    void wake();

    std::vector<store::StoredJob> jobs() const;
    /// A step of the job is under way.
    bool running(store::JobNo number) const;

private:
    struct Entry {
        store::StoredJob stored; ///< as on disk
        TimeMs due = 0;
        bool running = false;
    };

    void schedule();
    void runDue();
    bool blocked(const Entry& entry) const;
    void run(store::JobNo number);
    void finish(store::JobNo number, Result<Step> result);
    void retryLater(Entry& entry, Step step);
    Result<void> commit(const Step& step);

    Loop& loop_;
    const Clock& clock_;
    Random& random_;
    store::Store& store_;
    TroubleSink trouble_;
    std::function<void()> empty_;
    std::map<std::string, Handler*, std::less<>> handlers_;
    std::map<store::JobNo, Entry> entries_;
    std::uint64_t lastNumber_ = 0;
    std::size_t running_ = 0;
    bool started_ = false;
    Timer timer_;
    Lifetime lifetime_;
};

} // namespace sotto::jobs
