#pragma once

#include "base/result.h"
#include "transport-common/services.h"

#include <vector>

namespace sotto::transport {

/// The list of nodes from the network's seeds (02 §2.1): all at once, the first good answer counts; four
/// rounds. Code::Offline with a sentence about the reason otherwise.
boost::asio::awaitable<Result<std::vector<wire::ServiceNode>>> nodesFromSeeds(Services& services);

} // namespace sotto::transport
