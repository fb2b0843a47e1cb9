#include "config/community_address.h"

#include "base/text.h"
#include "crypto/encoding.h"

#include <algorithm>
#include <charconv>

namespace sotto::config {

namespace {

constexpr std::string_view kKeyQuery = "?public_key=";
constexpr std::string_view kBase32z = "ybndrfg8ejkmcpqxot1uwisza345h769";
constexpr std::size_t kHexKey = 64;
constexpr std::size_t kBase32zKey = 52;
constexpr std::size_t kBase64Key = 43;
constexpr std::size_t kShortestHost = 4;

Error badUrl() {
    return fail(Code::Invalid, "This is no valid address of a community server.");
}

bool isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isHost(std::string_view host) {
    const bool fine = std::all_of(host.begin(), host.end(),
                                  [](char c) { return isAlphanumeric(c) || c == '-' || c == '.'; });
    return fine && host.size() >= kShortestHost && host.find('.') != host.npos &&
           host.find("..") == host.npos && host.front() != '.' && host.back() != '.';
}

/// The port after the colon; empty unless it is a number from 1 to 65535.
std::optional<std::uint16_t> portOf(std::string_view text) {
    std::uint16_t port = 0;
    const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (text.empty() || error != std::errc() || last != text.data() + text.size() || port == 0)
        return std::nullopt;
    return port;
}

/// 32 bytes of base32z: 51 characters of five bits and one bit of the last.
std::optional<Bytes> fromBase32z(std::string_view text) {
    Bytes bytes;
    std::uint32_t buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const auto value = kBase32z.find(c);
        if (value == kBase32z.npos)
            return std::nullopt;
        buffer = buffer << 5 | static_cast<std::uint32_t>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(buffer >> bits));
        }
    }
    return bytes;
}

} // namespace

Result<std::string> canonicalServerUrl(std::string_view url) {
    const auto schemeEnd = url.find("://");
    if (schemeEnd == url.npos || url.size() > kLongestServerUrl)
        return badUrl();
    const std::string scheme = toLower(url.substr(0, schemeEnd));
    if (scheme != "http" && scheme != "https")
        return badUrl();
    std::string_view authority = url.substr(schemeEnd + 3);
    if (authority.ends_with('/'))
        authority.remove_suffix(1);
    const auto colon = authority.find(':');
    const std::string_view host = authority.substr(0, colon);
    if (!isHost(host))
        return badUrl();
    std::string canonical = scheme + "://" + toLower(host);
    if (colon == authority.npos)
        return canonical;
    const auto port = portOf(authority.substr(colon + 1));
    if (!port)
        return badUrl();
    if (*port != (scheme == "https" ? 443 : 80))
        canonical += ":" + std::to_string(*port);
    return canonical;
}

bool isRoom(std::string_view room) {
    return !room.empty() && room.size() <= kLongestRoom && std::all_of(room.begin(), room.end(), [](char c) {
        return isAlphanumeric(c) || c == '-' || c == '_';
    });
}

std::string roomKey(std::string_view room) {
    return toLower(room);
}

Result<crypto::X25519PublicKey> parseServerKey(std::string_view text) {
    std::optional<Bytes> bytes;
    if (text.size() == kHexKey)
        bytes = crypto::fromHex(text);
    else if (text.size() == kBase32zKey)
        bytes = fromBase32z(text);
    else if (text.size() == kBase64Key || (text.size() == kBase64Key + 1 && text.ends_with('=')))
        bytes = crypto::fromBase64(text);
    const auto key = bytes ? crypto::X25519PublicKey::from(*bytes) : std::nullopt;
    if (!key)
        return fail(Code::Invalid, "The key of the community server is not valid.");
    return *key;
}

std::string CommunityAddress::url() const {
    return server + "/" + room + std::string(kKeyQuery) + crypto::toHex(key.view());
}

Result<CommunityAddress> parseCommunityAddress(std::string_view url) {
    const auto query = url.find(kKeyQuery);
    const auto schemeEnd = url.find("://");
    if (query == url.npos || schemeEnd == url.npos || schemeEnd > query)
        return badUrl();
    const auto key = parseServerKey(url.substr(query + kKeyQuery.size()));
    if (!key)
        return key.error();
    const std::string_view address = url.substr(0, query);
    const auto slash = address.find('/', schemeEnd + 3);
    if (slash == address.npos)
        return badUrl();
    std::string_view room = address.substr(slash + 1);
    if (room.starts_with("r/"))
        room.remove_prefix(2);
    const auto server = canonicalServerUrl(address.substr(0, slash));
    if (!server)
        return server.error();
    if (!room.empty() && !isRoom(room))
        return fail(Code::Invalid, "The room of the community is not valid.");
    return CommunityAddress{*server, std::string(room), *key};
}

} // namespace sotto::config
