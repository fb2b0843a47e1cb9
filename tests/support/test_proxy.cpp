#include "support/test_proxy.h"

#include "support/test_listener.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <mutex>
#include <optional>
#include <thread>

namespace sotto::test {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

struct Destination {
    std::string host;
    std::uint16_t port = 0;
};

using Byte = unsigned char;

Destination readSocks(tcp::socket& client) {
    std::array<Byte, 2> greeting{};
    asio::read(client, asio::buffer(greeting));
    std::string methods(greeting[1], '\0');
    asio::read(client, asio::buffer(methods));
    asio::write(client, asio::buffer(std::array<Byte, 2>{5, 0}));
    std::array<Byte, 4> request{};
    asio::read(client, asio::buffer(request));
    Destination place;
    if (request[3] == 1) {
        asio::ip::address_v4::bytes_type bytes{};
        asio::read(client, asio::buffer(bytes));
        place.host = asio::ip::address_v4(bytes).to_string();
    } else {
        std::array<Byte, 1> size{};
        asio::read(client, asio::buffer(size));
        place.host.resize(size[0]);
        asio::read(client, asio::buffer(place.host));
    }
    std::array<Byte, 2> port{};
    asio::read(client, asio::buffer(port));
    place.port = static_cast<std::uint16_t>(port[0] << 8 | port[1]);
    return place;
}

Destination readConnect(tcp::socket& client) {
    std::string head;
    asio::read_until(client, asio::dynamic_buffer(head), "\r\n\r\n");
    const auto begin = head.find(' ') + 1;
    const auto colon = head.find(':', begin);
    return {head.substr(begin, colon - begin),
            static_cast<std::uint16_t>(std::stoul(head.substr(colon + 1)))};
}

/// Until one side ends; ends the other.
void pump(tcp::socket& from, tcp::socket& to) {
    std::array<char, 16384> buffer;
    boost::system::error_code error;
    while (!error) {
        const auto size = from.read_some(asio::buffer(buffer), error);
        if (!error)
            asio::write(to, asio::buffer(buffer, size), error);
    }
    to.shutdown(tcp::socket::shutdown_send, error);
}

} // namespace

struct TestProxy::State final : TestListener {
    explicit State(Kind chosen) : kind(chosen) {}

    void serve(tcp::socket client) override;

    const Kind kind;
    mutable std::mutex mutex;
    std::set<std::string> asked;
};

void TestProxy::State::serve(tcp::socket client) {
    try {
        const auto place = kind == Kind::Socks5 ? readSocks(client) : readConnect(client);
        {
            const std::lock_guard lock(mutex);
            asked.insert(place.host + ' ' + std::to_string(place.port));
        }
        const auto address = place.host == "localhost" ? asio::ip::address(asio::ip::address_v4::loopback())
                                                       : asio::ip::make_address(place.host);
        asio::io_context own;
        tcp::socket server(own);
        boost::system::error_code refused;
        server.connect({address, place.port}, refused);
        if (kind == Kind::Socks5)
            asio::write(client, asio::buffer(std::array<Byte, 10>{5, Byte(refused ? 5 : 0), 0, 1}));
        else
            asio::write(client, asio::buffer(std::string(refused ? "HTTP/1.1 502 Bad Gateway\r\n\r\n"
                                                                 : "HTTP/1.1 200 OK\r\n\r\n")));
        if (refused)
            return;
        std::thread back([&] { pump(server, client); });
        pump(client, server);
        back.join();
    } catch (const std::exception&) {
        // The client went away.
    }
}

TestProxy::TestProxy(Kind kind) : state_(std::make_shared<State>(kind)) {
    state_->start();
}

TestProxy::~TestProxy() {
    state_->stop();
}

std::uint16_t TestProxy::port() const {
    return state_->port();
}

std::string TestProxy::url() const {
    return (state_->kind == Kind::Socks5 ? "socks5" : "http") + ("://127.0.0.1:" + std::to_string(port()));
}

std::set<std::string> TestProxy::asked() const {
    const std::lock_guard lock(state_->mutex);
    return state_->asked;
}

} // namespace sotto::test
