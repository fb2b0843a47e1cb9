#pragma once

#include <optional>
#include <string_view>

namespace sotto::preview {

/// The first link of a message that may have a preview (04 §7), as it stands there; a view of `text`. Links
/// end at white space, quotation marks and angle brackets, before punctuation that belongs to the sentence,
/// and before brackets that they did not open. [any]
std::optional<std::string_view> firstLink(std::string_view text);

/// Whether `link` stands in `text` as a link, and not as a part of a longer one (04 §6.8). [any]
bool hasLink(std::string_view text, std::string_view link);

} // namespace sotto::preview
