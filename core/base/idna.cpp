#include "base/idna.h"

#include <idn2.h>

#include <algorithm>
#include <memory>

namespace sotto {

std::optional<std::string> toAsciiName(std::string_view text) {
    constexpr std::size_t kLongest = 1024;
    if (text.size() > kLongest || text.find('\0') != std::string_view::npos)
        return std::nullopt;
    const bool ascii = std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
    if (ascii)
        return std::string(text);
    char* converted = nullptr;
    const int status =
        idn2_to_ascii_8z(std::string(text).c_str(), &converted, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
    const std::unique_ptr<char, decltype(&idn2_free)> owned(converted, &idn2_free);
    if (status != IDN2_OK)
        return std::nullopt;
    return std::string(converted);
}

} // namespace sotto
