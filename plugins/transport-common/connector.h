#pragma once

#include "transport-common/carrier.h"
#include "transport-common/clock_sync.h"
#include "transport-common/pool_keeper.h"
#include "transport-common/services.h"
#include "transport-common/signal.h"

namespace sotto::transport {

/// Gets the transport online when somebody needs it: pool, route, clock. One attempt at a time; after a
/// failure requests fail at once until a growing delay is over.
class Connector {
public:
    enum class State { Offline, Connecting, Ready };

    Connector(Services& services, Carrier& carrier, PoolKeeper& pool, ClockSync& clock);

    State state() const;
    /// Returns once there is a route, or Code::Offline.
    boost::asio::awaitable<Result<void>> ensure(Instant until);
    /// Starts an attempt unless one is under way.
    void begin();

private:
    boost::asio::awaitable<void> run();
    boost::asio::awaitable<Result<void>> attempt();

    Services& services_;
    Carrier& carrier_;
    PoolKeeper& pool_;
    ClockSync& clock_;
    Signal over_;
    bool running_ = false;
    unsigned failures_ = 0;
    Instant notBefore_{};
};

} // namespace sotto::transport
