#pragma once

#include "search/query.h"

#include <string>
#include <string_view>
#include <vector>

namespace sotto::search {

struct Snippet {
    std::string text;        ///< one line of valid UTF-8
    std::vector<Mark> marks; ///< in `text`; those that are shown
};

/// The part of `text` around its first mark, or its beginning. What is left out at an end is an ellipsis.
/// `marks` lie in `text` and are in order. [any]
Snippet snippetOf(std::string_view text, const std::vector<Mark>& marks);

} // namespace sotto::search
