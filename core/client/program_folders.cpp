#include "client/program_folders.h"

#include <cstdlib>
#include <sstream>

namespace sotto::client {

std::filesystem::path bundledPlugins() {
    std::error_code ec;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ec).parent_path();
    const auto installed = program.parent_path() / "lib/sotto/plugins";
    return std::filesystem::exists(installed, ec) ? installed : program.parent_path() / "plugins";
}

std::filesystem::path defaultProfileFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return std::filesystem::path(data) / "sotto";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / ".local/share/sotto";
    return "sotto-profile";
}

std::vector<std::filesystem::path> pluginPathsOfEnvironment() {
    std::vector<std::filesystem::path> paths;
    const char* list = std::getenv("SOTTO_PLUGIN_PATH");
    std::istringstream folders(list ? list : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (!folder.empty())
            paths.emplace_back(folder);
    return paths;
}

} // namespace sotto::client
