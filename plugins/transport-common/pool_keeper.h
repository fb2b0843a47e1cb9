#pragma once

#include "transport-common/carrier.h"
#include "transport-common/saved_state.h"
#include "transport-common/services.h"
#include "transport-common/signal.h"

namespace sotto::transport {

/// Keeps the list of nodes: from the cache, from seeds, later from the nodes themselves (02 §2–3).
class PoolKeeper {
public:
    PoolKeeper(Services& services, Carrier& carrier);

    void load(const std::optional<Bytes>& pool, const std::optional<Bytes>& strikes);
    /// Strikes are written now and then; this writes them at once.
    void saveStrikes();

    /// There are enough nodes to be a network.
    bool enough() const;

    /// Asks the seeds and forgets all strikes: they are trusted to list working nodes only. Empty when there
    /// are enough nodes now.
    boost::asio::awaitable<std::optional<Problem>> fromSeeds();
    /// Runs until cancelled: refreshes over the carrier when the list is old or too many nodes are struck
    /// out, and writes strikes.
    boost::asio::awaitable<void> upkeep();

private:
    bool due() const;
    boost::asio::awaitable<bool> fromNodes();
    boost::asio::awaitable<std::vector<std::vector<wire::ServiceNode>>> askNodes();
    void accept(std::vector<wire::ServiceNode> nodes);

    Services& services_;
    Carrier& carrier_;
    Instant lastTry_{};
    Instant lastStrikesSaved_{};
};

} // namespace sotto::transport
