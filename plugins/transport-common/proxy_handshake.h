#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "transport-common/net_result.h"
#include "transport-common/proxy.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <optional>

namespace sotto::transport {

/// The messages of SOCKS 5 (RFC 1928, RFC 1929). Pure.
namespace socks5 {

Bytes greeting(const Proxy& proxy);
Bytes credentials(const Proxy& proxy);
/// CONNECT; the proxy resolves names. Empty when the host is longer than 255 bytes.
std::optional<Bytes> connectRequest(const Endpoint& destination);

} // namespace socks5

/// Makes the proxy at the other end of `stream` connect us to `destination`. Empty when it did; otherwise
/// ProxyDown (it broke off or refuses us) or Unreachable (it could not get there).
boost::asio::awaitable<std::optional<NetFailure>>
proxyHandshake(boost::asio::ip::tcp::socket& stream, const Proxy& proxy, const Endpoint& destination);

} // namespace sotto::transport
