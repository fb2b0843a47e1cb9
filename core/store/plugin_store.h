#pragma once

#include "plugin/store_provider.h"
#include "store/store.h"

#include <map>
#include <memory>
#include <string>

namespace sotto::store {

/// Under 'M': the settings of all plugins in one value, so that no key tells which plugins somebody has.
inline constexpr std::string_view kPluginSettingsFact = "plugin_settings";

/// Private key spaces of plugins in the profile's store: sealed values under 'p' and the plugin's number,
/// which is given at the first use and never changes. All on [core]; the store outlives it.
class PluginStore final : public plugin::StoreProvider {
public:
    explicit PluginStore(Store& store);
    ~PluginStore() override;

    Result<plugin::PrivateStore*> privateStore(std::string_view pluginId) override;
    /// The number of a plugin in keys, given now if it has none.
    Result<std::uint16_t> numberOf(std::string_view pluginId);

private:
    class Space;

    Store& store_;
    std::map<std::string, std::unique_ptr<Space>, std::less<>> spaces_;
};

} // namespace sotto::store
