#include "storage_bed.h"

namespace sotto::conformance {

StorageBed::StorageBed(std::unique_ptr<PluginBed> bed, std::filesystem::path folder)
    : bed_(std::move(bed))
    , folder_(std::move(folder)) {
}

Result<std::unique_ptr<StorageBed>> StorageBed::make(Bench& bench, const std::filesystem::path& plugin,
                                                     const std::filesystem::path& scratch) {
    auto bed = PluginBed::make(bench, plugin, scratch / "private");
    if (!bed)
        return bed.error();
    if (!(*bed)->manifest().provides(SOTTO_STORAGE_1))
        return fail(Code::Invalid, "The plugin provides no storage.");
    std::unique_ptr<StorageBed> made(new StorageBed(std::move(*bed), scratch / "map"));
    if (const auto opened = made->open(); !opened)
        return opened.error();
    return made;
}

Result<void> StorageBed::open() {
    if (const auto started = bed_->start(); !started)
        return started.error();
    const auto* table = bed_->instance().table<sotto_storage>(SOTTO_STORAGE_1);
    storage_ = std::make_unique<plugin::StoragePlugin>(bed_->bench().loop, bed_->instance().object(), table);
    return storage_->open(folder_);
}

Result<void> StorageBed::stop() {
    storage_.reset();
    return bed_->stop();
}

Result<void> StorageBed::reopen() {
    if (const auto stopped = stop(); !stopped)
        return stopped.error();
    return open();
}

} // namespace sotto::conformance
