#pragma once

#include "base/loop.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace sotto::test {

/// A Loop on the test's own thread whose time stands still until advance(). Jobs of work() run inside run(),
/// with isCoreThread() false.
class FakeLoop final : public Loop {
public:
    void post(Task task) override {
        const std::lock_guard lock(mutex_);
        queue_.push_back(std::move(task));
        changed_.notify_all();
    }

    Timer after(std::chrono::milliseconds delay, Task task) override {
        const auto key = std::pair(now_ + std::max(delay, std::chrono::milliseconds(0)), ++lastTimer_);
        (*timers_)[key] = std::move(task);
        return Timer(std::make_unique<Pending>(timers_, key));
    }

    void work(Task job, Task then) override {
        post([this, job = std::move(job), then = std::move(then)]() mutable {
            onWorker_ = true;
            job();
            onWorker_ = false;
            post(std::move(then));
        });
    }

    bool isCoreThread() const override { return std::this_thread::get_id() == core_ && !onWorker_; }

    /// Runs what is posted, and what that posts, until nothing is left. Returns how many tasks ran.
    std::size_t run() {
        std::size_t count = 0;
        while (auto task = take()) {
            task();
            ++count;
        }
        return count;
    }

    /// Moves time on, running timers in order and everything that is posted before, between and after them.
    void advance(std::chrono::milliseconds time) {
        const auto end = now_ + time;
        run();
        while (!timers_->empty() && timers_->begin()->first.first <= end) {
            now_ = std::max(now_, timers_->begin()->first.first);
            auto task = std::move(timers_->extract(timers_->begin()).mapped());
            task();
            run();
        }
        now_ = end;
    }

    /// Runs until `reached`, waiting for other threads to post; false after ten seconds of real time.
    bool runUntil(const std::function<bool()>& reached) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        for (;;) {
            run();
            if (reached())
                return true;
            std::unique_lock lock(mutex_);
            if (!changed_.wait_until(lock, limit, [this] { return !queue_.empty(); }))
                return false;
        }
    }

    std::chrono::milliseconds now() const { return now_; }
    std::size_t timers() const { return timers_->size(); }

private:
    using Key = std::pair<std::chrono::milliseconds, std::uint64_t>;
    using Timers = std::map<Key, Task>;

    class Pending final : public Timer::Handle {
    public:
        Pending(std::weak_ptr<Timers> timers, Key key) : timers_(std::move(timers)), key_(key) {}
        ~Pending() override {
            if (const auto timers = timers_.lock())
                timers->erase(key_);
        }

    private:
        std::weak_ptr<Timers> timers_;
        Key key_;
    };

    Task take() {
        const std::lock_guard lock(mutex_);
        if (queue_.empty())
            return nullptr;
        auto task = std::move(queue_.front());
        queue_.pop_front();
        return task;
    }

    const std::thread::id core_ = std::this_thread::get_id();
    bool onWorker_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> queue_;
    std::shared_ptr<Timers> timers_ = std::make_shared<Timers>();
    std::chrono::milliseconds now_{0};
    std::uint64_t lastTimer_ = 0;
};

} // namespace sotto::test
