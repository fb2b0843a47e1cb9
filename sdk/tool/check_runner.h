#pragma once

#include "plugin_checks.h"

#include <chrono>
#include <filesystem>

namespace sotto::conformance {

/// Runs one check in a child process with a scratch folder of its own, so that a plugin that crashes or hangs
/// fails its check and nothing else. The caller has no threads.
Result<void> runInChild(const PluginCheck& check, const std::filesystem::path& folder,
                        std::chrono::seconds limit);

/// The same for anything else, without a folder. Every process it starts is gone when it returns.
Result<void> runForked(const std::function<Result<void>()>& run, std::chrono::seconds limit);

/// One check in this process, for debuggers.
Result<void> runHere(const PluginCheck& check, const std::filesystem::path& folder);

} // namespace sotto::conformance
