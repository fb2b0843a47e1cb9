#pragma once

#include "base/result.h"

#include <filesystem>

namespace sotto::conformance {

/// For a storage that keeps what it is given: a process that writes durable batches is killed in the middle,
/// several times over. Every batch it was told about is there afterwards, and none by half. The caller has
/// no threads.
Result<void> survivesBeingKilled(const std::filesystem::path& plugin, const std::filesystem::path& scratch);

} // namespace sotto::conformance
