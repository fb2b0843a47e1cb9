#pragma once

#include "base/result.h"
#include "transport-common/http_connection.h"
#include "transport-common/request_plan.h"
#include "transport-common/tls.h"

#include "records.pb.h"

#include <boost/asio/awaitable.hpp>

#include <optional>

namespace sotto::transport {

/// Gets the beginning of a page of the open web, for people who want it (04 §7): over https alone, from sites
/// whose certificates the system trusts, through the proxy if there is one. Nothing of the messenger's
/// network takes part, and nothing is kept between two pages. Lives on the transport's thread.
class WebFetcher {
public:
    /// `dialer` outlives it. `allowLocal`: this computer and its network may be asked, which only tests want.
    WebFetcher(Dialer& dialer, bool allowLocal) : dialer_(dialer), allowLocal_(allowLocal) {}

    /// The answer behind all redirects. Code::Denied without a proxy and permission; Code::Offline when there
    /// is no network or the proxy fails; Code::Timeout; Code::Rejected when a site cannot be reached, does
    /// not prove who it is, or leads where we do not go.
    boost::asio::awaitable<Result<sdk::Reply>> fetch(WebCall call, Instant deadline);

private:
    boost::asio::awaitable<NetResult<HttpResponse>> get(wire::WebUrl url, std::size_t most, Instant deadline);
    bool mayAsk(const wire::WebUrl& url) const { return allowLocal_ || wire::isPublicName(url.host); }

    Dialer& dialer_;
    bool allowLocal_;
    std::optional<Tls> tls_; ///< made when it is needed first: reading all trusted certificates takes a while
};

} // namespace sotto::transport
