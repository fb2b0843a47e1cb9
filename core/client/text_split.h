#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sotto::client {

/// Most code points of one message (04 §7).
std::size_t longestText();

/// Parts of a long text of at most `longest` code points each, cut at the end of a paragraph, else of a line,
/// a sentence or a word, else anywhere between characters as people see them. Together they say the same;
/// white space at the cuts is left out. One part when it is short enough, none when there is nothing to say.
/// [any]
std::vector<std::string> splitText(std::string_view text, std::size_t longest = longestText());

} // namespace sotto::client
