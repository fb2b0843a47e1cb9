#include "wire/web_url.h"

#include "base/idna.h"

#include <algorithm>
#include <charconv>

namespace sotto::wire {
namespace {

constexpr std::string_view kScheme = "https://";
constexpr std::size_t kLongestHost = 253;
constexpr std::size_t kLongestLabel = 63;
constexpr std::string_view kUriMarks = "-._~:/?#[]@!$&'()*+,;=%";
/// RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for private use.
constexpr std::string_view kLocalNames[] = {"localhost", "local", "internal", "home.arpa"};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool isAsciiWord(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

bool isForeign(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isUri(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return isAsciiWord(c) || kUriMarks.find(c) != std::string_view::npos; });
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

/// Labels of one to 63 characters, at least two.
bool hasLabels(std::string_view host) {
    std::size_t labels = 0;
    for (std::size_t from = 0; from <= host.size(); ++labels) {
        const std::size_t dot = std::min(host.find('.', from), host.size());
        if (dot == from || dot - from > kLongestLabel)
            return false;
        from = dot + 1;
    }
    return labels >= 2;
}

std::optional<std::string> hostOf(std::string_view text) {
    const bool ascii = std::any_of(text.begin(), text.end(), isAsciiWord);
    const bool foreign = std::any_of(text.begin(), text.end(), isForeign);
    const bool known = std::all_of(text.begin(), text.end(),
                                   [](char c) { return isAsciiWord(c) || isForeign(c) || c == '.'; });
    if (!known || (ascii && foreign) || !hasLabels(text))
        return std::nullopt;
    auto host = foreign ? toAsciiName(text) : std::optional(std::string(text));
    if (!host || host->size() > kLongestHost || !hasLabels(*host))
        return std::nullopt;
    return lowered(*host);
}

std::optional<std::uint16_t> portOf(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && port != 0 ? std::optional(port) : std::nullopt;
}

} // namespace

std::string WebUrl::authority() const {
    return port == 443 ? host : host + ':' + std::to_string(port);
}

std::optional<WebUrl> parseWebUrl(std::string_view text) {
    if (text.size() > kLongestWebUrl || lowered(text.substr(0, kScheme.size())) != kScheme)
        return std::nullopt;
    text.remove_prefix(kScheme.size());
    const std::size_t end = std::min(text.find_first_of("/?#"), text.size());
    std::string_view authority = text.substr(0, end);
    const std::string_view rest = text.substr(end);
    if (!isUri(rest))
        return std::nullopt;
    WebUrl url;
    if (const std::size_t colon = authority.rfind(':'); colon != std::string_view::npos) {
        const auto port = portOf(authority.substr(colon + 1));
        if (!port)
            return std::nullopt;
        url.port = *port;
        authority = authority.substr(0, colon);
    }
    auto host = hostOf(authority);
    if (!host)
        return std::nullopt;
    url.host = std::move(*host);
    url.target = std::string(rest.substr(0, rest.find('#')));
    if (url.target.empty() || url.target.front() != '/')
        url.target.insert(0, "/");
    return url;
}

std::optional<WebUrl> redirectedTo(const WebUrl& from, std::string_view location) {
    const std::size_t scheme = location.find("://");
    if (scheme != std::string_view::npos && scheme < location.find_first_of("/?#"))
        return parseWebUrl(location);
    const std::string site = std::string(kScheme) + from.authority();
    if (location.starts_with("//"))
        return parseWebUrl("https:" + std::string(location));
    if (location.starts_with('/'))
        return parseWebUrl(site + std::string(location));
    const std::string_view path = std::string_view(from.target).substr(0, from.target.find('?'));
    if (location.starts_with('?'))
        return parseWebUrl(site + std::string(path) + std::string(location));
    // What names another scheme leads nowhere we go.
    if (location.empty() ||
        location.substr(0, location.find_first_of("/?#")).find(':') != std::string_view::npos)
        return std::nullopt;
    return parseWebUrl(site + std::string(path.substr(0, path.rfind('/') + 1)) + std::string(location));
}

bool isPublicName(std::string_view host) {
    const std::string_view last = host.substr(host.rfind('.') + 1);
    // No top level domain begins with a digit, but the last part of an address does.
    if (last.empty() || (last.front() >= '0' && last.front() <= '9'))
        return false;
    return std::none_of(std::begin(kLocalNames), std::end(kLocalNames), [&](std::string_view name) {
        return host == name || (host.ends_with(name) && host[host.size() - name.size() - 1] == '.');
    });
}

} // namespace sotto::wire
