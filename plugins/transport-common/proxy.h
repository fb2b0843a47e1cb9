#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sotto::transport {

/// The server that every connection goes through.
struct Proxy {
    enum class Kind { Socks5, HttpConnect };

    Kind kind = Kind::Socks5;
    std::string host;
    std::uint16_t port = 0;
    std::string user; ///< empty: none; at most 255 bytes, as the password
    std::string password;

    bool operator==(const Proxy&) const = default;
};

/// The setting `proxy`: empty, or socks5:// or http://, then [user:password@]host:port. Code::Invalid
/// otherwise.
Result<std::optional<Proxy>> parseProxy(std::string_view text);

} // namespace sotto::transport
