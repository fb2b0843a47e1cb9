#include "sync/contact_mapping.h"

#include "chat/conversation_book.h"
#include "chat/expiry.h"

#include <algorithm>
#include <limits>

namespace sotto::sync {
namespace {

constexpr int kHidden = -1;
constexpr int kPinned = 1;

std::optional<config::Picture> pictureOf(const store::pb::Person& person) {
    config::Picture picture{person.picture_url(), toBytes(asBytes(person.picture_key()))};
    return picture.valid() ? std::optional(std::move(picture)) : std::nullopt;
}

void setProfile(config::Contact& contact, const store::pb::Person& person) {
    const auto updated = std::int64_t(person.profile_updated_s());
    const bool undated = updated == 0 && contact.profileUpdatedAt == 0;
    if (updated <= contact.profileUpdatedAt && !undated)
        return;
    if (!person.name().empty())
        contact.name = person.name();
    contact.picture = pictureOf(person);
    contact.profileUpdatedAt = updated;
}

/// The numbers of the config are not those of messages.
std::uint32_t typeOf(config::ExpiryMode mode) {
    return mode == config::ExpiryMode::AfterRead ? chat::kAfterRead : chat::kAfterSend;
}

void setTimer(config::Contact& contact, const store::pb::Conversation& conversation) {
    contact.expirySeconds = conversation.expiration_timer_s();
    if (contact.expirySeconds == 0)
        contact.expiryMode = config::ExpiryMode::Off;
    else
        contact.expiryMode = conversation.expiration_type() == chat::kAfterRead
                                 ? config::ExpiryMode::AfterRead
                                 : config::ExpiryMode::AfterSend;
}

std::int64_t mutedUntilS(const store::pb::Conversation& conversation) {
    return (conversation.muted_until_ms() + 999) / 1000;
}

void setMute(config::Contact& contact, const store::pb::Conversation& conversation) {
    if (conversation.muted_until_ms() == chat::kMutedForEver) {
        contact.notify = config::Notify::Disabled;
        return;
    }
    if (contact.notify == config::Notify::Disabled)
        contact.notify = config::Notify::Default;
    contact.muteUntil = mutedUntilS(conversation);
}

} // namespace

void updateMute(store::pb::Conversation& conversation, const config::Contact& contact) {
    const bool ever = conversation.muted_until_ms() == chat::kMutedForEver;
    if (contact.notify == config::Notify::Disabled)
        return ever ? void() : conversation.set_muted_until_ms(chat::kMutedForEver);
    const std::int64_t until = std::max<std::int64_t>(contact.muteUntil, 0);
    if (ever || mutedUntilS(conversation) != until)
        conversation.set_muted_until_ms(until * 1000);
}

bool updateTimer(store::pb::Conversation& conversation, config::ExpiryMode mode, std::int64_t seconds) {
    constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();
    const bool off = mode == config::ExpiryMode::Off || seconds <= 0;
    const auto timer = std::uint32_t(off ? 0 : std::min(seconds, kMost));
    const std::uint32_t type = off ? 0 : typeOf(mode);
    if (conversation.expiration_timer_s() == timer && (off || conversation.expiration_type() == type))
        return false;
    conversation.set_expiration_timer_s(timer);
    conversation.set_expiration_type(type);
    return true;
}

int priorityOf(int present, const store::pb::Conversation& conversation) {
    // One that holds nothing but a draft is hidden because nobody has begun it yet.
    if (conversation.hidden())
        return present >= 0 && !chat::hasDraft(conversation) ? kHidden : present;
    if (conversation.pinned())
        return std::max(present, kPinned);
    return 0;
}

config::Contact contactOf(const crypto::AccountId& id, const std::optional<config::Contact>& present,
                          const store::pb::Person& person, const store::pb::Conversation* conversation) {
    config::Contact contact = present.value_or(config::Contact{id});
    contact.nickname = person.nickname();
    contact.approved = person.approved();
    contact.approvedMe = person.approved_me();
    contact.blocked = person.blocked();
    setProfile(contact, person);
    if (!present)
        contact.createdAt = person.known_since_ms() / 1000;
    if (!conversation)
        return contact;
    contact.priority = priorityOf(contact.priority, *conversation);
    setTimer(contact, *conversation);
    setMute(contact, *conversation);
    return contact;
}

void updatePerson(store::pb::Person& person, const config::Contact& contact, TimeMs now) {
    person.set_approved(contact.approved);
    person.set_approved_me(contact.approvedMe);
    person.set_blocked(contact.blocked);
    if (contact.nickname.empty())
        person.clear_nickname();
    else
        person.set_nickname(contact.nickname);
    if (!person.has_known_since_ms())
        person.set_known_since_ms(contact.createdAt > 0 ? contact.createdAt * 1000 : now);
    if (contact.profileUpdatedAt < std::int64_t(person.profile_updated_s()))
        return;
    if (!contact.name.empty())
        person.set_name(contact.name);
    person.set_picture_url(contact.picture ? contact.picture->url : std::string());
    person.set_picture_key(contact.picture ? toString(contact.picture->key) : std::string());
    person.set_profile_updated_s(std::uint64_t(contact.profileUpdatedAt));
}

} // namespace sotto::sync
