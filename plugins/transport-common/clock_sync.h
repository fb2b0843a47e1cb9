#pragma once

#include "transport-common/carrier.h"
#include "transport-common/services.h"
#include "transport-common/signal.h"

#include <set>

namespace sotto::transport {

/// Asks nodes for the time (02 §14), at most one round at once.
class ClockSync {
public:
    ClockSync(Services& services, Carrier& carrier);

    /// Three nodes anew; used when the network refuses our time. Returns when it is over, however it ended.
    boost::asio::awaitable<void> resync();
    /// A node took the time of a request, or refused the one of a request made at `then`.
    void timeTaken();
    void timeRefused(const NodeKey& node, Instant then);
    /// Several nodes refuse our time, although it has been corrected, and none takes it.
    bool disputed() const { return refusing_.size() >= kDispute; }

    /// One node, unless an offset is known.
    boost::asio::awaitable<void> ensureKnown();

private:
    static constexpr std::size_t kDispute = 2; ///< one node alone may have a wrong clock itself

    boost::asio::awaitable<void> ask(unsigned nodes, bool restart);

    Services& services_;
    Carrier& carrier_;
    Signal over_;
    bool running_ = false;
    Instant finished_{};
    std::set<NodeKey> refusing_; ///< since the last that took it
};

} // namespace sotto::transport
