#include "wire/network_url.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <charconv>

namespace sotto::wire {

namespace {

constexpr std::size_t kMaxUrl = 2048;

std::optional<std::uint16_t> readPort(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc() || end != text.data() + text.size() || port == 0)
        return std::nullopt;
    return port;
}

// Boost.URL reports what it dislikes by throwing in a few accessors; none of that gets out.
std::optional<NetworkUrl> readUrl(std::string_view text) {
    const auto parsed = boost::urls::parse_uri(text);
    if (!parsed)
        return std::nullopt;
    const boost::urls::url_view& url = *parsed;
    const bool https = url.scheme_id() == boost::urls::scheme::https;
    if (!https && url.scheme_id() != boost::urls::scheme::http)
        return std::nullopt;
    if (url.has_userinfo() || url.has_query() || url.has_fragment() || url.host_address().empty())
        return std::nullopt;
    NetworkUrl result;
    result.https = https;
    result.host = url.host_address();
    std::transform(result.host.begin(), result.host.end(), result.host.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    result.port = https ? 443 : 80;
    if (url.has_port()) {
        const auto port = readPort(url.port());
        if (!port)
            return std::nullopt;
        result.port = *port;
    }
    const std::string_view path = url.encoded_path();
    result.path = path.empty() ? "/" : std::string(path);
    return result;
}

} // namespace

std::string NetworkUrl::authority() const {
    std::string text = host.find(':') == std::string::npos ? host : '[' + host + ']';
    if (port != (https ? 443 : 80))
        text += ':' + std::to_string(port);
    return text;
}

bool NetworkUrl::isLoopback() const {
    const bool digits = host.find_first_not_of("0123456789.") == std::string::npos;
    return host == "localhost" || host == "::1" || (digits && host.rfind("127.", 0) == 0);
}

std::optional<NetworkUrl> parseNetworkUrl(std::string_view text) {
    if (text.size() > kMaxUrl)
        return std::nullopt;
    try {
        return readUrl(text);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace sotto::wire
