#include "wire/swarm.h"

#include <algorithm>

namespace sotto::wire {

std::uint64_t swarmSpace(const crypto::AccountId& account) {
    std::uint64_t space = 0;
    const auto key = account.key();
    for (std::size_t word = 0; word < key.size(); word += 8) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < 8; ++i)
            value = value << 8 | key[word + i];
        space ^= value;
    }
    return space;
}

std::optional<SwarmId> nearestSwarm(std::span<const SwarmId> swarms, std::uint64_t space) {
    if (swarms.empty())
        return std::nullopt;
    const auto found = std::lower_bound(swarms.begin(), swarms.end(), space);
    const auto right = found == swarms.end() ? swarms.begin() : found;
    const auto left = right == swarms.begin() ? std::prev(swarms.end()) : std::prev(right);
    // Unsigned differences wrap around the ring; on a tie the left one holds the account.
    return *right - space < space - *left ? *right : *left;
}

} // namespace sotto::wire
