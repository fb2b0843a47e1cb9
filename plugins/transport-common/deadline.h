#pragma once

#include "transport-common/net_result.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>

namespace sotto::transport {

/// Runs `expire` once the time is up, unless it is destroyed before. Lives on the thread of its executor.
class Deadline {
public:
    Deadline(const boost::asio::any_io_executor& executor, Instant at, std::function<void()> expire)
        : state_(std::make_shared<State>())
        , timer_(executor, at) {
        state_->expire = std::move(expire);
        timer_.async_wait([weak = std::weak_ptr(state_)](const auto& error) {
            // The wait may be over and queued when the Deadline goes: the weak pointer decides.
            const auto state = weak.lock();
            if (error || !state)
                return;
            state->expired = true;
            state->expire();
        });
    }

    bool expired() const { return state_->expired; }

private:
    struct State {
        std::function<void()> expire;
        bool expired = false;
    };

    std::shared_ptr<State> state_;
    boost::asio::steady_timer timer_;
};

} // namespace sotto::transport
