#pragma once

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sotto::conformance {

/// One check of a plugin folder, on its own: it makes its own loop and uses `scratch`, an empty folder, as it
/// likes.
struct PluginCheck {
    std::string name;
    std::function<Result<void>(const std::filesystem::path& plugin, const std::filesystem::path& scratch)>
        run;
};

/// The checks that apply to the plugin in `folder`: those of every plugin, and the suites of what its
/// manifest says it provides. With a bad manifest only the check that says so.
std::vector<PluginCheck> checksFor(const std::filesystem::path& folder);

} // namespace sotto::conformance
