#pragma once

#include "transport-common/carrier.h"
#include "transport-common/services.h"
#include "transport-common/signal.h"

namespace sotto::transport {

/// Asks nodes for the time (02 §14), at most one round at once.
class ClockSync {
public:
    ClockSync(Services& services, Carrier& carrier);

    /// Three nodes anew; used when the network refuses our time. Returns when it is over, however it ended.
    boost::asio::awaitable<void> resync();
    /// One node, unless an offset is known.
    boost::asio::awaitable<void> ensureKnown();

private:
    boost::asio::awaitable<void> ask(unsigned nodes, bool restart);

    Services& services_;
    Carrier& carrier_;
    Signal over_;
    bool running_ = false;
    Instant finished_{};
};

} // namespace sotto::transport
