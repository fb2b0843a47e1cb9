#pragma once

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sotto::node {

/// The whole file; empty when there is none. Larger than a megabyte is refused.
Result<std::optional<std::string>> readFile(const std::filesystem::path& path);

/// Replaces the file at once or not at all. `secret`: readable by its owner only.
Result<void> writeFile(const std::filesystem::path& path, std::string_view content, bool secret);

} // namespace sotto::node
