#pragma once

#include <filesystem>
#include <vector>

namespace sotto::client {

/// The folder of the plugins that come with the running program: below lib/ when installed, beside the
/// program in a build folder. [any]
std::filesystem::path bundledPlugins();

/// The folder for profiles of this platform: $XDG_DATA_HOME/sotto, else ~/.local/share/sotto. [any]
std::filesystem::path defaultProfileFolder();

/// The folders in SOTTO_PLUGIN_PATH, separated by colons. [any]
std::vector<std::filesystem::path> pluginPathsOfEnvironment();

} // namespace sotto::client
