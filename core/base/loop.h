#pragma once

#include "base/unique_function.h"

#include <chrono>
#include <memory>

namespace sotto {

/// A pending delayed call. Destroying it cancels the call; a default-constructed one is empty.
class Timer {
public:
    class Handle {
    public:
        Handle() = default;
        Handle(const Handle&) = delete;
        Handle& operator=(const Handle&) = delete;
        virtual ~Handle() = default;
    };

    Timer() = default;
    explicit Timer(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
    void cancel() { handle_.reset(); }

private:
    std::unique_ptr<Handle> handle_;
};

/// The core thread as the rest of core sees it: a queue, timers, and a way to move long work elsewhere.
/// The program uses IoLoop; tests use a loop whose time they advance themselves.
class Loop {
public:
    using Task = UniqueFunction<void()>;

    Loop() = default;
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;
    virtual ~Loop() = default;

    /// [any] Runs `task` on the core thread, in order of posting.
    virtual void post(Task task) = 0;
    /// [core] Runs `task` on the core thread after `delay`, unless the Timer is destroyed first.
    [[nodiscard]] virtual Timer after(std::chrono::milliseconds delay, Task task) = 0;
    /// [any] Runs `job` on a worker thread, then `then` on the core thread.
    virtual void work(Task job, Task then) = 0;
    /// [any]
    virtual bool isCoreThread() const = 0;
};

} // namespace sotto
