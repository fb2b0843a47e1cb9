#pragma once

#include "transport-common/services.h"
#include "transport-onion/guard_list.h"
#include "transport-onion/hop_picker.h"
#include "transport-onion/onion_exchange.h"

#include <map>
#include <memory>
#include <optional>

namespace sotto::transport {

/// Finds first hops: those used before, else new ones that pass a test (03 §7.1–7.2). Nobody else is tested.
class GuardKeeper {
public:
    GuardKeeper(Services& services, OnionExchange& exchange, HopPicker& picker,
                const std::optional<Bytes>& saved);

    struct Found {
        std::optional<wire::ServiceNode> guard;
        std::optional<Problem> problem; ///< unless there is a guard
    };

    /// A guard that `taken` allows.
    boost::asio::awaitable<Found> find(Taken taken);

    /// Its connection was refused or lost: not to be used for a while.
    void lost(const wire::ServiceNode& guard);
    /// Forgets guards that left the pool, were struck out or are too old.
    void prune();

private:
    struct Tests;

    std::optional<wire::ServiceNode> known(const Taken& taken);
    boost::asio::awaitable<void> test(wire::ServiceNode candidate, std::shared_ptr<Tests> tests);
    std::shared_ptr<Tests> begin(Taken& taken);
    bool recentlyLost(const NodeKey& node) const;
    void save();

    Services& services_;
    OnionExchange& exchange_;
    HopPicker& picker_;
    GuardList guards_;
    std::map<NodeKey, Instant> lost_;
};

} // namespace sotto::transport
