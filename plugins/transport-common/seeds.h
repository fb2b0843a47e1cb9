#pragma once

#include "transport-common/services.h"

#include <vector>

namespace sotto::transport {

/// What the seeds told.
struct SeedAnswer {
    std::vector<wire::ServiceNode> nodes;
    std::optional<Problem> problem; ///< why there are no nodes
};

/// The list of nodes from the network's seeds (02 §2.1): all at once, the first good answer counts; four
/// rounds.
boost::asio::awaitable<SeedAnswer> nodesFromSeeds(Services& services);

} // namespace sotto::transport
