#pragma once

#include "crypto/keys.h"

#include <optional>
#include <string_view>

namespace sotto::wire {

/// What an outer, unencrypted failure of an onion request means (03 §8.1). Nobody vouches for it: see the
/// safety rules 03 §8.3.
enum class PathErrorKind {
    UnknownNode,     ///< 502, a relay does not know `node`
    UnreachableNode, ///< 502, `node` is known, but not where it is
    NodeNotReady,    ///< 503, `node` does not serve
    EdgeNotReady,    ///< 503, the guard does not serve
    EdgeBusy,        ///< 503, the guard is overloaded
    PathTimeout,     ///< 504, a next hop stayed silent
    BadHopResponse,  ///< 500, a next hop answered garbage
    BadRequest,      ///< 400, our bug or a wrong node key
    TooLarge,        ///< 413
    NotANode,        ///< 404, what answered is no storage node
    BadDaemon,       ///< 502, the target's chain daemon answered garbage
    Other,           ///< anything else, e.g. forwarded from an HTTP server
};

struct PathError {
    PathErrorKind kind = PathErrorKind::Other;
    /// Accused node, where the text names one in 64 hex digits.
    std::optional<crypto::Ed25519PublicKey> node;
};

/// [any] `status` is the outer HTTP status, not 200.
PathError parsePathError(int status, std::string_view body);

} // namespace sotto::wire
