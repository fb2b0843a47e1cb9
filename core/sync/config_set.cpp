#include "sync/config_set.h"

namespace sotto::sync {
namespace {

using config::UserConfig;

store::pb::ConfigState stateOf(HeldConfig& held) {
    store::pb::ConfigState state;
    state.set_dump(toString(held.config.dump()));
    for (const std::string& hash : held.obsolete)
        state.add_obsolete(hash);
    state.set_newest_ms(held.newestMs);
    return state;
}

HeldConfig heldFrom(UserConfig kind, const crypto::Account& account,
                    const std::optional<store::pb::ConfigState>& state) {
    auto loaded = state ? config::loadUserConfig(kind, account, asBytes(state->dump()))
                        : Result<config::Config>(fail(Code::NotFound, ""));
    if (!loaded)
        return {config::makeUserConfig(kind, account)};
    HeldConfig held{std::move(*loaded), true};
    held.obsolete.insert(state->obsolete().begin(), state->obsolete().end());
    held.newestMs = state->newest_ms();
    return held;
}

} // namespace

Result<ConfigSet> ConfigSet::load(const store::Store& store, const crypto::Account& account) {
    ConfigSet set(account.id());
    for (const UserConfig kind : config::kUserConfigs) {
        auto state = store.config(config::namespaceOf(kind), account.id());
        if (!state && !store::unreadable(state.error()))
            return state.error();
        set.held_.emplace(kind, heldFrom(kind, account, state ? *state : std::nullopt));
    }
    return set;
}

void ConfigSet::begin(store::Batch& batch, const crypto::Account& account) {
    for (const UserConfig kind : config::kUserConfigs) {
        HeldConfig held{config::makeUserConfig(kind, account)};
        batch.putConfig(config::namespaceOf(kind), account.id(), stateOf(held));
    }
}

void ConfigSet::save(store::Batch& batch) {
    for (auto& [kind, held] : held_) {
        if (!held.known || !(held.changed || held.config.needsDump()))
            continue;
        batch.putConfig(config::namespaceOf(kind), own_, stateOf(held));
        held.changed = false;
    }
}

} // namespace sotto::sync
