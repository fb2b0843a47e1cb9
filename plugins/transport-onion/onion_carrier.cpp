#include "transport-onion/onion_carrier.h"

namespace sotto::transport {

namespace asio = boost::asio;

/// Counts a request as running over a path, however it ends.
struct OnionCarrier::InFlight {
    InFlight(PathSet& set, PathId path) : paths(set), id(path) { paths.begin(id); }
    InFlight(const InFlight&) = delete;
    InFlight& operator=(const InFlight&) = delete;
    ~InFlight() { paths.end(id, delivered); }

    PathSet& paths;
    PathId id;
    bool delivered = true; ///< a cancelled request says nothing against its path
};

OnionCarrier::OnionCarrier(Services& services, wire::OnionCipher cipher, const std::optional<Bytes>& guards)
    : services_(services)
    , exchange_(services, cipher)
    , keeper_(services, exchange_, guards) {
}

asio::awaitable<std::optional<Problem>> OnionCarrier::connect() {
    co_return co_await keeper_.connect();
}

asio::awaitable<std::optional<Path>> OnionCarrier::choose(std::optional<NodeKey> target, Instant deadline,
                                                          Trail& trail) {
    std::set<PathId> tried;
    for (const auto route : trail.routes)
        tried.insert(PathId{route});
    auto path = co_await keeper_.pathFor(target, std::move(tried), deadline);
    if (path)
        trail.routes.insert(static_cast<std::uint64_t>(path->id));
    co_return path;
}

Carried OnionCarrier::conclude(const Path& path, WayResult result, const std::optional<NodeKey>& target) {
    Carried carried;
    carried.hops = path.hops;
    carried.sent = result.sent;
    carried.received = result.received;
    carried.status = result.status;
    if (result.answered) {
        carried.kind = Carried::Kind::Answered;
        carried.body = std::move(result.body);
        carried.headers = std::move(result.headers);
        return carried;
    }
    if (result.ownNetwork) {
        services_.trouble(std::move(result.problem));
        return carried;
    }
    const Blame blame = blameFor(result.failure, result.status, asText(result.body), path.keys(), target);
    keeper_.failed(path, result.failure, blame);
    if (result.failure == WayFailure::NoAnswer)
        carried.kind = Carried::Kind::TimedOut;
    else
        carried.kind = blame.targetFailed ? Carried::Kind::TargetFailed : Carried::Kind::RouteFailed;
    return carried;
}

asio::awaitable<Carried> OnionCarrier::toNode(wire::ServiceNode target, std::string request, Instant deadline,
                                              Trail& trail) {
    const std::optional<NodeKey> key = target.ed25519;
    const auto path = co_await choose(key, deadline, trail);
    if (!path)
        co_return Carried();
    InFlight flight(keeper_.paths(), path->id);
    auto result = co_await exchange_.toNode(path->hops, target, request, deadline);
    flight.delivered = result.answered || result.ownNetwork;
    co_return conclude(*path, std::move(result), key);
}

asio::awaitable<Carried> OnionCarrier::toServer(const ServerCall& call, Instant deadline, Trail& trail) {
    const auto path = co_await choose(std::nullopt, deadline, trail);
    if (!path)
        co_return Carried();
    InFlight flight(keeper_.paths(), path->id);
    auto result = co_await exchange_.toServer(path->hops, call, deadline);
    flight.delivered = result.answered || result.ownNetwork;
    co_return conclude(*path, std::move(result), std::nullopt);
}

std::vector<ShownRoute> OnionCarrier::routes() const {
    std::vector<ShownRoute> shown;
    const auto now = services_.clock.steady();
    for (const Path& path : keeper_.paths().all())
        shown.push_back({path.hops, now - path.built});
    return shown;
}

} // namespace sotto::transport
