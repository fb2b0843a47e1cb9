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

    /// Whether this computer has a network at all; asked when that explains a failure best. Contacts nobody.
    using HasNetwork = std::function<bool()>;

    Dialer(std::optional<Proxy> proxy, HasNetwork hasNetwork, Audit audit)
        : proxy_(std::move(proxy))
        , hasNetwork_(std::move(hasNetwork))
        , audit_(std::move(audit)) {}

    /// Which addresses are contacted for a destination. What a proxy reaches is the proxy's business.
    enum class Reach { Anywhere, PublicOnly };

    /// A connected stream to `destination`, through the proxy if there is one. Failures: NoNetwork,
    /// ProxyDown, ProxyRefused, ProxySilent, Unreachable.
    boost::asio::awaitable<NetResult<boost::asio::ip::tcp::socket>>
    connect(Endpoint destination, Instant deadline, Reach reach = Reach::Anywhere);
    bool hasProxy() const { return proxy_.has_value(); }

private:
    using Socket = boost::asio::ip::tcp::socket;

    boost::asio::awaitable<NetResult<Socket>> reachOut(Endpoint place, Instant deadline, Reach reach);
    boost::asio::awaitable<NetResult<Socket>> connectTo(boost::asio::ip::tcp::endpoint place,
                                                        Instant deadline);

    boost::asio::awaitable<std::optional<NetFailure>> passProxy(Socket& stream, Endpoint destination,
                                                                Instant deadline);

    std::optional<Proxy> proxy_;
    HasNetwork hasNetwork_;
    Audit audit_;
};

} // namespace sotto::transport
