#pragma once

#include "base/clock.h"
#include "node/http_types.h"
#include "node/network_map.h"

namespace sotto::node {

/// What clients ask first: the list of nodes over JSON-RPC at /json_rpc (02 §2.1). Without state, [any].
class SeedService {
public:
    /// Borrows both.
    SeedService(const NetworkMap& map, const Clock& clock) : map_(map), clock_(clock) {}

    HttpReply answer(const HttpRequest& request) const;

private:
    const NetworkMap& map_;
    const Clock& clock_;
};

} // namespace sotto::node
