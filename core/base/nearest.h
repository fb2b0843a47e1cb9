#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sotto {

/// The candidate with the fewest changed characters, for "did you mean"; empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

} // namespace sotto
