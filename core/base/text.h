#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sotto {

/// Text functions over UTF-8. Sizes are bytes; bytes that are no UTF-8 count as one code point each. All are
/// [any].

/// The same text with everything that is no UTF-8 replaced by U+FFFD. For texts of strangers.
std::string toValidUtf8(std::string_view text);
bool isValidUtf8(std::string_view text);

/// Unicode normal form C; empty when `text` is no UTF-8.
std::optional<std::string> toNfc(std::string_view text);

/// Lower-cases code point by code point, so their number stays.
std::string toLower(std::string_view text);

/// The first `count` code points, or all of them.
std::string_view firstCodePoints(std::string_view text, std::size_t count);

/// As much from the beginning as `count` code points allow without parting a character that people see as
/// one; a single one that is longer is parted.
std::string_view firstCharacters(std::string_view text, std::size_t count);

/// How many code points there are.
std::size_t codePoints(std::string_view text);

/// Whether people see it as one character, e.g. an emoji with all its joiners.
bool isOneCharacter(std::string_view text);

/// At most `size` bytes, without cutting through a code point (01 §4.2).
std::string_view cutToBytes(std::string_view text, std::size_t size);

/// Without white space (Unicode's, and the byte order mark) at both ends.
std::string_view trimSpace(std::string_view text);
/// As trimSpace, and also without the invisible U+200B–U+200F and U+2060 (01 §4.2).
std::string_view trimInvisible(std::string_view text);

/// The words between runs of white space.
std::vector<std::string_view> splitAtSpace(std::string_view text);

} // namespace sotto
