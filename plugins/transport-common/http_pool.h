#pragma once

#include "transport-common/http_connection.h"

#include <map>
#include <memory>
#include <vector>

namespace sotto::transport {

/// Connections to nodes, kept open between requests. Lives on one thread.
class HttpPool {
public:
    /// `connectTime` limits getting a connection; the rest of a request has the time its caller gives.
    HttpPool(Dialer& dialer, const Tls* tls, std::chrono::milliseconds connectTime)
        : dialer_(dialer)
        , tls_(tls)
        , connectTime_(connectTime) {}

    /// Over a kept connection where there is one; if that turns out to be closed, over a new one.
    boost::asio::awaitable<NetResult<HttpResponse>> exchange(Endpoint endpoint, HttpRequest request,
                                                             Instant deadline);

    /// Closes what is kept for `endpoint`.
    void forget(const Endpoint& endpoint) { idle_.erase(endpoint); }
    void clear() { idle_.clear(); }

private:
    struct Idle {
        std::unique_ptr<HttpConnection> connection;
        Instant since;
    };

    std::unique_ptr<HttpConnection> take(const Endpoint& endpoint);
    void keep(const Endpoint& endpoint, std::unique_ptr<HttpConnection> connection);

    Dialer& dialer_;
    const Tls* tls_;
    std::chrono::milliseconds connectTime_;
    std::map<Endpoint, std::vector<Idle>> idle_;
};

} // namespace sotto::transport
