#pragma once

#include "plugin/storage_plugin.h"
#include "plugin_bed.h"

#include <string>
#include <vector>

namespace sotto::conformance {

/// A running storage plugin, opened in a folder, for the checks of the storage suite.
class StorageBed {
public:
    static Result<std::unique_ptr<StorageBed>> make(Bench& bench, const std::filesystem::path& plugin,
                                                    const std::filesystem::path& scratch);

    plugin::Storage& storage() { return *storage_; }
    /// Keeps nothing over reopen().
    bool amnesic() const { return bed_->manifest().amnesic; }
    /// Closes and opens the same folder again, with the plugin stopped and started in between.
    Result<void> reopen();
    Result<void> stop();

private:
    StorageBed(std::unique_ptr<PluginBed> bed, std::filesystem::path folder);
    Result<void> open();

    std::unique_ptr<PluginBed> bed_;
    std::filesystem::path folder_;
    std::unique_ptr<plugin::StoragePlugin> storage_;
};

struct StorageCheck {
    std::string name;
    std::function<Result<void>(StorageBed&)> run;
};

/// What every storage promises, as checks that each start with an empty map. A failure says what was
/// promised.
const std::vector<StorageCheck>& storageSuite();

} // namespace sotto::conformance
