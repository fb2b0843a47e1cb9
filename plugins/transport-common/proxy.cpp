#include "transport-common/proxy.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

namespace sotto::transport {

namespace {

constexpr std::size_t kMaxCredential = 255; // RFC 1929

Error wrong(std::string_view rule) {
    return fail(Code::Invalid, "The proxy setting is not usable: " + std::string(rule) + ".");
}

Result<std::optional<Proxy>> readProxy(std::string_view text) {
    const auto parsed = boost::urls::parse_uri(text);
    if (!parsed)
        return wrong("it is no URL");
    const boost::urls::url_view& url = *parsed;
    Proxy proxy;
    const std::string_view scheme = url.scheme();
    if (scheme == "http")
        proxy.kind = Proxy::Kind::HttpConnect;
    else if (scheme != "socks5" && scheme != "socks5h")
        return wrong("it must begin with socks5:// or http://");
    if (url.host_address().empty() || url.port_number() == 0)
        return wrong("it needs a host and a port");
    if (!(url.encoded_path().empty() || url.encoded_path() == "/") || url.has_query() || url.has_fragment())
        return wrong("nothing may follow the port");
    proxy.host = url.host_address();
    proxy.port = url.port_number();
    if (!url.has_userinfo())
        return std::optional(std::move(proxy));
    proxy.user = url.user();
    proxy.password = url.password();
    if (proxy.user.empty() || proxy.user.size() > kMaxCredential || proxy.password.size() > kMaxCredential)
        return wrong("user and password have 1 to 255 characters");
    // RFC 7617 §2: the first colon ends the user.
    if (proxy.kind == Proxy::Kind::HttpConnect && proxy.user.find(':') != std::string::npos)
        return wrong("the user of an http proxy has no colon");
    return std::optional(std::move(proxy));
}

} // namespace

Result<std::optional<Proxy>> parseProxy(std::string_view text) {
    if (text.empty())
        return std::optional<Proxy>();
    try {
        return readProxy(text);
    } catch (const std::exception&) {
        return wrong("it is no URL");
    }
}

} // namespace sotto::transport
