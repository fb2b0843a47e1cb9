#pragma once

#include "base/done.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace boost::asio {
class io_context;
}

namespace sotto::node {

/// An HTTP request as a node looks at it.
struct HttpRequest {
    std::string method; ///< upper case
    std::string target; ///< path and query
    std::string body;
    std::string source;    ///< address of the other side, without port
    bool longPoll = false; ///< carries the obsolete header X-Loki-Long-Poll
};

struct HttpReply {
    unsigned status = 200;
    std::string contentType = "text/plain";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers = {}; ///< further ones
};

/// Answers a request on the thread of the server's io_context; `done` may be completed later, on any thread.
using HttpHandler = std::function<void(HttpRequest, Done<HttpReply>)>;

} // namespace sotto::node
