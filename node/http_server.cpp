#include "node/http_server.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <list>

namespace sotto::node {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

using namespace std::chrono_literals;

constexpr auto kHandshakeTime = 10s;
constexpr auto kIdleTime = 12s;
constexpr auto kTransferTime = 60s;
constexpr auto kLingerTime = 2s;
constexpr std::size_t kMaxSessions = 2000;
constexpr std::uint32_t kMaxHeaders = 16 * 1024;

using TlsStream = asio::ssl::stream<tcp::socket>;
using Message = http::response<http::string_body>;

constexpr auto kAwait = asio::use_awaitable;

Message toMessage(HttpReply reply, bool keepAlive) {
    Message message;
    message.version(11);
    message.result(reply.status);
    message.set(http::field::server, "sotto-node");
    message.set(http::field::content_type, reply.contentType);
    for (const auto& [name, value] : reply.headers)
        message.set(name, value);
    message.body() = std::move(reply.body);
    message.keep_alive(keepAlive);
    message.prepare_payload();
    return message;
}

/// One connection. Lives as long as its coroutine.
struct Session {
    explicit Session(tcp::socket& lowest) : socket(lowest), deadline(lowest.get_executor()) {}

    void end() {
        error_code ignored;
        socket.close(ignored);
    }
    void endAfter(std::chrono::milliseconds time) {
        deadline.expires_after(time);
        deadline.async_wait([this, alive = std::weak_ptr(token)](error_code ec) {
            if (!ec && alive.lock())
                end();
        });
    }

    tcp::socket& socket;
    asio::steady_timer deadline;
    std::shared_ptr<bool> token = std::make_shared<bool>(true);
    bool busy = false;
};

asio::awaitable<HttpReply> answer(asio::io_context& context, const HttpHandler& handler,
                                  HttpRequest request) {
    return asio::async_initiate<const asio::use_awaitable_t<>&, void(HttpReply)>(
        [&context, &handler](auto completion, HttpRequest what) {
            auto waiting = std::make_shared<decltype(completion)>(std::move(completion));
            handler(std::move(what), [&context, waiting](Result<HttpReply> reply) {
                auto result = reply ? std::move(*reply) : HttpReply{500, "text/plain", "request failed"};
                asio::post(context, [waiting, result = std::move(result)]() mutable {
                    std::move (*waiting)(std::move(result));
                });
            });
        },
        kAwait, std::move(request));
}

} // namespace

class HttpServer::Impl : public std::enable_shared_from_this<Impl> {
public:
    Impl(asio::io_context& context, Options options, HttpHandler handler)
        : context_(context)
        , options_(std::move(options))
        , handler_(std::move(handler))
        , acceptor_(context) {}

    Result<void> listen();
    void drain();
    void close();
    std::size_t busy() const;

private:
    Result<void> prepareTls();
    asio::awaitable<void> acceptLoop();
    asio::awaitable<void> serveTls(tcp::socket socket);
    asio::awaitable<void> servePlain(tcp::socket socket);
    template <class Stream>
    asio::awaitable<void> serve(Stream& stream, Session& session);
    template <class Stream>
    asio::awaitable<bool> exchange(Stream& stream, Session& session, boost::beast::flat_buffer& buffer);
    template <class Stream>
    asio::awaitable<void> refuseBody(Stream& stream, Session& session);

    asio::io_context& context_;
    Options options_;
    HttpHandler handler_;
    tcp::acceptor acceptor_;
    std::optional<asio::ssl::context> tls_;
    std::list<Session*> sessions_;
    bool draining_ = false;
};

Result<void> HttpServer::Impl::prepareTls() {
    if (!options_.identity)
        return {};
    tls_.emplace(asio::ssl::context::tls_server);
    error_code ec;
    tls_->set_options(asio::ssl::context::no_sslv2 | asio::ssl::context::no_sslv3 |
                      asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
    tls_->use_certificate_chain(asio::buffer(options_.identity->certificatePem), ec);
    if (!ec)
        tls_->use_private_key(asio::buffer(options_.identity->keyPem), asio::ssl::context::pem, ec);
    if (ec)
        return fail(Code::Corrupt, "The certificate of the network or its key is damaged.");
    options_.identity = nullptr;
    return {};
}

Result<void> HttpServer::Impl::listen() {
    if (auto prepared = prepareTls(); !prepared)
        return prepared;
    error_code ec;
    const tcp::endpoint endpoint(asio::ip::make_address(options_.address, ec), options_.port);
    if (!ec)
        acceptor_.open(endpoint.protocol(), ec);
    if (!ec)
        acceptor_.set_option(tcp::acceptor::reuse_address(true), ec);
    if (!ec)
        acceptor_.bind(endpoint, ec);
    if (!ec)
        acceptor_.listen(asio::socket_base::max_listen_connections, ec);
    const auto where = options_.address + ":" + std::to_string(options_.port);
    if (ec == asio::error::address_in_use)
        return fail(Code::Locked, "The port " + where + " is in use by another program.");
    if (ec)
        return fail(Code::Internal, "The port " + where + " cannot be opened: " + ec.message() + ".");
    asio::co_spawn(
        context_, [self = shared_from_this()] { return self->acceptLoop(); }, asio::detached);
    return {};
}

asio::awaitable<void> HttpServer::Impl::acceptLoop() {
    const auto self = shared_from_this();
    for (;;) {
        error_code ec;
        tcp::socket socket = co_await acceptor_.async_accept(asio::redirect_error(kAwait, ec));
        if (!acceptor_.is_open())
            co_return;
        if (ec) {
            // Out of descriptors, most likely: wait for some to come free.
            asio::steady_timer pause(context_, 50ms);
            co_await pause.async_wait(asio::redirect_error(kAwait, ec));
            continue;
        }
        if (sessions_.size() >= kMaxSessions)
            continue;
        socket.set_option(tcp::no_delay(true), ec);
        if (tls_)
            asio::co_spawn(context_, serveTls(std::move(socket)), asio::detached);
        else
            asio::co_spawn(context_, servePlain(std::move(socket)), asio::detached);
    }
}

asio::awaitable<void> HttpServer::Impl::serveTls(tcp::socket socket) {
    const auto self = shared_from_this();
    TlsStream stream(std::move(socket), *tls_);
    Session session(stream.next_layer());
    const auto place = sessions_.insert(sessions_.end(), &session);
    session.endAfter(kHandshakeTime);
    error_code ec;
    co_await stream.async_handshake(asio::ssl::stream_base::server, asio::redirect_error(kAwait, ec));
    if (!ec) {
        co_await serve(stream, session);
        session.endAfter(kLingerTime);
        co_await stream.async_shutdown(asio::redirect_error(kAwait, ec));
    }
    sessions_.erase(place);
    session.end();
}

asio::awaitable<void> HttpServer::Impl::servePlain(tcp::socket socket) {
    const auto self = shared_from_this();
    Session session(socket);
    const auto place = sessions_.insert(sessions_.end(), &session);
    co_await serve(socket, session);
    sessions_.erase(place);
    session.end();
}

template <class Stream>
asio::awaitable<void> HttpServer::Impl::serve(Stream& stream, Session& session) {
    boost::beast::flat_buffer buffer;
    while (co_await exchange(stream, session, buffer)) {
        if (draining_)
            break;
    }
}

template <class Stream>
asio::awaitable<bool> HttpServer::Impl::exchange(Stream& stream, Session& session,
                                                 boost::beast::flat_buffer& buffer) {
    http::request_parser<http::string_body> parser;
    parser.header_limit(kMaxHeaders);
    parser.body_limit(boost::none);
    error_code ec;
    session.endAfter(kIdleTime);
    co_await http::async_read_header(stream, buffer, parser, asio::redirect_error(kAwait, ec));
    if (ec)
        co_return false;
    session.endAfter(kTransferTime);
    const auto limit = options_.bodyLimit(std::string_view(parser.get().target()));
    if (parser.content_length().value_or(0) > limit) {
        co_await refuseBody(stream, session);
        co_return false;
    }
    parser.body_limit(limit);
    if (boost::beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await asio::async_write(stream, asio::buffer(kContinue), asio::redirect_error(kAwait, ec));
    }
    co_await http::async_read(stream, buffer, parser, asio::redirect_error(kAwait, ec));
    if (ec == http::error::body_limit) {
        co_await refuseBody(stream, session);
        co_return false;
    }
    if (ec)
        co_return false;

    auto message = parser.release();
    const bool keepAlive = message.keep_alive() && !draining_;
    HttpRequest request;
    request.method = std::string(message.method_string());
    request.target = std::string(message.target());
    request.longPoll = message.find("X-Loki-Long-Poll") != message.end();
    request.source = session.socket.remote_endpoint(ec).address().to_string();
    request.body = std::move(message.body());
    session.busy = true;
    session.deadline.cancel();
    HttpReply answered = co_await answer(context_, handler_, std::move(request));
    Message reply = toMessage(std::move(answered), keepAlive);
    session.endAfter(kTransferTime);
    co_await http::async_write(stream, reply, asio::redirect_error(kAwait, ec));
    session.busy = false;
    co_return !ec && keepAlive;
}

template <class Stream>
asio::awaitable<void> HttpServer::Impl::refuseBody(Stream& stream, Session& session) {
    Message reply = toMessage({413, "text/plain", "Request body too large"}, false);
    error_code ec;
    co_await http::async_write(stream, reply, asio::redirect_error(kAwait, ec));
    // What the client is still sending is read for a while, or a reset would overtake the answer.
    session.endAfter(kLingerTime);
    std::array<char, 16 * 1024> rest;
    while (!ec)
        co_await stream.async_read_some(asio::buffer(rest), asio::redirect_error(kAwait, ec));
}

void HttpServer::Impl::drain() {
    draining_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    for (auto* session : sessions_) {
        if (!session->busy)
            session->end();
    }
}

std::size_t HttpServer::Impl::busy() const {
    std::size_t count = 0;
    for (const auto* session : sessions_)
        count += session->busy ? 1 : 0;
    return count;
}

void HttpServer::Impl::close() {
    drain();
    for (auto* session : sessions_)
        session->end();
}

HttpServer::HttpServer(asio::io_context& context, Options options, HttpHandler handler)
    : impl_(std::make_shared<Impl>(context, std::move(options), std::move(handler))) {
}

HttpServer::~HttpServer() = default;

Result<void> HttpServer::listen() {
    return impl_->listen();
}

void HttpServer::drain() {
    impl_->drain();
}

std::size_t HttpServer::busy() const {
    return impl_->busy();
}

void HttpServer::close() {
    impl_->close();
}

} // namespace sotto::node
