#include "bench_loop.h"

namespace sotto::conformance {

class BenchLoop::Pending final : public Timer::Handle {
public:
    Pending(std::weak_ptr<Timers> timers, Timers::key_type key) : timers_(std::move(timers)), key_(key) {}
    ~Pending() override {
        if (const auto timers = timers_.lock())
            timers->erase(key_);
    }

private:
    std::weak_ptr<Timers> timers_;
    Timers::key_type key_;
};

BenchLoop::BenchLoop() : worker_([this] { runWorker(); }) {
}

BenchLoop::~BenchLoop() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        jobsChanged_.notify_all();
    }
    worker_.join();
}

void BenchLoop::post(Task task) {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(task));
    changed_.notify_all();
}

Timer BenchLoop::after(std::chrono::milliseconds delay, Task task) {
    const auto key = std::pair(Clock::now() + delay, ++lastTimer_);
    (*timers_)[key] = std::move(task);
    return Timer(std::make_unique<Pending>(timers_, key));
}

void BenchLoop::work(Task job, Task then) {
    const std::lock_guard lock(mutex_);
    jobs_.emplace_back(std::move(job), std::move(then));
    jobsChanged_.notify_all();
}

void BenchLoop::runWorker() {
    for (;;) {
        std::unique_lock lock(mutex_);
        jobsChanged_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
        if (ending_)
            return;
        auto [job, then] = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job();
        post(std::move(then));
    }
}

/// The next thing to run, waiting for it until `limit`.
BenchLoop::Task BenchLoop::next(Clock::time_point limit) {
    std::unique_lock lock(mutex_);
    const auto due = timers_->empty() ? limit : std::min(limit, timers_->begin()->first.first);
    changed_.wait_until(lock, due, [this] { return !queue_.empty(); });
    if (!queue_.empty()) {
        auto task = std::move(queue_.front());
        queue_.pop_front();
        return task;
    }
    if (!timers_->empty() && timers_->begin()->first.first <= Clock::now())
        return std::move(timers_->extract(timers_->begin()).mapped());
    return nullptr;
}

bool BenchLoop::runUntil(const std::function<bool()>& reached, std::chrono::milliseconds limit) {
    const auto end = Clock::now() + limit;
    while (!reached()) {
        if (Clock::now() >= end)
            return false;
        if (auto task = next(end))
            task();
    }
    return true;
}

} // namespace sotto::conformance
