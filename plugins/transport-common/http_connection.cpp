#include "transport-common/http_connection.h"

#include "transport-common/deadline.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/vector_body.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <array>

namespace sotto::transport {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

namespace {

using Body = http::vector_body<std::uint8_t>;
/// Sites of the web say a lot about policies and cookies.
constexpr std::uint32_t kMaxWebHead = 64u << 10;

using TlsStream = asio::ssl::stream<tcp::socket>;

http::request<Body> message(HttpRequest& request) {
    http::request<Body> out;
    out.version(11);
    out.method_string(request.method);
    out.target(request.path);
    out.set(http::field::host, request.host);
    out.set(http::field::user_agent, "WhatsApp");
    out.set(http::field::accept_language, "en-us");
    for (const auto& [name, value] : request.headers)
        out.set(name, value);
    out.body() = std::move(request.body);
    out.prepare_payload();
    return out;
}

/// Without the body.
template <class Message>
HttpResponse headOf(const Message& in) {
    HttpResponse out;
    out.status = static_cast<int>(in.result_int());
    for (const auto& field : in) {
        std::string name(field.name_string());
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        if (name == "content-type")
            out.contentType = std::string(field.value());
        out.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    return out;
}

HttpResponse responseOf(http::response<Body>& in) {
    HttpResponse out = headOf(in);
    out.body = std::move(in.body());
    return out;
}

NetFailure failureOf(const boost::system::error_code& error, bool late) {
    if (late)
        return NetFailure::Silent;
    if (error == http::error::body_limit || error == http::error::header_limit)
        return NetFailure::TooLarge;
    const bool cutOff = error == http::error::end_of_stream || error == http::error::partial_message;
    if (!cutOff && error.category() == http::make_error_code(http::error::bad_version).category())
        return NetFailure::NotHttp;
    return NetFailure::Broken;
}

tcp::socket& socketOf(tcp::socket& stream) {
    return stream;
}

tcp::socket& socketOf(TlsStream& stream) {
    return stream.next_layer();
}

template <class Stream>
class Connection final : public HttpConnection {
public:
    explicit Connection(Stream stream) : stream_(std::move(stream)) {}

    asio::awaitable<NetResult<HttpResponse>> exchange(HttpRequest request, Instant deadline) override {
        reusable_ = false;
        auto out = message(request);
        http::response_parser<Body> parser;
        parser.body_limit(kMaxHttpBody);
        const Deadline limit(stream_.get_executor(), deadline, [this] { close(); });
        const auto [written, size] =
            co_await http::async_write(stream_, out, asio::as_tuple(asio::use_awaitable));
        if (written)
            co_return failureOf(written, limit.expired());
        const auto [read, count] =
            co_await http::async_read(stream_, buffer_, parser, asio::as_tuple(asio::use_awaitable));
        if (read)
            co_return failureOf(read, limit.expired());
        reusable_ = parser.get().keep_alive() && buffer_.size() == 0;
        co_return responseOf(parser.get());
    }

    asio::awaitable<NetResult<HttpResponse>> beginningOf(HttpRequest request, std::size_t most,
                                                         Instant deadline) override {
        reusable_ = false;
        auto out = message(request);
        const Deadline limit(stream_.get_executor(), deadline, [this] { close(); });
        const auto [written, size] =
            co_await http::async_write(stream_, out, asio::as_tuple(asio::use_awaitable));
        if (written)
            co_return failureOf(written, limit.expired());
        // No memory is set aside for what the answer announces.
        http::response_parser<http::buffer_body> parser;
        parser.body_limit(boost::none);
        parser.header_limit(kMaxWebHead);
        const auto [headRead, headSize] =
            co_await http::async_read_header(stream_, buffer_, parser, asio::as_tuple(asio::use_awaitable));
        if (headRead)
            co_return failureOf(headRead, limit.expired());
        HttpResponse answer = headOf(parser.get());
        std::array<std::uint8_t, 16 * 1024> piece{};
        while (!parser.is_done() && answer.body.size() < most) {
            auto& body = parser.get().body();
            body.data = piece.data();
            body.size = std::min(piece.size(), most - answer.body.size());
            const std::size_t wanted = body.size;
            const auto [error, count] =
                co_await http::async_read_some(stream_, buffer_, parser, asio::as_tuple(asio::use_awaitable));
            answer.body.insert(answer.body.end(), piece.data(), piece.data() + (wanted - body.size));
            if (error && error != http::error::need_buffer)
                co_return failureOf(error, limit.expired());
        }
        co_return answer;
    }

    bool reusable() const override { return reusable_; }

    Stream& stream() { return stream_; }

    void close() {
        boost::system::error_code ignored;
        socketOf(stream_).close(ignored);
    }

private:
    Stream stream_;
    beast::flat_buffer buffer_;
    bool reusable_ = false;
};

asio::awaitable<NetResult<std::unique_ptr<HttpConnection>>> secure(tcp::socket socket, std::string host,
                                                                   const Tls& tls, Instant deadline) {
    auto connection = std::make_unique<Connection<TlsStream>>(TlsStream(std::move(socket), tls.context()));
    auto* session = connection->stream().native_handle();
    if (!tls.prepare(session, host))
        co_return NetFailure::TlsFailed;
    boost::system::error_code error;
    bool late = false;
    {
        const Deadline limit(connection->stream().get_executor(), deadline,
                             [raw = connection.get()] { raw->close(); });
        std::tie(error) = co_await connection->stream().async_handshake(asio::ssl::stream_base::client,
                                                                        asio::as_tuple(asio::use_awaitable));
        late = limit.expired();
    }
    if (error)
        co_return late ? NetFailure::Unreachable : tls.failureOf(session);
    if (!tls.accepts(session))
        co_return NetFailure::PinMismatch;
    co_return std::unique_ptr<HttpConnection>(std::move(connection));
}

} // namespace

asio::awaitable<NetResult<std::unique_ptr<HttpConnection>>>
HttpConnection::open(Dialer& dialer, Endpoint endpoint, const Tls* tls, Instant deadline,
                     Dialer::Reach reach) {
    auto socket = co_await dialer.connect(endpoint, deadline, reach);
    if (!socket)
        co_return socket.failure();
    if (tls)
        co_return co_await secure(std::move(*socket), endpoint.host, *tls, deadline);
    co_return std::unique_ptr<HttpConnection>(std::make_unique<Connection<tcp::socket>>(std::move(*socket)));
}

} // namespace sotto::transport
