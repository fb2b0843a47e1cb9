#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "transport-common/net_result.h"
#include "transport-common/problem.h"
#include "wire/network_url.h"
#include "wire/onion_v4.h"
#include "wire/service_nodes.h"

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sotto::transport {

/// A request to an HTTP server that understands v4 (03 §6.2).
struct ServerCall {
    wire::NetworkUrl url; ///< scheme, host and port count
    crypto::X25519PublicKey x25519;
    bool aesGcm = false;
    wire::V4Request request;
};

/// What became of one attempt.
struct Carried {
    enum class Kind {
        Answered,     ///< the destination answered, with whatever status
        TargetFailed, ///< the destination is at fault: try another one
        RouteFailed,  ///< the way there is at fault; the destination may or may not have got it
        TimedOut,     ///< no answer; the destination may have got it
        NoRoute,      ///< there is no way, or our own network is down
    };

    Kind kind = Kind::NoRoute;
    int status = 0;
    Bytes body;
    wire::V4Headers headers;             ///< servers only
    std::vector<wire::ServiceNode> hops; ///< without the destination
    TimeMs sent = 0;                     ///< local wall clock
    TimeMs received = 0;
};

/// Routes that one request has been tried on.
struct Trail {
    std::set<std::uint64_t> routes;
};

/// A route as shown to people.
struct ShownRoute {
    std::vector<wire::ServiceNode> hops;
    std::chrono::milliseconds age{};
};

/// The way requests take: onion paths, or none. It keeps the accounts of failures. Lives on the transport's
/// thread.
class Carrier {
public:
    Carrier() = default;
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;
    virtual ~Carrier() = default;

    /// A route is at hand.
    virtual bool usable() const = 0;
    /// Makes one, out of the pool, and proves that somebody answers over it. Otherwise why that is not
    /// possible: BLOCKED when no node could be reached at all, NO_ROUTE when some could.
    virtual boost::asio::awaitable<std::optional<Problem>> connect() = 0;

    virtual boost::asio::awaitable<Carried> toNode(wire::ServiceNode target, std::string request,
                                                   Instant deadline, Trail& trail) = 0;
    virtual boost::asio::awaitable<Carried> toServer(const ServerCall& call, Instant deadline,
                                                     Trail& trail) = 0;

    virtual void poolChanged() = 0;
    virtual std::vector<ShownRoute> routes() const = 0;
};

} // namespace sotto::transport
