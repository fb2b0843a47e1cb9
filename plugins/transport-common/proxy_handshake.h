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

/// Head of an HTTP CONNECT, with the credentials if there are any (RFC 9110 §9.3.6, RFC 7617). Pure.
std::string connectHead(const Proxy& proxy, const Endpoint& destination);

/// Makes the proxy at the other end of `stream` connect us to `destination`. Empty when it did; otherwise
/// ProxyRefused (another name or password), ProxyDown (it does not speak its protocol), ProxySilent (the
/// stream ended before it said whether it got there) or Unreachable (it could not or may not get there).
boost::asio::awaitable<std::optional<NetFailure>>
proxyHandshake(boost::asio::ip::tcp::socket& stream, const Proxy& proxy, const Endpoint& destination);

} // namespace sotto::transport
