#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sotto::conformance {

/// The names a shared library of this machine's kind exports, sorted. Bounded against a damaged file.
Result<std::vector<std::string>> exportedSymbols(const std::filesystem::path& library);

} // namespace sotto::conformance
