#include "support/refusing_proxy.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <list>
#include <thread>
#include <vector>

namespace sotto::test {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

using Manner = RefusingProxy::Manner;
using Lines = std::vector<std::string>;

const std::string kNoMethod("\x05\xff", 2);
const std::string kAnonymous("\x05\x00", 2);
const std::string kPassword("\x05\x02", 2);
const std::string kWrong("\x01\x01", 2);
const std::string kHostUnreachable("\x05\x04\x00\x01\x00\x00\x00\x00\x00\x00", 10);

/// What is said, one after the other, each time that the client has said something.
Lines answers(Manner manner) {
    switch (manner) {
    case Manner::WantsPassword:
        return {kNoMethod};
    case Manner::WrongPassword:
        return {kPassword, kWrong};
    case Manner::SocksUnreachable:
        return {kAnonymous, kHostUnreachable};
    case Manner::SocksGetsNowhere:
        return {kAnonymous};
    case Manner::HttpWantsPassword:
        return {"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"};
    case Manner::HttpUnreachable:
        return {"HTTP/1.1 502 Bad Gateway\r\n\r\n"};
    case Manner::BreaksOff:
        break;
    }
    return {};
}

} // namespace

struct RefusingProxy::State {
    struct Session {
        explicit Session(tcp::socket accepted) : client(std::move(accepted)) {}
        tcp::socket client;
        std::array<char, 1024> heard{};
        std::size_t said = 0;
    };

    explicit State(Manner chosen) : manner(chosen), lines(answers(chosen)) {}

    void accept() {
        acceptor.async_accept([this](const boost::system::error_code& error, tcp::socket client) {
            if (error)
                return;
            sessions.push_back(std::make_unique<Session>(std::move(client)));
            listen(*sessions.back());
            accept();
        });
    }
    void listen(Session& session) {
        session.client.async_read_some(asio::buffer(session.heard),
                                       [this, &session](const boost::system::error_code& error, std::size_t) {
                                           boost::system::error_code ignored;
                                           if (!error && session.said < lines.size()) {
                                               asio::write(session.client,
                                                           asio::buffer(lines[session.said++]), ignored);
                                               return listen(session);
                                           }
                                           if (error || manner != Manner::SocksGetsNowhere)
                                               session.client.close(ignored);
                                       });
    }

    const Manner manner;
    const Lines lines;
    asio::io_context io;
    tcp::acceptor acceptor{io, {asio::ip::address_v4::loopback(), 0}};
    std::list<std::unique_ptr<Session>> sessions;
    std::thread thread;
};

RefusingProxy::RefusingProxy(Manner manner) : state_(std::make_unique<State>(manner)) {
    state_->accept();
    state_->thread = std::thread([state = state_.get()] { state->io.run(); });
}

RefusingProxy::~RefusingProxy() {
    state_->io.stop();
    state_->thread.join();
}

std::uint16_t RefusingProxy::port() const {
    return state_->acceptor.local_endpoint().port();
}

} // namespace sotto::test
