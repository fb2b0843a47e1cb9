#pragma once

#include "plugin/manifest.h"
#include "plugin/resolver.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sotto::plugin {

/// A folder whose sub-folders may be plugins, or which is one itself.
struct SearchFolder {
    std::filesystem::path path;
    Origin origin = Origin::Path;
};

/// A folder with a plugin.json, good or bad.
struct FoundPlugin {
    std::filesystem::path folder;
    Origin origin;
    Result<Manifest> manifest;
};

/// Reads every plugin.json below `folders`, in their order and by name within each. Missing folders hold
/// nothing.
std::vector<FoundPlugin> discoverPlugins(const std::vector<SearchFolder>& folders);

} // namespace sotto::plugin
