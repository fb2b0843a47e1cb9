#pragma once

#include "transport-common/carrier.h"
#include "transport-common/pool_keeper.h"
#include "transport-common/services.h"

#include <optional>

namespace sotto::transport {

/// Walks the way to the network step by step and writes down how far it gets: proxy, names, first node, round
/// trip. Lives on the thread of the services it is given.
class ConnectionProbe {
public:
    ConnectionProbe(Services& services, Carrier& carrier, PoolKeeper& pool, bool proxied)
        : services_(services)
        , carrier_(carrier)
        , pool_(pool)
        , proxied_(proxied) {}

    boost::asio::awaitable<void> run();

    /// What was found; a step that was under way when run() was cancelled has failed.
    sdk::ConnectionReport report() const;

private:
    using Step = sdk::ConnectionStep;

    void begin(Step::Kind kind);
    void pass();
    void fail(const Problem& problem);

    boost::asio::awaitable<bool> reachSeeds();
    boost::asio::awaitable<std::vector<NetFailure>> dialSeeds(bool names);
    boost::asio::awaitable<bool> reachNode();
    boost::asio::awaitable<void> makeRoundTrip();

    Services& services_;
    Carrier& carrier_;
    PoolKeeper& pool_;
    bool proxied_;
    std::optional<Step::Kind> open_; ///< the step under way
    Instant began_{};
    sdk::ConnectionReport report_;
};

} // namespace sotto::transport
