#include "transport-common/web_fetcher.h"

#include <algorithm>

namespace sotto::transport {

namespace asio = boost::asio;

namespace {

constexpr unsigned kMostRedirects = 20; ///< 04 §7

Error errorOf(NetFailure failure) {
    switch (failure) {
    case NetFailure::NoNetwork:
        return fail(Code::Offline, "There is no network.");
    case NetFailure::ProxyDown:
    case NetFailure::ProxyRefused:
        return fail(Code::Offline, "The proxy does not let us through.");
    case NetFailure::ProxySilent:
    case NetFailure::Silent:
        return fail(Code::Timeout, "The site did not answer in time.");
    default:
        return fail(Code::Rejected, "The site cannot be reached safely.");
    }
}

Error notThere() {
    return fail(Code::Rejected, "The address leads where no page is fetched from.");
}

std::string_view headerOf(const HttpResponse& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name)
            return value;
    return {};
}

bool redirects(const HttpResponse& response) {
    constexpr int kStatuses[] = {301, 302, 303, 307, 308};
    return std::find(std::begin(kStatuses), std::end(kStatuses), response.status) != std::end(kStatuses) &&
           !headerOf(response, "location").empty();
}

sdk::Reply record(const HttpResponse& response) {
    sdk::Reply reply;
    reply.set_status(std::uint32_t(response.status));
    for (const auto& [name, value] : response.headers) {
        auto* header = reply.add_headers();
        header->set_name(name);
        header->set_value(value);
    }
    reply.set_body(response.body.data(), response.body.size());
    return reply;
}

} // namespace

asio::awaitable<NetResult<HttpResponse>> WebFetcher::get(wire::WebUrl url, std::size_t most,
                                                         Instant deadline) {
    const auto reach = allowLocal_ ? Dialer::Reach::Anywhere : Dialer::Reach::PublicOnly;
    const Endpoint place{url.host, url.port};
    auto connection = co_await HttpConnection::open(dialer_, place, &*tls_, deadline, reach);
    if (!connection)
        co_return connection.failure();
    HttpRequest request;
    request.method = "GET";
    request.path = url.target;
    request.host = url.authority();
    co_return co_await (*connection)->beginningOf(std::move(request), most, deadline);
}

asio::awaitable<Result<sdk::Reply>> WebFetcher::fetch(WebCall call, Instant deadline) {
    if (!dialer_.hasProxy() && !call.ownAddress)
        co_return fail(Code::Denied, "The site would see this computer's address.");
    if (!tls_)
        tls_.emplace(Tls::forWeb());
    for (unsigned redirected = 0; redirected <= kMostRedirects; ++redirected) {
        if (!mayAsk(call.url))
            co_return notThere();
        auto response = co_await get(call.url, call.mostBytes, deadline);
        if (!response)
            co_return errorOf(response.failure());
        if (!redirects(*response))
            co_return record(*response);
        auto next = wire::redirectedTo(call.url, headerOf(*response, "location"));
        if (!next)
            co_return notThere();
        call.url = std::move(*next);
    }
    co_return fail(Code::Rejected, "The site leads from page to page without end.");
}

} // namespace sotto::transport
