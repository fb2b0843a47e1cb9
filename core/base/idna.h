#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sotto {

/// The ASCII form of an internationalised name (IDNA 2008, "xn--…"); ASCII text stays as it is, letter case
/// included. Empty when there is no such form. Meant for text of one name: more than 1024 bytes are refused.
/// [any]
std::optional<std::string> toAsciiName(std::string_view text);

} // namespace sotto
