#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/account_id.h"
#include "transport-common/carrier.h"
#include "transport-common/strikes.h"
#include "wire/web_url.h"

#include "records.pb.h"

#include <chrono>
#include <optional>
#include <string>

namespace sotto::transport {

/// A page of the open web.
struct WebCall {
    wire::WebUrl url;
    bool ownAddress = false;   ///< its site may see this computer's
    std::size_t mostBytes = 0; ///< of the page
};

/// A record Request, checked.
struct RequestPlan {
    enum class Target { Swarm, Node, AnyNode, Server, Web };

    Target target = Target::AnyNode;
    std::optional<crypto::AccountId> account; ///< swarm: always; node: perhaps
    std::optional<NodeKey> node;              ///< node only
    std::string nodeRequest;                  ///< not for servers: {"method":…,"params":…}
    std::optional<ServerCall> server;         ///< servers only
    std::optional<WebCall> web;               ///< the web only
    std::chrono::milliseconds timeout{};      ///< of one attempt
    unsigned attempts = 0;
    /// Doing it twice is as good as once: all storage requests, and servers' GET, HEAD, PUT and DELETE.
    bool repeatable = true;
};

/// Code::Invalid names what is malformed. Pure.
Result<RequestPlan> planRequest(const sdk::Request& request, Bytes body);

} // namespace sotto::transport
