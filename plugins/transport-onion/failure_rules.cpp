#include "transport-onion/failure_rules.h"

#include <algorithm>

namespace sotto::transport {

namespace {

enum class Whom { Stranger, Hop, Target };

Whom accused(const std::optional<NodeKey>& node, const std::vector<NodeKey>& hops,
             const std::optional<NodeKey>& target) {
    if (node && node == target)
        return Whom::Target;
    if (node && std::find(hops.begin(), hops.end(), *node) != hops.end())
        return Whom::Hop;
    return Whom::Stranger;
}

/// 502: the node named is gone.
Blame goneNode(const wire::PathError& error, const std::vector<NodeKey>& hops,
               const std::optional<NodeKey>& target) {
    Blame blame;
    switch (accused(error.node, hops, target)) {
    case Whom::Target:
        blame.permanent = error.node;
        blame.targetFailed = true;
        break;
    case Whom::Hop:
        // The path pays as well: nobody can steer the choice of paths by accusing honest nodes for free.
        blame.permanent = error.node;
        blame.pathStrike = true;
        break;
    case Whom::Stranger:
        blame.pathStrike = true;
        break;
    }
    return blame;
}

/// 503: the node named does not serve right now.
Blame unreadyNode(const wire::PathError& error, const std::vector<NodeKey>& hops,
                  const std::optional<NodeKey>& target) {
    Blame blame;
    const Whom whom = accused(error.node, hops, target);
    if (whom != Whom::Stranger)
        blame.strike = error.node;
    blame.targetFailed = whom == Whom::Target;
    return blame;
}

Blame outerBlame(int status, std::string_view text, const std::vector<NodeKey>& hops,
                 const std::optional<NodeKey>& target) {
    const auto error = wire::parsePathError(status, text);
    Blame blame;
    switch (error.kind) {
    case wire::PathErrorKind::UnknownNode:
    case wire::PathErrorKind::UnreachableNode:
        return goneNode(error, hops, target);
    case wire::PathErrorKind::NodeNotReady:
        return unreadyNode(error, hops, target);
    case wire::PathErrorKind::EdgeNotReady:
    case wire::PathErrorKind::EdgeBusy:
        blame.strike = hops.front();
        break;
    case wire::PathErrorKind::BadDaemon:
        blame.permanent = target;
        blame.targetFailed = target.has_value();
        break;
    case wire::PathErrorKind::PathTimeout:
        // The silent hop may be the target: another one is worth a try.
        blame.pathStrike = true;
        blame.targetFailed = true;
        break;
    case wire::PathErrorKind::BadHopResponse:
        blame.pathStrike = true;
        break;
    case wire::PathErrorKind::NotANode:
        blame.retirePath = true;
        break;
    case wire::PathErrorKind::BadRequest:
    case wire::PathErrorKind::TooLarge:
    case wire::PathErrorKind::Other:
        // 406, 421 and 425 come here too: in clear they are anybody's word (02 §13).
        blame.pathStrike = !(status == 413 || (!target && status >= 500));
        break;
    }
    return blame;
}

} // namespace

Blame blameFor(WayFailure failure, int status, std::string_view text, const std::vector<NodeKey>& hops,
               const std::optional<NodeKey>& target) {
    Blame blame;
    switch (failure) {
    case WayFailure::GuardLost:
        blame.strike = hops.front();
        blame.retirePath = true;
        break;
    case WayFailure::NoAnswer:
        blame.pathStrike = true;
        blame.targetFailed = true;
        break;
    case WayFailure::BadAnswer:
        blame.pathStrike = true;
        break;
    case WayFailure::OuterStatus:
        return outerBlame(status, text, hops, target);
    }
    return blame;
}

} // namespace sotto::transport
