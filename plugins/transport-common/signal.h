#pragma once

#include "transport-common/net_result.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <set>

namespace sotto::transport {

/// Wakes coroutines of one thread that wait for the same thing.
class Signal {
public:
    explicit Signal(boost::asio::any_io_executor executor) : executor_(std::move(executor)) {}
    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;

    /// Returns after the next notify, or at `until`.
    boost::asio::awaitable<void> wait(Instant until);
    void notify();

private:
    struct Waiter;

    boost::asio::any_io_executor executor_;
    std::set<Waiter*> waiters_;
};

/// Waits without blocking the thread.
boost::asio::awaitable<void> pause(std::chrono::milliseconds duration);

} // namespace sotto::transport
