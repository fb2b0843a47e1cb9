#pragma once

#include "plugin/store_provider.h"
#include "store/store.h"

#include <map>
#include <memory>
#include <string>

namespace sotto::store {

/// Private key spaces of plugins in the profile's store: sealed values under 'p' and the plugin's number,
/// which is given at the first use and never changes. All on [core]; the store outlives it.
class PluginStore final : public plugin::StoreProvider {
public:
    explicit PluginStore(Store& store);
    ~PluginStore() override;

    Result<plugin::PrivateStore*> privateStore(std::string_view pluginId) override;

private:
    class Space;

    Result<std::uint16_t> numberOf(std::string_view pluginId);

    Store& store_;
    std::map<std::string, std::unique_ptr<Space>, std::less<>> spaces_;
};

} // namespace sotto::store
