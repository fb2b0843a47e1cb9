#include "expiry_option.h"

#include <charconv>

namespace sotto::cli {

std::optional<client::Expiry> parseExpiry(const std::string& text) {
    const auto colon = text.find(':');
    const std::string from = text.substr(0, colon);
    if (colon == std::string::npos || (from != "read" && from != "send"))
        return std::nullopt;
    client::Expiry expiry{from == "read" ? client::Expiry::From::Read : client::Expiry::From::Send, 0};
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data() + colon + 1, end, expiry.seconds);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        return std::nullopt;
    return expiry;
}

} // namespace sotto::cli
