#pragma once

#include "base/result.h"
#include "node/http_types.h"
#include "node/tls_identity.h"

#include <memory>

namespace sotto::node {

/// HTTP/1.1 with keep-alive on one address, with TLS 1.2 or later when an identity is given. Belongs to the
/// thread that runs its io_context, which outlives it; destroy it only after close() and after the io_context
/// has run dry.
class HttpServer {
public:
    struct Options {
        std::string address;
        std::uint16_t port = 0;
        const TlsIdentity* identity = nullptr; ///< without: plain http. Not used after the constructor.
        /// Largest body for a path; above it 413 before the body is read.
        std::function<std::uint64_t(std::string_view target)> bodyLimit;
    };

    HttpServer(boost::asio::io_context& context, Options options, HttpHandler handler);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Opens the port. The error says which one is taken.
    Result<void> listen();

    /// Stops listening and ends connections that are idle now or, later, when their answer is out.
    void drain();
    /// Connections whose request is being answered.
    std::size_t busy() const;
    /// Ends everything at once.
    void close();

private:
    class Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace sotto::node
