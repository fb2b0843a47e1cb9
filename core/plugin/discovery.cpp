#include "plugin/discovery.h"

#include <algorithm>
#include <fstream>

namespace sotto::plugin {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxPluginsPerFolder = 200;

Result<Manifest> readManifest(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    // One byte more than allowed, so that the parser sees that it is too large.
    std::string text(kMaxManifestBytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad() || (!in.eof() && in.fail()))
        return fail(Code::Invalid, "The file plugin.json cannot be read.");
    text.resize(static_cast<std::size_t>(in.gcount()));
    return parseManifest(text);
}

std::vector<fs::path> pluginFolders(const fs::path& folder) {
    std::error_code ec;
    if (fs::is_regular_file(folder / "plugin.json", ec))
        return {folder};
    std::vector<fs::path> result;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        std::error_code ignored;
        if (result.size() < kMaxPluginsPerFolder && fs::is_regular_file(it->path() / "plugin.json", ignored))
            result.push_back(it->path());
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace

std::vector<FoundPlugin> discoverPlugins(const std::vector<SearchFolder>& folders) {
    std::vector<FoundPlugin> found;
    for (const auto& search : folders)
        for (const auto& folder : pluginFolders(search.path))
            found.push_back({folder, search.origin, readManifest(folder / "plugin.json")});
    return found;
}

} // namespace sotto::plugin
