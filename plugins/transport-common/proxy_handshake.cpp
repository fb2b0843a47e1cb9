#include "transport-common/proxy_handshake.h"

#include "crypto/encoding.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>

namespace sotto::transport {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace socks5 {

namespace {

constexpr std::uint8_t kVersion = 5;
constexpr std::uint8_t kNoAuth = 0;
constexpr std::uint8_t kPassword = 2;
constexpr std::uint8_t kNoneAcceptable = 0xff;
constexpr std::uint8_t kCredentialsVersion = 1;
constexpr std::uint8_t kConnect = 1;
constexpr std::uint8_t kIpv4 = 1;
constexpr std::uint8_t kName = 3;
constexpr std::uint8_t kIpv6 = 4;

void appendAddress(Bytes& to, const asio::ip::address& address) {
    if (address.is_v4()) {
        to.push_back(kIpv4);
        append(to, address.to_v4().to_bytes());
    } else {
        to.push_back(kIpv6);
        append(to, address.to_v6().to_bytes());
    }
}

} // namespace

Bytes greeting(const Proxy& proxy) {
    return proxy.user.empty() ? Bytes{kVersion, 1, kNoAuth} : Bytes{kVersion, 1, kPassword};
}

Bytes credentials(const Proxy& proxy) {
    Bytes message{kCredentialsVersion, static_cast<std::uint8_t>(proxy.user.size())};
    append(message, asBytes(proxy.user));
    message.push_back(static_cast<std::uint8_t>(proxy.password.size()));
    append(message, asBytes(proxy.password));
    return message;
}

std::optional<Bytes> connectRequest(const Endpoint& destination) {
    Bytes message{kVersion, kConnect, 0};
    boost::system::error_code notAnAddress;
    const auto address = asio::ip::make_address(destination.host, notAnAddress);
    if (!notAnAddress) {
        appendAddress(message, address);
    } else {
        if (destination.host.empty() || destination.host.size() > 255)
            return std::nullopt;
        message.push_back(kName);
        message.push_back(static_cast<std::uint8_t>(destination.host.size()));
        append(message, asBytes(destination.host));
    }
    message.push_back(static_cast<std::uint8_t>(destination.port >> 8));
    message.push_back(static_cast<std::uint8_t>(destination.port & 0xff));
    return message;
}

} // namespace socks5

std::string connectHead(const Proxy& proxy, const Endpoint& destination) {
    const bool six = destination.host.find(':') != std::string::npos;
    const std::string authority =
        (six ? '[' + destination.host + ']' : destination.host) + ':' + std::to_string(destination.port);
    std::string head = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n";
    if (!proxy.user.empty())
        head += "Proxy-Authorization: Basic " + crypto::toBase64(asBytes(proxy.user + ':' + proxy.password)) +
                "\r\n";
    return head + "\r\n";
}

namespace {

using Refusal = std::optional<NetFailure>;

asio::awaitable<bool> sendAll(tcp::socket& stream, Bytes message) {
    const auto [error, size] =
        co_await asio::async_write(stream, asio::buffer(message), asio::as_tuple(asio::use_awaitable));
    co_return (!error && size == message.size());
}

asio::awaitable<bool> receive(tcp::socket& stream, Bytes& into) {
    const auto [error, size] =
        co_await asio::async_read(stream, asio::buffer(into), asio::as_tuple(asio::use_awaitable));
    co_return (!error && size == into.size());
}

/// Sends `message` and fills `answer`; false when the proxy broke off.
asio::awaitable<bool> converse(tcp::socket& stream, Bytes message, Bytes& answer) {
    const bool sent = co_await sendAll(stream, std::move(message));
    if (!sent)
        co_return false;
    co_return co_await receive(stream, answer);
}

asio::awaitable<Refusal> socksLogin(tcp::socket& stream, const Proxy& proxy) {
    Bytes answer(2);
    const bool greeted = co_await converse(stream, socks5::greeting(proxy), answer);
    if (!greeted || answer[0] != socks5::kVersion)
        co_return NetFailure::ProxyDown;
    if (answer[1] == socks5::kNoneAcceptable)
        co_return NetFailure::ProxyRefused;
    if (answer[1] != (proxy.user.empty() ? socks5::kNoAuth : socks5::kPassword))
        co_return NetFailure::ProxyDown;
    if (proxy.user.empty())
        co_return std::nullopt;
    const bool judged = co_await converse(stream, socks5::credentials(proxy), answer);
    if (!judged || answer[0] != socks5::kCredentialsVersion)
        co_return NetFailure::ProxyDown;
    co_return answer[1] == 0 ? Refusal() : NetFailure::ProxyRefused;
}

/// The rest of the answer to CONNECT: the address it was bound to, which nobody needs.
asio::awaitable<bool> skipBoundAddress(tcp::socket& stream, std::uint8_t type) {
    std::size_t size = 0;
    if (type == socks5::kIpv4) {
        size = 4;
    } else if (type == socks5::kIpv6) {
        size = 16;
    } else if (type == socks5::kName) {
        Bytes length(1);
        const bool read = co_await receive(stream, length);
        if (!read)
            co_return false;
        size = length[0];
    } else {
        co_return false;
    }
    Bytes rest(size + 2);
    co_return co_await receive(stream, rest);
}

asio::awaitable<Refusal> socksConnect(tcp::socket& stream, const Proxy& proxy, const Endpoint& destination) {
    const auto refused = co_await socksLogin(stream, proxy);
    if (refused)
        co_return refused;
    auto request = socks5::connectRequest(destination);
    if (!request)
        co_return NetFailure::Unreachable;
    Bytes answer(4);
    const bool answered = co_await converse(stream, std::move(*request), answer);
    if (!answered)
        co_return NetFailure::ProxySilent;
    if (answer[0] != socks5::kVersion)
        co_return NetFailure::ProxyDown;
    if (answer[1] != 0)
        co_return NetFailure::Unreachable;
    const bool skipped = co_await skipBoundAddress(stream, answer[3]);
    if (!skipped)
        co_return NetFailure::ProxyDown;
    co_return std::nullopt;
}

/// Reads byte by byte up to the empty line: what follows belongs to the destination.
asio::awaitable<std::string> readHead(tcp::socket& stream) {
    constexpr std::size_t kMaxHead = 8192;
    std::string head;
    Bytes one(1);
    while (head.size() < kMaxHead && !head.ends_with("\r\n\r\n")) {
        const bool read = co_await receive(stream, one);
        if (!read)
            co_return std::string();
        head.push_back(static_cast<char>(one[0]));
    }
    co_return head;
}

asio::awaitable<Refusal> httpConnect(tcp::socket& stream, const Proxy& proxy, const Endpoint& destination) {
    const std::string request = connectHead(proxy, destination);
    const bool sent = co_await sendAll(stream, toBytes(asBytes(request)));
    if (!sent)
        co_return NetFailure::ProxySilent;
    const std::string head = co_await readHead(stream);
    if (head.empty())
        co_return NetFailure::ProxySilent;
    if (head.rfind("HTTP/1.", 0) != 0 || head.size() < 12)
        co_return NetFailure::ProxyDown;
    const std::string status = head.substr(9, 3);
    if (status[0] == '2')
        co_return std::nullopt;
    co_return status == "407" ? NetFailure::ProxyRefused : NetFailure::Unreachable;
}

} // namespace

asio::awaitable<Refusal> proxyHandshake(tcp::socket& stream, const Proxy& proxy,
                                        const Endpoint& destination) {
    if (proxy.kind == Proxy::Kind::HttpConnect)
        co_return co_await httpConnect(stream, proxy, destination);
    co_return co_await socksConnect(stream, proxy, destination);
}

} // namespace sotto::transport
