#pragma once

#include "crypto/keys.h"
#include "plugin/storage.h"

#include <string_view>

namespace sotto::plugin {

/// The private key space of one plugin in the profile's storage, sealed. Keys up to 256 bytes. All on the
/// core thread.
class PrivateStore : public Storage {
public:
    /// Key for files the plugin seals itself; the same for this plugin and profile every time.
    virtual Result<crypto::SymmetricKey> fileKey() const = 0;
};

/// Gives plugins their private stores. Implemented by core/store; there is none before the profile is open.
class StoreProvider {
public:
    StoreProvider() = default;
    StoreProvider(const StoreProvider&) = delete;
    StoreProvider& operator=(const StoreProvider&) = delete;
    virtual ~StoreProvider() = default;

    /// [core] Owned by the provider, lives as long as it.
    virtual Result<PrivateStore*> privateStore(std::string_view pluginId) = 0;
};

} // namespace sotto::plugin
