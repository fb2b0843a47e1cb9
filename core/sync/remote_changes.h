#pragma once

#include "chat/workspace.h"
#include "config/contacts.h"
#include "sync/config_set.h"

#include <optional>
#include <vector>

namespace sotto::sync {

/// Brings the store in line with what a merge brought, through a Workspace, so that state and config are
/// committed together. Only what differs between the data before and after is looked at. [core]
class RemoteChanges {
public:
    /// Both outlive it; the configs are only read. `now` is network time.
    RemoteChanges(chat::Workspace& work, ConfigSet& configs, TimeMs now)
        : work_(work)
        , configs_(configs)
        , now_(now) {}

    void apply(config::UserConfig kind, const config::Dict& before);
    /// The conversation that is being read: when another device deletes somebody who was never accepted, it
    /// stays as long as it is read (05 §12.2).
    void setShown(const std::optional<crypto::AccountId>& shown) { shown_ = shown; }
    /// All that the configs say about one person.
    void person(const crypto::AccountId& id);

    bool accountChanged() const { return accountChanged_; }
    /// Whose messages are to go after the commit: the contact was deleted, or the conversation hidden.
    const std::vector<crypto::AccountId>& removed() const { return removed_; }
    const std::vector<crypto::AccountId>& hidden() const { return hidden_; }

private:
    void profile();
    void noteToSelf(int priority, std::int64_t timer);
    void communityRequests(std::optional<bool> allowed);
    void contact(const crypto::AccountId& id);
    void remove(const crypto::AccountId& id);
    void place(store::pb::Conversation& conversation, const config::Contact& contact);
    void reading(const crypto::AccountId& id);
    void orderPins();

    chat::Workspace& work_;
    ConfigSet& configs_;
    TimeMs now_;
    std::optional<crypto::AccountId> shown_;
    bool accountChanged_ = false;
    std::vector<crypto::AccountId> removed_;
    std::vector<crypto::AccountId> hidden_;
};

} // namespace sotto::sync
