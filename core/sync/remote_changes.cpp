#include "sync/remote_changes.h"

#include "chat/contact_book.h"
#include "chat/conversation_book.h"
#include "chat/reading.h"
#include "config/convo_info.h"
#include "config/diff.h"
#include "config/user_profile.h"
#include "crypto/secret.h"
#include "store/setting_list.h"
#include "sync/contact_mapping.h"
#include "sync/pin_order.h"

#include <algorithm>
#include <tuple>

namespace sotto::sync {
namespace {

using config::Dict;
using config::UserConfig;
using crypto::AccountId;

constexpr const char* kContacts = "c";
constexpr const char* kOneToOne = "1";

/// Accounts whose records below `section` are not the same before and after.
std::vector<AccountId> changedAccounts(const Dict& before, const Dict& after, const char* section) {
    std::vector<AccountId> ids;
    const Dict changes = config::diff(before, after);
    const auto found = changes.find(section);
    if (found == changes.end() || !found->second.dict())
        return ids;
    for (const auto& [key, change] : *found->second.dict()) {
        const auto id = AccountId::fromBytes(asBytes(key));
        if (id && id->isAccount())
            ids.push_back(*id);
    }
    return ids;
}

} // namespace

void RemoteChanges::apply(UserConfig kind, const Dict& before) {
    const Dict& after = configs_.of(kind).config.data();
    switch (kind) {
    case UserConfig::UserProfile:
        profile();
        return orderPins();
    case UserConfig::Contacts:
        for (const AccountId& id : changedAccounts(before, after, kContacts))
            contact(id);
        return orderPins();
    case UserConfig::ConvoInfoVolatile:
        for (const AccountId& id : changedAccounts(before, after, kOneToOne))
            reading(id);
        return;
    case UserConfig::UserGroups:
        // Kept for others: this program acts on no groups.
        return;
    }
}

void RemoteChanges::person(const AccountId& id) {
    if (id != work_.own())
        contact(id);
    reading(id);
}

void RemoteChanges::profile() {
    const config::UserProfile profile(configs_.of(UserConfig::UserProfile).config);
    noteToSelf(profile.noteToSelfPriority(), profile.noteToSelfTimer());
    communityRequests(profile.communityRequests());
    auto stored = work_.store().account();
    if (!stored || !*stored)
        return;
    store::pb::Account& account = **stored;
    const auto shown = [&account] {
        return std::tuple(account.name(), account.picture_url(), account.picture_key(),
                          account.name_updated_s());
    };
    const auto before = shown();
    if (!profile.name().empty())
        account.set_name(profile.name());
    const auto picture = profile.picture();
    account.set_picture_url(picture ? picture->url : std::string());
    account.set_picture_key(picture ? toString(picture->key) : std::string());
    if (profile.updatedAt() > 0)
        account.set_name_updated_s(std::uint64_t(profile.updatedAt()));
    accountChanged_ = shown() != before;
    if (accountChanged_)
        work_.rows().putFact(store::kAccountFact, account);
    crypto::wipe({reinterpret_cast<std::uint8_t*>(account.mutable_seed()->data()), account.seed().size()});
}

void RemoteChanges::noteToSelf(int priority, std::int64_t timer) {
    auto* conversation = work_.existing(work_.own());
    if (!conversation && (priority > 0 || timer > 0))
        conversation = &work_.conversation(work_.own());
    if (!conversation)
        return;
    if (conversation->hidden() != (priority < 0))
        conversation->set_hidden(priority < 0);
    conversation->set_pinned(priority > 0);
    updateTimer(*conversation, config::ExpiryMode::AfterSend, timer);
}

/// Nothing there is no decision.
void RemoteChanges::communityRequests(std::optional<bool> allowed) {
    if (!allowed)
        return;
    const std::string wanted = *allowed ? "on" : "off";
    const auto stored = work_.store().setting(store::kCommunityRequestsSetting);
    if (stored && *stored == wanted)
        return;
    work_.rows().putSetting(store::kCommunityRequestsSetting, wanted);
    work_.note(chat::SettingDecided{std::string(store::kCommunityRequestsSetting), wanted});
}

void RemoteChanges::contact(const AccountId& id) {
    if (id == work_.own())
        return;
    const auto contact = config::Contacts(configs_.of(UserConfig::Contacts).config).find(id);
    if (!contact)
        return remove(id);
    auto& person = work_.person(id);
    const bool blockedNow = contact->blocked && !person.blocked();
    updatePerson(person, *contact, now_);
    work_.note(chat::PersonTouched{id});
    auto* conversation = work_.existing(id);
    // Somebody who was only blocked or named has no conversation yet.
    const bool begins = !conversation && contact->priority >= 0 && (contact->approved || contact->approvedMe);
    if (begins)
        conversation = &work_.conversation(id);
    if (!conversation)
        return;
    place(*conversation, *contact);
    if (blockedNow)
        conversation->set_unread(0);
    if (begins)
        reading(id);
}

void RemoteChanges::remove(const AccountId& id) {
    auto* conversation = work_.existing(id);
    if (conversation && !conversation->hidden() && shown_ == id && !work_.person(id).approved()) {
        conversation->set_deleted_elsewhere(true);
        return;
    }
    removed_.push_back(id);
    chat::takeLeave(work_, id);
    work_.person(id).set_blocked(false);
}

void RemoteChanges::place(store::pb::Conversation& conversation, const config::Contact& contact) {
    const bool hidden = contact.priority < 0;
    if (hidden && !conversation.hidden())
        hidden_.push_back(contact.id);
    // A draft alone does not make it appear in the lists of other devices.
    const bool only = conversation.hidden() && chat::hasDraft(conversation) && contact.priority == 0;
    if (conversation.hidden() != hidden && !only)
        conversation.set_hidden(hidden);
    conversation.set_pinned(contact.priority > 0);
    conversation.clear_deleted_elsewhere();
    updateTimer(conversation, contact.expiryMode, contact.expirySeconds);
    updateMute(conversation, contact);
}

void RemoteChanges::orderPins() {
    std::uint32_t place = 0;
    for (const AccountId& id : pinnedIn(configs_, work_.own()))
        if (auto* conversation = work_.existing(id); conversation && conversation->pinned())
            conversation->set_pin_order(++place);
}

void RemoteChanges::reading(const AccountId& id) {
    const auto state = config::ConvoInfo(configs_.of(UserConfig::ConvoInfoVolatile).config)
                           .find(config::ConvoPlace::oneToOne(id));
    auto* conversation = work_.existing(id);
    // A missing record means "no information" (05 §12.3).
    if (!state || (!conversation && id != work_.own()))
        return;
    if (!conversation)
        conversation = &work_.conversation(id);
    if (state->lastReadMs > conversation->read_to_ms())
        chat::readElsewhere(work_, *conversation, state->lastReadMs, now_);
    if (conversation->marked_unread() != state->unread)
        conversation->set_marked_unread(state->unread);
}

} // namespace sotto::sync
