#include "transport-common/dialer.h"

#include "transport-common/addresses.h"
#include "transport-common/deadline.h"
#include "transport-common/proxy_handshake.h"
#include "transport-common/resolver.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace sotto::transport {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

NetFailure failureOf(const boost::system::error_code& error) {
    if (error == asio::error::network_unreachable || error == asio::error::network_down)
        return NetFailure::NoNetwork;
    return NetFailure::Unreachable;
}

} // namespace

asio::awaitable<NetResult<tcp::socket>> Dialer::connectTo(tcp::endpoint place, Instant deadline) {
    const auto executor = co_await asio::this_coro::executor;
    tcp::socket socket(executor);
    if (audit_)
        audit_({place.address().to_string(), place.port()});
    boost::system::error_code error;
    {
        const Deadline limit(socket.get_executor(), deadline, [&socket] {
            boost::system::error_code ignored;
            socket.close(ignored);
        });
        std::tie(error) = co_await socket.async_connect(place, asio::as_tuple(asio::use_awaitable));
    }
    if (error)
        co_return failureOf(error);
    // Requests are written in one piece; waiting to fill packets only delays them.
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    co_return std::move(socket);
}

asio::awaitable<NetResult<tcp::socket>> Dialer::reachOut(Endpoint place, Instant deadline, Reach reach) {
    boost::system::error_code notAnAddress;
    std::vector<asio::ip::address> addresses;
    addresses.push_back(asio::ip::make_address(place.host, notAnAddress));
    if (notAnAddress)
        addresses = co_await resolveName(place.host, deadline);
    // Checked where the name leads to, not what it is called: names may lead to this computer as well.
    if (reach == Reach::PublicOnly && !addresses.empty()) {
        std::erase_if(addresses, [](const asio::ip::address& each) { return !isPublic(each); });
        if (addresses.empty())
            co_return NetFailure::Unreachable;
    }
    if (addresses.empty())
        co_return hasNetwork_() ? NetFailure::Unreachable : NetFailure::NoNetwork;
    // A network may have one kind of address only.
    NetFailure failure = NetFailure::NoNetwork;
    for (const auto& address : addresses) {
        auto socket = co_await connectTo(tcp::endpoint(address, place.port), deadline);
        if (socket)
            co_return std::move(socket);
        if (socket.failure() != NetFailure::NoNetwork)
            failure = socket.failure();
    }
    co_return failure;
}

asio::awaitable<std::optional<NetFailure>> Dialer::passProxy(tcp::socket& stream, Endpoint destination,
                                                             Instant deadline) {
    const Deadline limit(stream.get_executor(), deadline, [&stream] {
        boost::system::error_code ignored;
        stream.close(ignored);
    });
    const auto refused = co_await proxyHandshake(stream, *proxy_, destination);
    if (refused == NetFailure::ProxySilent && !limit.expired())
        co_return NetFailure::ProxyDown;
    // A proxy on this computer answers without a network, too.
    if (refused == NetFailure::Unreachable || refused == NetFailure::ProxySilent)
        co_return hasNetwork_() ? *refused : NetFailure::NoNetwork;
    co_return refused;
}

asio::awaitable<NetResult<tcp::socket>> Dialer::connect(Endpoint destination, Instant deadline, Reach reach) {
    if (!proxy_)
        co_return co_await reachOut(std::move(destination), deadline, reach);
    const Endpoint place{proxy_->host, proxy_->port};
    auto socket = co_await reachOut(place, deadline, Reach::Anywhere);
    if (!socket)
        co_return socket.failure() == NetFailure::NoNetwork ? NetFailure::NoNetwork : NetFailure::ProxyDown;
    const auto refused = co_await passProxy(*socket, std::move(destination), deadline);
    if (refused)
        co_return *refused;
    co_return std::move(socket);
}

} // namespace sotto::transport
