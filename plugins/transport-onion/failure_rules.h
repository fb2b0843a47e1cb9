#pragma once

#include "transport-common/strikes.h"
#include "wire/path_error.h"

#include <optional>
#include <string_view>
#include <vector>

namespace sotto::transport {

/// How a request over a path failed on the way.
enum class WayFailure {
    GuardLost,   ///< connection refused, reset, TLS failure
    NoAnswer,    ///< connected, but silent until the time was up
    BadAnswer,   ///< not HTTP, too large, cut off, or does not open
    OuterStatus, ///< an answer in clear from some node of the path
};

/// What a failure costs whom (03 §8.3).
struct Blame {
    std::optional<NodeKey> permanent; ///< struck out at once
    std::optional<NodeKey> strike;
    bool pathStrike = false;
    bool retirePath = false;
    bool targetFailed = false; ///< the next attempt goes to another target
};

/// `hops`: the path, guard first. `target`: the destination node, if it is one. Accusations of nodes that are
/// neither in the path nor the target are ignored. Pure.
Blame blameFor(WayFailure failure, int status, std::string_view text, const std::vector<NodeKey>& hops,
               const std::optional<NodeKey>& target);

} // namespace sotto::transport
