#include "jobs/job_queue.h"

#include <algorithm>

namespace sotto::jobs {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kMostRunning = 8;
constexpr std::uint32_t kMostDoublings = 9;
constexpr milliseconds kLongestPause{5 * 60 * 1000};

} // namespace

milliseconds backoff(std::uint32_t tries, Random& random) {
    const milliseconds pause =
        std::min(kLongestPause, milliseconds(1000) * (1 << std::min(tries, kMostDoublings)));
    const auto spread = std::uint32_t(pause.count() / 2);
    return pause * 3 / 4 + milliseconds(random.below(spread + 1));
}

JobQueue::JobQueue(Loop& loop, const Clock& clock, Random& random, store::Store& store, TroubleSink trouble)
    : loop_(loop)
    , clock_(clock)
    , random_(random)
    , store_(store)
    , trouble_(std::move(trouble)) {
}

void JobQueue::handle(std::string kind, Handler& handler) {
    handlers_[std::move(kind)] = &handler;
}

Result<void> JobQueue::load() {
    auto found = store_.jobs();
    if (!found)
        return found.error();
    for (store::StoredJob& job : *found)
        add(std::move(job));
    return {};
}

void JobQueue::start() {
    started_ = true;
    schedule();
}

void JobQueue::pause() {
    started_ = false;
    timer_.cancel();
}

store::StoredJob JobQueue::plan(store::Batch& batch, std::string kind, std::uint32_t lane,
                                const Bytes& state) {
    store::StoredJob planned;
    planned.due = clock_.wallMs();
    planned.number = store::JobNo{++lastNumber_};
    planned.job.set_kind(std::move(kind));
    planned.job.set_lane(lane);
    planned.job.set_created_ms(planned.due);
    planned.job.set_state(toString(state));
    batch.putJob(planned.due, planned.number, planned.job);
    return planned;
}

void JobQueue::add(store::StoredJob job) {
    lastNumber_ = std::max(lastNumber_, std::uint64_t(job.number));
    Entry entry;
    entry.due = job.due;
    entry.stored = std::move(job);
    entries_[entry.stored.number] = std::move(entry);
    schedule();
}

void JobQueue::planDrop(store::Batch& batch, store::JobNo number) const {
    const auto found = entries_.find(number);
    if (found != entries_.end())
        batch.eraseJob(found->second.stored.due, number);
}

void JobQueue::dropped(store::JobNo number) {
    const auto found = entries_.find(number);
    if (found == entries_.end())
        return;
    if (found->second.running)
        --running_;
    entries_.erase(found);
    schedule();
}

void JobQueue::wake() {
    const TimeMs now = clock_.wallMs();
    for (auto& [number, entry] : entries_)
        entry.due = std::min(entry.due, now);
    schedule();
}

std::vector<store::StoredJob> JobQueue::jobs() const {
    std::vector<store::StoredJob> all;
    for (const auto& [number, entry] : entries_) {
        all.push_back(entry.stored);
        all.back().due = entry.due;
    }
    return all;
}

bool JobQueue::running(store::JobNo number) const {
    const auto found = entries_.find(number);
    return found != entries_.end() && found->second.running;
}

/// The oldest job of a lane holds the others back. Numbers rise with creation, and the map is in their order.
bool JobQueue::blocked(const Entry& entry) const {
    const std::uint32_t lane = entry.stored.job.lane();
    if (lane == 0)
        return false;
    for (const auto& [number, other] : entries_) {
        if (number >= entry.stored.number)
            return false;
        if (other.stored.job.lane() == lane)
            return true;
    }
    return false;
}

void JobQueue::schedule() {
    if (!started_ || running_ >= kMostRunning)
        return;
    std::optional<TimeMs> next;
    for (const auto& [number, entry] : entries_)
        if (!entry.running && !blocked(entry) && handlers_.count(entry.stored.job.kind()))
            next = next ? std::min(*next, entry.due) : entry.due;
    if (!next)
        return timer_.cancel();
    // A clock that was set back must not put everything off: no pause is longer than the longest.
    const milliseconds wait(std::clamp<TimeMs>(*next - clock_.wallMs(), 0, kLongestPause.count()));
    timer_ = loop_.after(wait, lifetime_.bind([this] { runDue(); }));
}

void JobQueue::runDue() {
    const TimeMs now = clock_.wallMs();
    std::vector<store::JobNo> due;
    for (const auto& [number, entry] : entries_) {
        const bool soon = entry.due <= now || entry.due - now > 2 * kLongestPause.count();
        if (!entry.running && soon && !blocked(entry) && handlers_.count(entry.stored.job.kind()))
            due.push_back(number);
    }
    for (const store::JobNo number : due)
        if (started_ && running_ < kMostRunning)
            run(number);
    schedule();
}

void JobQueue::run(store::JobNo number) {
    Entry& entry = entries_.at(number);
    entry.running = true;
    ++running_;
    Handler& handler = *handlers_.find(entry.stored.job.kind())->second;
    // Copied, because the handler may drop the job during the call.
    const store::StoredJob job = entry.stored;
    handler.step(job, Done<Step>(lifetime_.bind(
                          [this, number](Result<Step> result) { finish(number, std::move(result)); })));
}

Result<void> JobQueue::commit(const Step& step) {
    const bool durable = step.next != Step::Next::Later;
    auto done = store_.commit(step.batch, durable ? store::Durable::Yes : store::Durable::No);
    if (!done)
        trouble_(done.error());
    return done;
}

void JobQueue::finish(store::JobNo number, Result<Step> result) {
    const auto found = entries_.find(number);
    if (found == entries_.end() || !found->second.running)
        return;
    Entry& entry = found->second;
    entry.running = false;
    --running_;
    Step step = result ? std::move(*result) : Step{Step::Next::Later, store_.batch()};
    store::StoredJob& stored = entry.stored;
    if (step.next == Step::Next::Later)
        return retryLater(entry, std::move(step));
    store::StoredJob changed = stored;
    if (step.next == Step::Next::Finished)
        step.batch.eraseJob(stored.due, number);
    else {
        if (step.state)
            changed.job.set_state(toString(*step.state));
        step.batch.putJob(changed.due, number, changed.job);
    }
    if (!commit(step))
        return retryLater(entry, Step{Step::Next::Later, store_.batch()});
    if (step.next == Step::Next::Finished)
        entries_.erase(found);
    else
        stored = std::move(changed);
    for (store::StoredJob& job : step.follow)
        add(std::move(job));
    if (step.committed)
        step.committed();
    if (entries_.empty() && empty_)
        empty_();
    schedule();
}

void JobQueue::retryLater(Entry& entry, Step step) {
    store::StoredJob changed = entry.stored;
    const milliseconds pause = backoff(changed.job.tries(), random_);
    changed.job.set_tries(changed.job.tries() + 1);
    changed.job.set_trouble(step.trouble);
    changed.due = clock_.wallMs() + pause.count();
    if (step.state)
        changed.job.set_state(toString(*step.state));
    step.batch.eraseJob(entry.stored.due, entry.stored.number);
    step.batch.putJob(changed.due, changed.number, changed.job);
    // Without room on the disk the pause still counts, only a restart would not know of it.
    entry.due = changed.due;
    const bool committed = commit(step).ok();
    if (committed)
        entry.stored = std::move(changed);
    if (committed && step.committed)
        step.committed();
    schedule();
}

} // namespace sotto::jobs
