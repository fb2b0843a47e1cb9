#pragma once

#include "base/log.h"
#include "base/unique_function.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <cstdint>
#include <map>
#include <memory>

namespace sotto::transport {

/// Coroutines of one thread that can be cancelled one by one or together. A cancelled coroutine ends with an
/// exception at its next wait, which ends here.
class TaskGroup {
public:
    using Id = std::uint64_t;
    using Task = boost::asio::awaitable<void>;

    TaskGroup(boost::asio::any_io_executor executor, Log& log);
    ~TaskGroup();
    TaskGroup(const TaskGroup&) = delete;
    TaskGroup& operator=(const TaskGroup&) = delete;

    /// `ended` runs after the coroutine, however it ended. After close nothing starts, `ended` runs at once.
    Id spawn(Task task, UniqueFunction<void()> ended = nullptr);
    /// Unknown and finished ones are ignored.
    void cancel(Id id);
    /// Cancels all; `drained` runs once the last one has ended.
    void close(UniqueFunction<void()> drained);

    bool closed() const { return closed_; }

private:
    struct Running;

    void finish(Id id, std::exception_ptr problem);

    boost::asio::any_io_executor executor_;
    Log& log_;
    std::map<Id, std::unique_ptr<Running>> running_;
    UniqueFunction<void()> drained_;
    Id last_ = 0;
    bool closed_ = false;
};

} // namespace sotto::transport
