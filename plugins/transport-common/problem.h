#pragma once

#include "transport-common/net_result.h"

#include "records.pb.h"

#include <span>
#include <string>

namespace sotto::transport {

/// Why the network cannot be used, for programs and for people.
struct Problem {
    using Cause = sdk::TransportStatus::Cause;

    Cause cause = sdk::TransportStatus::NONE;
    std::string text;     ///< one sentence without user data
    bool entered = false; ///< a first node answered; the way behind it is at fault

    bool operator==(const Problem&) const = default;
};

/// What the failure of a connection says when it is all there is to go by. Pure.
Problem problemOf(NetFailure failure);

/// What several failures say together, when nobody at all answered: the proxy's come first, since everything
/// goes through it; a missing network of our own only when nothing contradicts it. Pure.
Problem problemOf(std::span<const NetFailure> failures);

} // namespace sotto::transport
