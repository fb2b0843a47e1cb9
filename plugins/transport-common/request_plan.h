#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/account_id.h"
#include "transport-common/carrier.h"
#include "transport-common/strikes.h"

#include "records.pb.h"

#include <chrono>
#include <optional>
#include <string>

namespace sotto::transport {

/// A record Request, checked.
struct RequestPlan {
    enum class Target { Swarm, Node, AnyNode, Server };

    Target target = Target::AnyNode;
    std::optional<crypto::AccountId> account; ///< swarm: always; node: perhaps
    std::optional<NodeKey> node;              ///< node only
    std::string nodeRequest;                  ///< not for servers: {"method":…,"params":…}
    std::optional<ServerCall> server;         ///< servers only
    std::chrono::milliseconds timeout{};      ///< of one attempt
    unsigned attempts = 0;
    /// Doing it twice is as good as once: all storage requests, and servers' GET, HEAD, PUT and DELETE.
    bool repeatable = true;
};

/// Code::Invalid names what is malformed. Pure.
Result<RequestPlan> planRequest(const sdk::Request& request, Bytes body);

} // namespace sotto::transport
