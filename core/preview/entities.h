#pragma once

#include <string>
#include <string_view>

namespace sotto::preview {

/// Text of HTML with its character references resolved: numeric ones, and the named ones that titles use.
/// What is none stays as it is. `text` is UTF-8, and so is the result. [any]
std::string withoutEntities(std::string_view text);

/// Appends the code point; what is none becomes U+FFFD.
void appendCodePoint(std::string& to, std::uint32_t point);

/// The code point that a byte of windows-1252 stands for.
std::uint32_t fromWindows1252(unsigned char byte);

} // namespace sotto::preview
