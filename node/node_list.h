#pragma once

#include "node/network_map.h"

#include <boost/json/value.hpp>

#include <cstdint>

namespace sotto::node {

/// The `result` of get_service_nodes and get_n_service_nodes (02 §2.1) for a request's `params`: the fields
/// asked for, or all, of all nodes or of `limit` of them. Stands in for the chain. [any]
boost::json::object nodeListJson(const NetworkMap& map, const boost::json::value& params,
                                 std::int64_t height);

} // namespace sotto::node
