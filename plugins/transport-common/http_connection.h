#pragma once

#include "base/bytes.h"
#include "transport-common/dialer.h"
#include "transport-common/net_result.h"
#include "transport-common/tls.h"

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sotto::transport {

inline constexpr std::size_t kMaxHttpBody = 16u << 20;

struct HttpRequest {
    std::string method = "POST";
    std::string path;
    std::string host; ///< for the Host header
    std::vector<std::pair<std::string, std::string>> headers;
    Bytes body;
};

struct HttpResponse {
    int status = 0;
    std::string contentType;
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case
    Bytes body;
};

/// One HTTP/1.1 connection, plain or TLS; one request at a time. Lives on one thread.
class HttpConnection {
public:
    /// `tls` null: plain. It must outlive the connection.
    static boost::asio::awaitable<NetResult<std::unique_ptr<HttpConnection>>>
    open(Dialer& dialer, Endpoint endpoint, const Tls* tls, Instant deadline,
         Dialer::Reach reach = Dialer::Reach::Anywhere);

    HttpConnection() = default;
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;
    virtual ~HttpConnection() = default;

    /// Sends User-Agent and Accept-Language as other clients do (03 §5). Answers over kMaxHttpBody are
    /// TooLarge. After a failure the connection is of no more use.
    virtual boost::asio::awaitable<NetResult<HttpResponse>> exchange(HttpRequest request,
                                                                     Instant deadline) = 0;
    /// The same, but of the answer's body only the first `most` bytes, whatever its size. The connection is
    /// of no more use afterwards.
    virtual boost::asio::awaitable<NetResult<HttpResponse>> beginningOf(HttpRequest request, std::size_t most,
                                                                        Instant deadline) = 0;
    /// Another request may follow.
    virtual bool reusable() const = 0;
};

} // namespace sotto::transport
