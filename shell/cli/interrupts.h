#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace sotto::cli {

/// Turns SIGINT and SIGTERM into a flag, and ignores SIGPIPE. Construct it first, before any other thread:
/// the threads that follow inherit the blocked signals.
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    /// [any] Called once, on a thread of its own, when the first signal comes; at once if it has come
    /// already.
    void onInterrupt(std::function<void()> call);

private:
    void listen();

    std::mutex mutex_;
    bool raised_ = false;
    bool ending_ = false;
    std::function<void()> call_;
    std::thread thread_;
};

} // namespace sotto::cli
