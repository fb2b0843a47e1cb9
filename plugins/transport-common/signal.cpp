#include "transport-common/signal.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace sotto::transport {

namespace asio = boost::asio;

struct Signal::Waiter {
    Waiter(Signal& signal, Instant until) : owner(signal), timer(signal.executor_, until) {
        owner.waiters_.insert(this);
    }
    Waiter(const Waiter&) = delete;
    Waiter& operator=(const Waiter&) = delete;
    ~Waiter() { owner.waiters_.erase(this); }

    Signal& owner;
    asio::steady_timer timer;
};

asio::awaitable<void> Signal::wait(Instant until) {
    Waiter waiter(*this, until);
    co_await waiter.timer.async_wait(asio::as_tuple(asio::use_awaitable));
}

void Signal::notify() {
    for (Waiter* waiter : waiters_)
        waiter->timer.cancel();
}

asio::awaitable<void> pause(std::chrono::milliseconds duration) {
    const auto executor = co_await asio::this_coro::executor;
    asio::steady_timer timer(executor, duration);
    co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
}

} // namespace sotto::transport
