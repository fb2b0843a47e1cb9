#include "transport-common/task_group.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/system/system_error.hpp>

#include <vector>

namespace sotto::transport {

namespace asio = boost::asio;

struct TaskGroup::Running {
    asio::cancellation_signal signal;
    UniqueFunction<void()> ended;
};

TaskGroup::TaskGroup(asio::any_io_executor executor, Log& log) : executor_(std::move(executor)), log_(log) {
}

TaskGroup::~TaskGroup() = default;

TaskGroup::Id TaskGroup::spawn(Task task, UniqueFunction<void()> ended) {
    const Id id = ++last_;
    if (closed_) {
        if (ended)
            ended();
        return id;
    }
    auto& running = running_[id] = std::make_unique<Running>();
    running->ended = std::move(ended);
    asio::co_spawn(
        executor_, std::move(task),
        asio::bind_cancellation_slot(running->signal.slot(),
                                     [this, id](std::exception_ptr problem) { finish(id, problem); }));
    return id;
}

void TaskGroup::finish(Id id, std::exception_ptr problem) {
    try {
        if (problem)
            std::rethrow_exception(problem);
    } catch (const boost::system::system_error& error) {
        if (error.code() != asio::error::operation_aborted)
            log_.write(LogLevel::Error, "A task of the transport failed on a system call.");
    } catch (...) {
        log_.write(LogLevel::Error, "A task of the transport failed with an exception.");
    }
    const auto found = running_.find(id);
    if (found == running_.end())
        return;
    auto running = std::move(found->second);
    running_.erase(found);
    if (running->ended)
        running->ended();
    // The coroutine still holds on to the signal while it reports its end.
    asio::post(executor_, [kept = std::move(running)] {});
    if (running_.empty() && drained_)
        std::exchange(drained_, nullptr)();
}

void TaskGroup::cancel(Id id) {
    if (const auto found = running_.find(id); found != running_.end())
        found->second->signal.emit(asio::cancellation_type::terminal);
}

void TaskGroup::close(UniqueFunction<void()> drained) {
    closed_ = true;
    if (running_.empty())
        return drained();
    drained_ = std::move(drained);
    std::vector<Id> ids;
    for (const auto& [id, running] : running_)
        ids.push_back(id);
    for (const Id id : ids)
        cancel(id);
}

} // namespace sotto::transport
