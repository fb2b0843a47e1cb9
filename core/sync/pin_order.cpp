#include "sync/pin_order.h"

#include "config/contacts.h"
#include "config/user_profile.h"

#include <algorithm>

namespace sotto::sync {

using config::UserConfig;
using crypto::AccountId;

std::vector<AccountId> pinnedIn(ConfigSet& configs, const AccountId& own) {
    std::vector<std::pair<int, AccountId>> pinned;
    for (const config::Contact& contact : config::Contacts(configs.of(UserConfig::Contacts).config).all())
        if (contact.priority > 0 && contact.id != own)
            pinned.emplace_back(-contact.priority, contact.id);
    const int self = config::UserProfile(configs.of(UserConfig::UserProfile).config).noteToSelfPriority();
    if (self > 0)
        pinned.emplace_back(-self, own);
    std::sort(pinned.begin(), pinned.end());
    std::vector<AccountId> order;
    for (const auto& [priority, id] : pinned)
        order.push_back(id);
    return order;
}

Result<std::vector<AccountId>> pinnedHere(const store::Store& store) {
    const auto all = store.conversations();
    if (!all)
        return all.error();
    std::vector<std::pair<std::uint32_t, AccountId>> pinned;
    for (const auto& each : *all)
        if (const auto id = AccountId::fromBytes(asBytes(each.id())); id && each.pinned() && !each.hidden())
            pinned.emplace_back(each.pin_order(), *id);
    std::sort(pinned.begin(), pinned.end());
    std::vector<AccountId> order;
    for (const auto& [place, id] : pinned)
        order.push_back(id);
    return order;
}

Result<void> writePinOrder(ConfigSet& configs, const AccountId& own, const std::vector<AccountId>& order) {
    config::Contacts contacts(configs.of(UserConfig::Contacts).config);
    int priority = int(order.size());
    for (const AccountId& id : order) {
        Result<void> written;
        if (id == own) {
            config::UserProfile profile(configs.of(UserConfig::UserProfile).config);
            written = profile.setNoteToSelfPriority(priority);
        } else if (auto contact = contacts.find(id); contact && contact->priority != priority) {
            contact->priority = priority;
            written = contacts.set(*contact);
        }
        if (!written)
            return written;
        --priority;
    }
    return {};
}

} // namespace sotto::sync
