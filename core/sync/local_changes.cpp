#include "sync/local_changes.h"

#include "chat/workspace.h"
#include "config/contacts.h"
#include "config/convo_info.h"
#include "config/user_profile.h"
#include "store/setting_list.h"
#include "sync/contact_mapping.h"
#include "sync/pin_order.h"

#include <algorithm>

namespace sotto::sync {
namespace {

using config::UserConfig;
using crypto::AccountId;

/// A row that is damaged says nothing.
template <class T>
Result<std::optional<T>> readable(Result<std::optional<T>> row) {
    if (!row && store::unreadable(row.error()))
        return std::optional<T>();
    return row;
}

} // namespace

Result<void> LocalChanges::account() {
    HeldConfig& held = configs_.of(UserConfig::UserProfile);
    if (!held.known)
        return {};
    const auto account = readable(store_.account());
    if (!account)
        return account.error();
    if (*account && !(*account)->name().empty()) {
        config::UserProfile profile(held.config, std::int64_t((*account)->name_updated_s()));
        if (profile.name() != (*account)->name())
            if (auto set = profile.setName((*account)->name()); !set)
                return set;
    }
    if (auto set = communityRequests(); !set)
        return set;
    return person(own_);
}

/// Nobody has decided where there is no setting.
Result<void> LocalChanges::communityRequests() {
    const auto setting = readable(store_.setting(store::kCommunityRequestsSetting));
    if (!setting)
        return setting.error();
    config::UserProfile profile(configs_.of(UserConfig::UserProfile).config, now_ / 1000);
    const bool allowed = *setting == "on";
    return !*setting || profile.communityRequests() == allowed ? Result<void>()
                                                               : profile.setCommunityRequests(allowed);
}

Result<void> LocalChanges::person(const AccountId& id) {
    const auto conversation = readable(store_.conversationOf(id));
    if (!conversation)
        return conversation.error();
    const store::pb::Conversation* here = *conversation ? &**conversation : nullptr;
    if (id != own_) {
        const auto person = readable(store_.person(id));
        if (!person)
            return person.error();
        // Somebody who is not there is not somebody who was removed.
        if (!*person)
            return {};
        // Another device deleted whom somebody is still looking at here.
        const bool deleted = here && here->deleted_elsewhere() && !(*person)->approved();
        if (deleted || !chat::isPartner(**person))
            return remove(id);
        if (auto written = contact(id, **person, here); !written)
            return written;
    } else if (HeldConfig& held = configs_.of(UserConfig::UserProfile); here && held.known) {
        config::UserProfile profile(held.config);
        const int priority = priorityOf(profile.noteToSelfPriority(), *here);
        pinsTouched_ = pinsTouched_ || priority > 0;
        if (auto set = profile.setNoteToSelfPriority(priority); !set)
            return set;
        if (auto set = profile.setNoteToSelfTimer(here->expiration_timer_s()); !set)
            return set;
    }
    return here ? reading(id, *here) : Result<void>();
}

Result<void> LocalChanges::contact(const AccountId& id, const store::pb::Person& person,
                                   const store::pb::Conversation* conversation) {
    HeldConfig& held = configs_.of(UserConfig::Contacts);
    if (!held.known)
        return {};
    config::Contacts contacts(held.config);
    const auto present = contacts.find(id);
    const config::Contact wanted = contactOf(id, present, person, conversation);
    pinsTouched_ = pinsTouched_ || wanted.priority > 0;
    return present == wanted ? Result<void>() : contacts.set(wanted);
}

Result<void> LocalChanges::pins() {
    const bool known = configs_.of(UserConfig::Contacts).known && configs_.of(UserConfig::UserProfile).known;
    if (!std::exchange(pinsTouched_, false) || !known)
        return {};
    auto here = pinnedHere(store_);
    if (!here)
        return here.error();
    const auto there = pinnedIn(configs_, own_);
    std::erase_if(
        *here, [&](const AccountId& id) { return std::find(there.begin(), there.end(), id) == there.end(); });
    return *here == there ? Result<void>() : writePinOrder(configs_, own_, *here);
}

Result<void> LocalChanges::reading(const AccountId& id, const store::pb::Conversation& conversation) {
    HeldConfig& held = configs_.of(UserConfig::ConvoInfoVolatile);
    if (!held.known)
        return {};
    config::ConvoInfo info(held.config);
    const auto place = config::ConvoPlace::oneToOne(id);
    const config::ReadState present = info.find(place).value_or(config::ReadState());
    if (present.lastReadMs > conversation.read_to_ms()) {
        unknown_.push_back(id);
        return {};
    }
    const config::ReadState wanted{conversation.read_to_ms(), conversation.marked_unread()};
    return wanted == present ? Result<void>() : info.set(place, wanted, now_);
}

/// 05 §12.2: a contact that is deleted leaves both configs.
Result<void> LocalChanges::remove(const AccountId& id) {
    if (HeldConfig& held = configs_.of(UserConfig::Contacts); held.known)
        if (auto erased = config::Contacts(held.config).erase(id); !erased)
            return erased.error();
    if (HeldConfig& held = configs_.of(UserConfig::ConvoInfoVolatile); held.known) {
        auto erased = config::ConvoInfo(held.config).erase(config::ConvoPlace::oneToOne(id));
        if (!erased)
            return erased.error();
    }
    return {};
}

Result<void> LocalChanges::everything() {
    if (auto written = account(); !written)
        return written;
    const auto people = store_.people();
    if (!people)
        return people.error();
    std::set<AccountId> here;
    for (const auto& row : *people) {
        const auto id = AccountId::fromBytes(asBytes(row.id()));
        if (!id || !id->isAccount() || *id == own_)
            continue;
        here.insert(*id);
        if (auto written = person(*id); !written)
            return written;
    }
    HeldConfig& held = configs_.of(UserConfig::Contacts);
    for (const config::Contact& contact : config::Contacts(held.config).all())
        if (!here.contains(contact.id) && contact.id != own_)
            unknown_.push_back(contact.id);
    return {};
}

} // namespace sotto::sync
