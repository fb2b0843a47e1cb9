#pragma once

#include "transport-common/carrier.h"
#include "transport-common/services.h"
#include "transport-onion/failure_rules.h"
#include "wire/onion.h"

#include <optional>
#include <string>
#include <vector>

namespace sotto::transport {

/// What came back over a path.
struct WayResult {
    bool answered = false;   ///< the destination's own, decrypted answer
    bool ownNetwork = false; ///< nothing was sent: no network, or the proxy does not serve us
    Problem problem;         ///< with ownNetwork

    int status = 0;                            ///< of the destination when answered, else the outer one
    Bytes body;                                ///< likewise
    wire::V4Headers headers;                   ///< servers only
    WayFailure failure = WayFailure::NoAnswer; ///< unless answered or ownNetwork

    TimeMs sent = 0; ///< local wall clock
    TimeMs received = 0;
};

/// Sends requests over given hops: builds the onion, posts it to the guard, opens the reply (03 §4–6).
class OnionExchange {
public:
    using Hops = std::vector<wire::ServiceNode>;

    OnionExchange(Services& services, wire::OnionCipher cipher) : services_(services), cipher_(cipher) {}

    boost::asio::awaitable<WayResult> toNode(const Hops& hops, const wire::ServiceNode& target,
                                             const std::string& request, Instant deadline);
    boost::asio::awaitable<WayResult> toServer(const Hops& hops, const ServerCall& call, Instant deadline);

    /// Asks a candidate guard for `info` directly (03 §7.1). Only candidates for the first hop are ever
    /// contacted like this. It passed if it answered with a status below 300.
    boost::asio::awaitable<WayResult> test(const wire::ServiceNode& guard, Instant deadline);

    static Endpoint endpointOf(const wire::ServiceNode& node);

private:
    boost::asio::awaitable<WayResult> post(const wire::ServiceNode& guard, std::string path, Bytes body,
                                           Instant deadline);

    Services& services_;
    wire::OnionCipher cipher_;
};

} // namespace sotto::transport
