#pragma once

#include "transport-common/net_result.h"
#include "transport-common/proxy.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <functional>
#include <optional>

namespace sotto::transport {

/// The only place that opens sockets. With a proxy nothing but the proxy is ever contacted, and names are
/// resolved there.
class Dialer {
public:
    /// Called with what a socket is about to be connected to, before it happens.
    using Audit = std::function<void(const Endpoint& contacted)>;

    Dialer(std::optional<Proxy> proxy, Audit audit) : proxy_(std::move(proxy)), audit_(std::move(audit)) {}

    /// A connected stream to `destination`, through the proxy if there is one. Failures: NoNetwork,
    /// ProxyDown, Unreachable.
    boost::asio::awaitable<NetResult<boost::asio::ip::tcp::socket>> connect(Endpoint destination,
                                                                            Instant deadline);

private:
    using Socket = boost::asio::ip::tcp::socket;

    boost::asio::awaitable<NetResult<Socket>> reach(Endpoint place, Instant deadline);
    boost::asio::awaitable<NetResult<Socket>> connectTo(boost::asio::ip::tcp::endpoint place,
                                                        Instant deadline);

    std::optional<Proxy> proxy_;
    Audit audit_;
};

} // namespace sotto::transport
