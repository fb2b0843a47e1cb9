#pragma once

#include "base/loop.h"

#include <memory>

namespace sotto {

/// The Loop of the running program: one thread with an event queue and two workers. Construction starts the
/// threads.
class IoLoop final : public Loop {
public:
    IoLoop();
    /// Stops as stop() does.
    ~IoLoop() override;

    void post(Task task) override;
    Timer after(std::chrono::milliseconds delay, Task task) override;
    void work(Task job, Task then) override;
    bool isCoreThread() const override;

    /// [not core] Finishes the task that is running, drops what is queued, joins all threads.
    void stop();

private:
    struct Threads;
    std::unique_ptr<Threads> threads_;
};

} // namespace sotto
