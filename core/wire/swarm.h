#pragma once

#include "crypto/account_id.h"

#include <cstdint>
#include <optional>
#include <span>

namespace sotto::wire {

using SwarmId = std::uint64_t;

inline constexpr SwarmId kNoSwarm = ~SwarmId{0};

/// Place of an account on the ring of 2^64 (02 §5): its 32 key bytes folded to 8; the prefix does not count.
/// [any]
std::uint64_t swarmSpace(const crypto::AccountId& account);

/// The swarm that holds `space`: the nearest on the ring, on a tie the anticlockwise one. `swarms` is sorted,
/// unique and without kNoSwarm. Empty when there are no swarms. [any]
std::optional<SwarmId> nearestSwarm(std::span<const SwarmId> swarms, std::uint64_t space);

} // namespace sotto::wire
