#include "node/http_client.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <list>
#include <map>

namespace sotto::node {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

using namespace std::chrono_literals;

constexpr auto kAwait = asio::use_awaitable;
/// Nodes close idle connections after 10 to 12 s; one that is older is not worth trying.
constexpr auto kKeepTime = 8s;
constexpr auto kRetryPause = 250ms;
constexpr std::size_t kKeptPerPeer = 8;

using TlsStream = asio::ssl::stream<tcp::socket>;
using PostMessage = http::request<http::string_body>;

struct KeptConnection {
    std::unique_ptr<TlsStream> stream;
    std::chrono::steady_clock::time_point since;
};

PostMessage toMessage(HttpClient::Request& request) {
    PostMessage message(http::verb::post, request.path, 11);
    const std::uint16_t usual = request.tls ? 443 : 80;
    message.set(http::field::host,
                request.port == usual ? request.host : request.host + ":" + std::to_string(request.port));
    message.set(http::field::user_agent, request.userAgent);
    message.set(http::field::content_type, "application/octet-stream");
    message.set(http::field::accept, "*/*");
    message.body() = std::move(request.body);
    message.keep_alive(request.peer);
    message.prepare_payload();
    return message;
}

} // namespace

class HttpClient::Impl : public std::enable_shared_from_this<Impl> {
public:
    explicit Impl(asio::io_context& context)
        : context_(context)
        , unverified_(asio::ssl::context::tls_client)
        , verified_(asio::ssl::context::tls_client) {
        constexpr auto kOld = asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1;
        unverified_.set_options(kOld);
        unverified_.set_verify_mode(asio::ssl::verify_none);
        verified_.set_options(kOld);
        verified_.set_verify_mode(asio::ssl::verify_peer);
        error_code ignored;
        verified_.set_default_verify_paths(ignored);
    }

    void post(Request request, Done<HttpReply> done);
    void close();

private:
    /// A request under way.
    struct Operation {
        Operation(asio::io_context& context, Request what, Done<HttpReply> then)
            : request(std::move(what))
            , done(std::move(then))
            , message(toMessage(request))
            , deadline(context)
            , pause(context)
            , resolver(context) {}

        void abort(Code why) {
            if (ended)
                return;
            ended = why;
            error_code ignored;
            resolver.cancel();
            pause.cancel();
            if (socket)
                socket->close(ignored);
        }

        Request request;
        Done<HttpReply> done;
        PostMessage message;
        asio::steady_timer deadline, pause;
        tcp::resolver resolver;
        tcp::socket* socket = nullptr;
        std::optional<Code> ended;
    };
    using Shared = std::shared_ptr<Operation>;

    asio::awaitable<void> run(Shared operation);
    asio::awaitable<Result<HttpReply>> attempt(Operation& operation);
    asio::awaitable<Result<HttpReply>> attemptPeer(Operation& operation);
    asio::awaitable<Result<HttpReply>> fresh(Operation& operation, std::unique_ptr<TlsStream>& kept);
    asio::awaitable<error_code> connect(Operation& operation, tcp::socket& socket);
    template <class Stream>
    asio::awaitable<Result<HttpReply>> exchange(Operation& operation, Stream& stream);

    std::unique_ptr<TlsStream> takeKept(const Request& request);
    void keep(const Request& request, std::unique_ptr<TlsStream> stream);

    asio::io_context& context_;
    asio::ssl::context unverified_, verified_;
    std::list<Shared> operations_;
    std::map<std::pair<std::string, std::uint16_t>, std::vector<KeptConnection>> kept_;
    bool closed_ = false;
};

void HttpClient::Impl::post(Request request, Done<HttpReply> done) {
    if (closed_)
        return done(fail(Code::Cancelled, "The node is stopping."));
    auto operation = std::make_shared<Operation>(context_, std::move(request), std::move(done));
    operation->deadline.expires_after(operation->request.timeout);
    operation->deadline.async_wait([held = std::weak_ptr(operation)](error_code ec) {
        if (const auto late = held.lock(); !ec && late)
            late->abort(Code::Timeout);
    });
    asio::co_spawn(
        context_, [self = shared_from_this(), operation] { return self->run(operation); }, asio::detached);
}

asio::awaitable<void> HttpClient::Impl::run(Shared operation) {
    const auto self = shared_from_this();
    const auto place = operations_.insert(operations_.end(), operation);
    // Two awaits in one conditional expression make gcc 12 destroy their results twice.
    Result<HttpReply> result = fail(Code::Cancelled, "not tried");
    if (operation->request.peer)
        result = co_await attemptPeer(*operation);
    else
        result = co_await attempt(*operation);
    operation->deadline.cancel();
    operations_.erase(place);
    if (!result && operation->ended)
        result = fail(*operation->ended, "Timeout was reached");
    operation->done(std::move(result));
}

asio::awaitable<Result<HttpReply>> HttpClient::Impl::attemptPeer(Operation& operation) {
    while (auto stream = takeKept(operation.request)) {
        operation.socket = &stream->next_layer();
        auto reply = co_await exchange(operation, *stream);
        operation.socket = nullptr;
        if (reply)
            keep(operation.request, std::move(stream));
        // The other side may have closed it meanwhile; then a new connection gets its chance.
        if (reply || operation.ended || reply.error().code == Code::Rejected)
            co_return reply;
    }
    for (;;) {
        std::unique_ptr<TlsStream> stream;
        auto reply = co_await fresh(operation, stream);
        operation.socket = nullptr;
        if (reply && stream)
            keep(operation.request, std::move(stream));
        if (reply || operation.ended || reply.error().code == Code::Rejected)
            co_return reply;
        error_code ec;
        operation.pause.expires_after(kRetryPause);
        co_await operation.pause.async_wait(asio::redirect_error(kAwait, ec));
        if (operation.ended)
            co_return reply;
    }
}

asio::awaitable<Result<HttpReply>> HttpClient::Impl::attempt(Operation& operation) {
    if (operation.request.tls) {
        std::unique_ptr<TlsStream> stream;
        auto reply = co_await fresh(operation, stream);
        operation.socket = nullptr;
        co_return reply;
    }
    tcp::socket socket(context_);
    operation.socket = &socket;
    const auto started = std::chrono::steady_clock::now();
    const auto ec = co_await connect(operation, socket);
    if (ec) {
        const auto passed =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
        operation.socket = nullptr;
        co_return fail(Code::Offline, "Failed to connect to " + operation.request.host + " port " +
                                          std::to_string(operation.request.port) + " after " +
                                          std::to_string(passed.count()) + " ms: Couldn't connect to server");
    }
    auto reply = co_await exchange(operation, socket);
    operation.socket = nullptr;
    co_return reply;
}

asio::awaitable<Result<HttpReply>> HttpClient::Impl::fresh(Operation& operation,
                                                           std::unique_ptr<TlsStream>& kept) {
    const auto& request = operation.request;
    auto stream = std::make_unique<TlsStream>(context_, request.peer ? unverified_ : verified_);
    operation.socket = &stream->next_layer();
    if (!request.peer) {
        SSL_set_tlsext_host_name(stream->native_handle(), request.host.c_str());
        stream->set_verify_callback(asio::ssl::host_name_verification(request.host));
    }
    const auto failed = co_await connect(operation, stream->next_layer());
    if (failed)
        co_return fail(Code::Offline, "Failed to connect to " + request.host + " port " +
                                          std::to_string(request.port) + ": Couldn't connect to server");
    error_code ec;
    co_await stream->async_handshake(asio::ssl::stream_base::client, asio::redirect_error(kAwait, ec));
    if (ec)
        co_return fail(Code::Offline, "SSL: " + ec.message());
    auto reply = co_await exchange(operation, *stream);
    if (reply)
        kept = std::move(stream);
    else
        operation.socket = nullptr;
    co_return reply;
}

asio::awaitable<error_code> HttpClient::Impl::connect(Operation& operation, tcp::socket& socket) {
    error_code ec;
    const auto& request = operation.request;
    const auto found = co_await operation.resolver.async_resolve(request.host, std::to_string(request.port),
                                                                 asio::redirect_error(kAwait, ec));
    if (ec)
        co_return ec;
    co_await asio::async_connect(socket, found, asio::redirect_error(kAwait, ec));
    if (!ec)
        socket.set_option(tcp::no_delay(true), ec);
    co_return operation.ended ? error_code(asio::error::operation_aborted) : ec;
}

template <class Stream>
asio::awaitable<Result<HttpReply>> HttpClient::Impl::exchange(Operation& operation, Stream& stream) {
    error_code ec;
    co_await http::async_write(stream, operation.message, asio::redirect_error(kAwait, ec));
    boost::beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.body_limit(operation.request.maxReply);
    if (!ec)
        co_await http::async_read(stream, buffer, parser, asio::redirect_error(kAwait, ec));
    if (ec == http::error::body_limit)
        co_return fail(Code::Rejected, "The answer is too large.");
    if (ec)
        co_return fail(Code::Offline, "Transfer failed: " + ec.message());
    auto message = parser.release();
    HttpReply reply;
    reply.status = message.result_int();
    reply.contentType = std::string(message[http::field::content_type]);
    reply.body = std::move(message.body());
    co_return reply;
}

std::unique_ptr<TlsStream> HttpClient::Impl::takeKept(const Request& request) {
    auto& list = kept_[{request.host, request.port}];
    const auto oldest = std::chrono::steady_clock::now() - kKeepTime;
    while (!list.empty()) {
        auto candidate = std::move(list.back());
        list.pop_back();
        if (candidate.since >= oldest)
            return std::move(candidate.stream);
    }
    return nullptr;
}

void HttpClient::Impl::keep(const Request& request, std::unique_ptr<TlsStream> stream) {
    auto& list = kept_[{request.host, request.port}];
    if (!closed_ && list.size() < kKeptPerPeer)
        list.push_back({std::move(stream), std::chrono::steady_clock::now()});
}

void HttpClient::Impl::close() {
    closed_ = true;
    kept_.clear();
    for (const auto& operation : operations_)
        operation->abort(Code::Cancelled);
}

HttpClient::HttpClient(asio::io_context& context) : impl_(std::make_shared<Impl>(context)) {
}
HttpClient::~HttpClient() = default;

void HttpClient::post(Request request, Done<HttpReply> done) {
    impl_->post(std::move(request), std::move(done));
}

void HttpClient::close() {
    impl_->close();
}

} // namespace sotto::node
