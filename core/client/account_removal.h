#pragma once

#include "base/unique_function.h"

#include <cstddef>

namespace sotto::client {

struct RemovalRequest {
    /// Also asks every node of the own swarm to delete all that it keeps for the account.
    bool everywhere = false;
    /// Erases the profile although not all nodes, or none, have confirmed.
    bool evenIfUnconfirmed = false;
};

struct Removal {
    bool deleted = false; ///< the profile is erased; else it is as before
    std::size_t nodesConfirmed = 0;
    std::size_t nodes = 0; ///< members of the own swarm; 0 when nobody was asked
};

/// [core] How many nodes have confirmed so far.
using RemovalProgress = UniqueFunction<void(std::size_t confirmed, std::size_t nodes)>;

} // namespace sotto::client
