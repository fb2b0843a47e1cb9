#pragma once

#include "config/user_config.h"
#include "store/store.h"

#include <map>
#include <string>

namespace sotto::sync {

/// One config of the account with what the store keeps beside it.
struct HeldConfig {
    config::Config config;
    /// What the network had was taken in once, or the account is new. Before, this device must not write into
    /// the config, since it would not know what it overwrites.
    bool known = false;
    /// Storage hashes to delete: of documents that a newer one took the place of.
    std::set<std::string> obsolete{};
    TimeMs newestMs = 0;  ///< network's time of the newest document of another device
    bool changed = false; ///< the members above differ from their row
    bool lost = false;    ///< the network has the current document no more
};

/// The configs of an account and their rows in the store. A plain value type; [core].
class ConfigSet {
public:
    /// A row that is missing or damaged makes an empty config that is not known. Fails only when the store
    /// cannot be read.
    static Result<ConfigSet> load(const store::Store& store, const crypto::Account& account);
    /// Plans the rows of a new account, of which the network can have nothing.
    static void begin(store::Batch& batch, const crypto::Account& account);

    HeldConfig& of(config::UserConfig kind) { return held_.at(kind); }
    const HeldConfig& of(config::UserConfig kind) const { return held_.at(kind); }
    /// Plans the rows of known configs that changed since they were stored.
    void save(store::Batch& batch);

private:
    ConfigSet(const crypto::AccountId& own) : own_(own) {}

    crypto::AccountId own_;
    std::map<config::UserConfig, HeldConfig> held_;
};

} // namespace sotto::sync
