#pragma once

#include "base/done.h"
#include "node/http_types.h"

#include <memory>

namespace sotto::node {

/// Posts to HTTP servers. Belongs to the thread that runs its io_context, which outlives it; destroy it only
/// after close() and after the io_context has run dry.
class HttpClient {
public:
    struct Request {
        std::string host;
        std::uint16_t port = 0;
        std::string path;
        std::string body;
        std::string userAgent;
        bool tls = true;
        /// Another node: its certificate proves nothing and is not looked at, connections are kept for the
        /// next request, and while it cannot be reached it is tried again until the time is over, as a node
        /// may be starting.
        bool peer = false;
        std::chrono::milliseconds timeout{0};
        std::uint64_t maxReply = 0; ///< bytes of body; more is a failure with Code::Rejected
    };

    explicit HttpClient(boost::asio::io_context& context);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// `done` runs on the io_context's thread. Code::Timeout when the time is over, Code::Offline with a text
    /// for people when the server cannot be reached or breaks off, Code::Cancelled after close().
    void post(Request request, Done<HttpReply> done);

    void close();

private:
    class Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace sotto::node
