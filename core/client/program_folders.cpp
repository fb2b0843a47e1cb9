#include "client/program_folders.h"

#include "store/atomic_file.h"

#include <cstdlib>
#include <sstream>

#include <unistd.h>

namespace sotto::client {
namespace {

constexpr const char* kElsewhere = "elsewhere";
constexpr std::size_t kLongestPath = 4096;

std::filesystem::path platformFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return std::filesystem::path(data) / "sotto";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / ".local/share/sotto";
    return "sotto-profile";
}

bool usable(const std::filesystem::path& folder) {
    const std::string text = folder.string();
    return folder.is_absolute() && text.size() <= kLongestPath &&
           text.find_first_of(std::string_view("\n\0", 2)) == std::string::npos;
}

} // namespace

std::filesystem::path bundledPlugins() {
    std::error_code ec;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ec).parent_path();
    const auto installed = program.parent_path() / "lib/sotto/plugins";
    return std::filesystem::exists(installed, ec) ? installed : program.parent_path() / "plugins";
}

std::filesystem::path defaultProfileFolder() {
    return chosenProfileFolder().value_or(platformFolder());
}

std::optional<std::filesystem::path> chosenProfileFolder() {
    const auto kept = store::readFile(platformFolder() / kElsewhere, kLongestPath);
    if (!kept)
        return std::nullopt;
    const std::filesystem::path folder(toString(kept->view()));
    return usable(folder) ? std::optional(folder) : std::nullopt;
}

Result<void> chooseProfileFolder(const std::filesystem::path& folder) {
    if (!usable(folder))
        return fail(Code::Invalid, "A data folder is named by its whole path.");
    if (!store::makePrivateFolder(folder) || ::access(folder.c_str(), W_OK | X_OK) != 0)
        return fail(Code::Denied, "The folder isn't writable.");
    if (auto made = store::makePrivateFolder(platformFolder()); !made)
        return made;
    return store::replaceFile(platformFolder() / kElsewhere, asBytes(folder.string()));
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
