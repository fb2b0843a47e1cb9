#include "transport-common/http_pool.h"

#include <algorithm>

namespace sotto::transport {

namespace asio = boost::asio;

namespace {

constexpr std::size_t kMaxIdle = 8; // per endpoint
constexpr std::chrono::seconds kMaxIdleTime{60};

} // namespace

std::unique_ptr<HttpConnection> HttpPool::take(const Endpoint& endpoint) {
    const auto found = idle_.find(endpoint);
    if (found == idle_.end())
        return nullptr;
    const Instant now = std::chrono::steady_clock::now();
    auto& list = found->second;
    list.erase(std::remove_if(list.begin(), list.end(),
                              [now](const Idle& idle) { return now - idle.since > kMaxIdleTime; }),
               list.end());
    if (list.empty()) {
        idle_.erase(found);
        return nullptr;
    }
    auto connection = std::move(list.back().connection);
    list.pop_back();
    return connection;
}

void HttpPool::keep(const Endpoint& endpoint, std::unique_ptr<HttpConnection> connection) {
    auto& list = idle_[endpoint];
    if (list.size() < kMaxIdle)
        list.push_back({std::move(connection), std::chrono::steady_clock::now()});
}

asio::awaitable<NetResult<HttpResponse>> HttpPool::exchange(Endpoint endpoint, HttpRequest request,
                                                            Instant deadline) {
    if (auto kept = take(endpoint)) {
        auto response = co_await kept->exchange(request, deadline);
        if (response && kept->reusable())
            keep(endpoint, std::move(kept));
        // The other side may have closed it while it was idle: that says nothing about the node.
        if (response || response.failure() != NetFailure::Broken)
            co_return std::move(response);
        forget(endpoint);
    }
    const Instant connected = std::min(deadline, std::chrono::steady_clock::now() + connectTime_);
    auto fresh = co_await HttpConnection::open(dialer_, endpoint, tls_, connected);
    if (!fresh)
        co_return fresh.failure();
    auto response = co_await (*fresh)->exchange(std::move(request), deadline);
    if (response && (*fresh)->reusable())
        keep(endpoint, std::move(*fresh));
    co_return std::move(response);
}

} // namespace sotto::transport
