#pragma once

#include "transport-common/carrier.h"
#include "transport-common/clock_sync.h"
#include "transport-common/pool_keeper.h"
#include "transport-common/services.h"
#include "transport-common/signal.h"

namespace sotto::transport {

/// Makes a route out of the pool, with the seeds' help where needed; otherwise says why there is none.
boost::asio::awaitable<std::optional<Problem>> makeRoute(PoolKeeper& pool, Carrier& carrier);

/// Gets the transport online and brings it back: pool, route, clock. One attempt at a time; after a failure
/// requests fail at once until a growing delay is over and the next attempt begins by itself.
class Connector {
public:
    enum class State { Offline, Connecting, Ready };

    Connector(Services& services, Carrier& carrier, PoolKeeper& pool, ClockSync& clock);

    State state() const;
    /// Returns once there is a route, or Code::Offline.
    boost::asio::awaitable<Result<void>> ensure(Instant until);
    /// Starts an attempt unless one is under way.
    void begin();
    /// To be called when state() may have changed: being offline never lasts without an attempt to come.
    void reconsider();

private:
    boost::asio::awaitable<void> run();
    boost::asio::awaitable<void> retry();
    boost::asio::awaitable<std::optional<Problem>> attempt();

    Services& services_;
    Carrier& carrier_;
    PoolKeeper& pool_;
    ClockSync& clock_;
    Signal over_;
    bool running_ = false;
    bool retrying_ = false; ///< an attempt is to come
    unsigned failures_ = 0;
    Instant notBefore_{};
};

} // namespace sotto::transport
