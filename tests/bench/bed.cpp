#include "bed.h"

#include <cstdio>
#include <cstdlib>

namespace sotto::bench {

void giveUp(const std::string& what) {
    std::fprintf(stderr, "bench: %s\n", what.c_str());
    std::exit(1);
}

client::PluginChoice pluginChoice() {
    client::PluginChoice choice;
    choice.bundled = std::filesystem::path(SOTTO_BUILD_DIR) / "plugins";
    return choice;
}

StoreBed::StoreBed(const std::filesystem::path& folder, const crypto::SymmetricKey& dataKey)
    : plugins_(pluginChoice(), folder, loop_, clock_, log_) {
    plugin::Storage* storage = nullptr;
    plugins_.startStorage(folder / "store",
                          [&](Result<plugin::Storage*> started) { storage = need(started); });
    if (!loop_.runUntil([&] { return storage != nullptr; }))
        giveUp("The storage plugin does not start.");
    store_ = need(store::Store::open(*storage, dataKey, random_));
}

StoreBed::~StoreBed() {
    bool stopped = false;
    store_.reset();
    plugins_.stop([&](const Result<void>&) { stopped = true; });
    loop_.runUntil([&] { return stopped; });
}

ScratchFolder::ScratchFolder() {
    std::string name = (std::filesystem::path(SOTTO_BUILD_DIR) / "bench-XXXXXX").string();
    if (!mkdtemp(name.data()))
        giveUp("There is no room for a folder.");
    path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace sotto::bench
