#pragma once

#include "sync/config_set.h"

#include <vector>

namespace sotto::sync {

/// Writes what this device decided into the configs, by comparing them with the store: what is the same there
/// already changes nothing. Configs that are not known are left alone. [core]
class LocalChanges {
public:
    /// All outlive it. `now` is network time.
    LocalChanges(const store::Store& store, const crypto::AccountId& own, ConfigSet& configs, TimeMs now)
        : store_(store)
        , own_(own)
        , configs_(configs)
        , now_(now) {}

    /// The own name, shared settings, and the conversation with oneself.
    Result<void> account();
    /// A person and the conversation with them; oneself as well.
    Result<void> person(const crypto::AccountId& id);
    /// The account and all people.
    Result<void> everything();
    /// The order of the pinned, if any of them was among those above.
    Result<void> pins();

    /// People of whom the configs say what the store does not know, e.g. because a row was damaged.
    const std::vector<crypto::AccountId>& unknown() const { return unknown_; }

private:
    Result<void> contact(const crypto::AccountId& id, const store::pb::Person& person,
                         const store::pb::Conversation* conversation);
    Result<void> reading(const crypto::AccountId& id, const store::pb::Conversation& conversation);
    Result<void> remove(const crypto::AccountId& id);
    Result<void> communityRequests();

    const store::Store& store_;
    crypto::AccountId own_;
    ConfigSet& configs_;
    TimeMs now_;
    bool pinsTouched_ = false;
    std::vector<crypto::AccountId> unknown_;
};

} // namespace sotto::sync
