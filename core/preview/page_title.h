#pragma once

#include "base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace sotto::preview {

/// Longest title, in bytes of UTF-8.
inline constexpr std::size_t kLongestPageTitle = 300;

/// What an HTML page calls itself: its og:title, else its title (04 §7); one line of text without characters
/// that turn round what stands beside it. `contentType`: of the answer; anything but HTML has no title. Text
/// is taken for UTF-8, windows-1252 (and what HTML reads as that), or UTF-16 with a byte order mark; other
/// encodings only as far as they happen to be UTF-8. `page` may be cut off anywhere. Takes time in proportion
/// to its size. [any]
std::optional<std::string> titleOf(std::string_view contentType, ByteView page);

} // namespace sotto::preview
