#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sotto::wire {

inline constexpr std::size_t kLongestWebUrl = 4096;

/// A page of the open web that may be asked for a preview (04 §7).
struct WebUrl {
    std::string host; ///< ASCII, lower case
    std::uint16_t port = 443;
    std::string target; ///< path and query, without the fragment

    /// host:port, the port only when it is not 443.
    std::string authority() const;

    bool operator==(const WebUrl&) const = default;
};

/// Empty unless `text` is https, has at most kLongestWebUrl characters, names no user, has a host of at least
/// two labels without '%', written in ASCII or without any ASCII letters, and consists of characters of URIs
/// otherwise. [any]
std::optional<WebUrl> parseWebUrl(std::string_view text);

/// Where the header Location of an answer leads: a whole URL, or one that begins with '/', '?' or a name and
/// goes on from `from`. Empty for what parseWebUrl() refuses. [any]
std::optional<WebUrl> redirectedTo(const WebUrl& from, std::string_view location);

/// Not an address, and not under a name that stands for this computer or its local network. [any]
bool isPublicName(std::string_view host);

} // namespace sotto::wire
