#include "base/io_loop.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <thread>

namespace sotto {

namespace asio = boost::asio;

struct IoLoop::Threads {
    // The queues outlive the threads: destroying a queued task may post again.
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> guard{context.get_executor()};
    asio::thread_pool workers{2};
    std::thread core;
};

namespace {

// Asio wants copyable handlers in some places; a shared holder carries the move-only task.
struct Shared {
    explicit Shared(Loop::Task held) : task(std::make_shared<Loop::Task>(std::move(held))) {}
    void operator()() const { (*task)(); }
    std::shared_ptr<Loop::Task> task;
};

class AsioTimer final : public Timer::Handle {
public:
    AsioTimer(asio::io_context& context, std::chrono::milliseconds delay, Loop::Task task)
        : timer_(context, delay)
        , alive_(std::make_shared<bool>(true)) {
        timer_.async_wait([alive = std::weak_ptr(alive_), run = Shared(std::move(task))](const auto& ec) {
            // A cancelled timer may already have its completion queued; the weak pointer is what decides.
            if (!ec && alive.lock())
                run();
        });
    }
    ~AsioTimer() override { alive_.reset(); }

private:
    asio::steady_timer timer_;
    std::shared_ptr<bool> alive_;
};

} // namespace

IoLoop::IoLoop() : threads_(std::make_unique<Threads>()) {
    threads_->core = std::thread([this] { threads_->context.run(); });
}

IoLoop::~IoLoop() {
    stop();
}

void IoLoop::post(Task task) {
    asio::post(threads_->context, Shared(std::move(task)));
}

Timer IoLoop::after(std::chrono::milliseconds delay, Task task) {
    return Timer(std::make_unique<AsioTimer>(threads_->context, delay, std::move(task)));
}

void IoLoop::work(Task job, Task then) {
    asio::post(threads_->workers,
               [this, run = Shared(std::move(job)), next = Shared(std::move(then))]() mutable {
                   run();
                   asio::post(threads_->context, std::move(next));
               });
}

bool IoLoop::isCoreThread() const {
    return std::this_thread::get_id() == threads_->core.get_id();
}

void IoLoop::stop() {
    threads_->workers.stop();
    threads_->workers.join();
    threads_->context.stop();
    if (threads_->core.joinable())
        threads_->core.join();
}

} // namespace sotto
