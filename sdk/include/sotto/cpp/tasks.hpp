// SPDX-License-Identifier: Apache-2.0
//
// Owns the callables handed to the host, which knows them only as a pointer and may drop them.
#ifndef SOTTO_CPP_TASKS_HPP
#define SOTTO_CPP_TASKS_HPP

#include "../sotto.h"

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sotto::sdk {

/// [any] Every callable lives here from being handed over until it runs, is cancelled, or the plugin is
/// destroyed.
class Tasks {
public:
    struct Task {
        Task(Tasks* list, std::uint64_t id) : owner(list), key(id) {}
        Task(const Task&) = delete;
        Task& operator=(const Task&) = delete;
        virtual ~Task() = default;
        virtual void run() = 0;

        Tasks* owner;
        std::uint64_t key;
    };

    Tasks() = default;
    Tasks(const Tasks&) = delete;
    Tasks& operator=(const Tasks&) = delete;

    template <class F>
    Task* add(F callable) {
        struct Held final : Task {
            Held(Tasks* list, std::uint64_t id, F&& f) : Task(list, id), call(std::move(f)) {}
            void run() override { call(); }
            F call;
        };
        const std::lock_guard lock(mutex_);
        auto task = std::make_unique<Held>(this, ++last_, std::move(callable));
        auto* pointer = task.get();
        tasks_.emplace(pointer->key, std::move(task));
        return pointer;
    }

    /// Holds something until the plugin is destroyed.
    void keep(std::shared_ptr<void> thing) {
        const std::lock_guard lock(mutex_);
        kept_.push_back(std::move(thing));
    }

    std::unique_ptr<Task> take(std::uint64_t key) {
        const std::lock_guard lock(mutex_);
        const auto found = tasks_.find(key);
        if (found == tasks_.end())
            return nullptr;
        auto task = std::move(found->second);
        tasks_.erase(found);
        return task;
    }

    /// For the host: ctx is a Task, which runs and is gone.
    static void runOnce(void* ctx) {
        auto* task = static_cast<Task*>(ctx);
        if (const auto owned = task->owner->take(task->key))
            owned->run();
    }
    static void runWhenDone(void* ctx, sotto_status, sotto_bytes) { runOnce(ctx); }

private:
    std::mutex mutex_;
    std::unordered_map<std::uint64_t, std::unique_ptr<Task>> tasks_;
    std::vector<std::shared_ptr<void>> kept_;
    std::uint64_t last_ = 0;
};

/// [core] A pending delayed call; destroying it cancels the call.
class Timer {
public:
    Timer() = default;
    Timer(std::weak_ptr<Tasks> tasks, std::uint64_t key, std::function<void()> cancel)
        : tasks_(std::move(tasks))
        , key_(key)
        , cancel_(std::move(cancel)) {}
    Timer(Timer&& other) noexcept
        : tasks_(std::move(other.tasks_))
        , key_(std::exchange(other.key_, 0))
        , cancel_(std::exchange(other.cancel_, nullptr)) {}
    Timer& operator=(Timer&& other) noexcept {
        if (this != &other) {
            cancel();
            tasks_ = std::move(other.tasks_);
            key_ = std::exchange(other.key_, 0);
            cancel_ = std::exchange(other.cancel_, nullptr);
        }
        return *this;
    }
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    ~Timer() { cancel(); }

    void cancel() {
        const auto tasks = tasks_.lock();
        const auto key = std::exchange(key_, 0);
        // A call that has run, or is running, is no longer in the list: the host's timer is over then.
        if (const auto task = tasks && key ? tasks->take(key) : nullptr)
            cancel_();
        cancel_ = nullptr;
    }

private:
    std::weak_ptr<Tasks> tasks_;
    std::uint64_t key_ = 0;
    std::function<void()> cancel_;
};

} // namespace sotto::sdk

#endif
