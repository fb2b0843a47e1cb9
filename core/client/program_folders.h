#pragma once

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace sotto::client {

/// The folder of the plugins that come with the running program: below lib/ when installed, beside the
/// program in a build folder. [any]
std::filesystem::path bundledPlugins();

/// The folder for profiles: the chosen one, else that of this platform: $XDG_DATA_HOME/sotto, else
/// ~/.local/share/sotto. [any]
std::filesystem::path defaultProfileFolder();

/// The folder that somebody chose instead of the platform's; it may be missing, e.g. on a disk that is not
/// connected. Kept in the platform's folder, in the file "elsewhere". [any]
std::optional<std::filesystem::path> chosenProfileFolder();

/// Makes `folder`, which every program uses from its next start on. Code::Invalid unless it is an absolute
/// path of one line; Code::Denied when nothing can be written there. [any], blocking
Result<void> chooseProfileFolder(const std::filesystem::path& folder);

/// The folders in SOTTO_PLUGIN_PATH, separated by colons. [any]
std::vector<std::filesystem::path> pluginPathsOfEnvironment();

} // namespace sotto::client
