#pragma once

#include "client/types.h"

#include "records.pb.h"

#include <vector>

namespace sotto::client {

std::vector<Hop> hopsOf(const sdk::Route& route);

/// What a transport names as the cause, None when it names none. Pure.
NetworkTrouble troubleOf(sdk::TransportStatus::Cause cause);

/// What a transport's status says about why nothing moves: its cause, or NotReached when it has only words.
/// Pure.
NetworkTrouble troubleOf(const sdk::TransportStatus& status);

} // namespace sotto::client
