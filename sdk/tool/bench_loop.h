#pragma once

#include "base/loop.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace sotto::conformance {

/// A Loop on the thread that made it, in real time, which runs only while somebody waits for something. Work
/// goes to one thread.
class BenchLoop final : public Loop {
public:
    BenchLoop();
    ~BenchLoop() override;

    void post(Task task) override;
    Timer after(std::chrono::milliseconds delay, Task task) override;
    void work(Task job, Task then) override;
    bool isCoreThread() const override { return std::this_thread::get_id() == core_; }

    /// Runs until `reached`; false after `limit`.
    bool runUntil(const std::function<bool()>& reached, std::chrono::milliseconds limit);

private:
    using Clock = std::chrono::steady_clock;
    using Timers = std::map<std::pair<Clock::time_point, std::uint64_t>, Task>;
    class Pending;

    Task next(Clock::time_point limit);
    void runWorker();

    const std::thread::id core_ = std::this_thread::get_id();
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> queue_;
    std::shared_ptr<Timers> timers_ = std::make_shared<Timers>(); // core thread only
    std::uint64_t lastTimer_ = 0;

    std::condition_variable jobsChanged_;
    std::deque<std::pair<Task, Task>> jobs_;
    bool ending_ = false;
    std::thread worker_;
};

} // namespace sotto::conformance
