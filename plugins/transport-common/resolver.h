#pragma once

#include "transport-common/net_result.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/address.hpp>

#include <string>
#include <vector>

namespace sotto::transport {

/// Addresses of a host name, by the system's resolver. Empty when there are none by `until`. The system's
/// call cannot be interrupted: it runs on a thread of its own, which nobody waits for.
boost::asio::awaitable<std::vector<boost::asio::ip::address>> resolveName(std::string name, Instant until);

} // namespace sotto::transport
