#pragma once

#include <string>
#include <string_view>

namespace sotto {

/// Texts of strangers as valid UTF-8 that may be shown in terminals and documents. All are [any].

/// Keeps lines: every kind of line break becomes '\n', tabs stay, other control characters become U+FFFD.
std::string toPlainText(std::string_view text);

/// For names: one line. Control characters and line breaks become a space; characters that change the
/// direction of writing are left out, so that a name cannot turn round what stands beside it.
std::string toPlainLine(std::string_view text);

} // namespace sotto
