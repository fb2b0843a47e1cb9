#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sotto::wire {

/// An http or https URL without user, query and fragment.
struct NetworkUrl {
    bool https = true;
    std::string host; ///< name or address; IPv6 without brackets
    std::uint16_t port = 443;
    std::string path; ///< begins with '/'

    /// host:port, the port only when it is not the scheme's default; IPv6 in brackets.
    std::string authority() const;
    /// localhost, 127.0.0.0/8 or ::1.
    bool isLoopback() const;

    bool operator==(const NetworkUrl&) const = default;
};

/// Empty on anything else, on more than 2048 characters and on port 0. [any]
std::optional<NetworkUrl> parseNetworkUrl(std::string_view text);

} // namespace sotto::wire
