#pragma once

#include "transport-common/services.h"
#include "transport-onion/guard_keeper.h"
#include "transport-onion/hop_picker.h"
#include "transport-onion/onion_exchange.h"
#include "transport-onion/path_set.h"

#include <optional>

namespace sotto::transport {

/// Chooses hops for a path and proves with an `info` request that they work (03 §7). What a failure costs is
/// charged here.
class PathBuilder {
public:
    PathBuilder(Services& services, OnionExchange& exchange, const PathSet& paths,
                const std::optional<Bytes>& guards);

    /// Hops of a new, working path without node `without`. Empty after some attempts: then problem() says
    /// why.
    boost::asio::awaitable<std::optional<OnionExchange::Hops>> build(std::optional<NodeKey> without);
    /// Other hops behind the same guard, proved.
    boost::asio::awaitable<std::optional<OnionExchange::Hops>> renew(wire::ServiceNode guard);

    enum class Proof { Good, Bad, OwnNetwork };
    boost::asio::awaitable<Proof> prove(OnionExchange::Hops hops);

    /// A node to take the place of a lost hop; not proved.
    std::optional<wire::ServiceNode> substitute(const OnionExchange::Hops& hops, std::size_t place);

    /// Strikes of single nodes, unless our own network may be the reason.
    void penalise(WayFailure failure, const Blame& blame);
    void strikeAll(const OnionExchange::Hops& hops, std::size_t from, const Blame& except);

    GuardKeeper& guards() { return guards_; }
    const std::optional<Problem>& problem() const { return problem_; }

private:
    enum class Sharing { Distinct, Overlapping };

    boost::asio::awaitable<std::optional<OnionExchange::Hops>> pick(std::optional<NodeKey> without);
    std::optional<OnionExchange::Hops> behind(const wire::ServiceNode& guard, const Taken& taken,
                                              Sharing sharing);
    Taken taken(Sharing sharing, const std::optional<NodeKey>& without) const;
    /// Networks for development may be too small for all the rules (02 §20.4).
    bool relaxed() const { return services_.network.allowLoopback; }

    Services& services_;
    OnionExchange& exchange_;
    const PathSet& paths_;
    HopPicker picker_;
    GuardKeeper guards_;
    std::optional<Problem> problem_;
};

} // namespace sotto::transport
