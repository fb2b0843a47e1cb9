#pragma once

#include "config/contacts.h"
#include "store/store.h"

namespace sotto::sync {

/// What the config is to say about a person, given what it says so far, if anything. `conversation` may be
/// null. Pure, [any].
config::Contact contactOf(const crypto::AccountId& id, const std::optional<config::Contact>& present,
                          const store::pb::Person& person, const store::pb::Conversation* conversation);

/// Brings a person in line with the config. The name and picture of the newer profile stay (05 §12.2). `now`
/// stands for the time of the first dealing when nobody knows that. Pure, [any].
void updatePerson(store::pb::Person& person, const config::Contact& contact, TimeMs now);

/// How own messages in a conversation are to disappear; the config's word counts, and nothing is sent for it
/// (05 §12.2). Tells whether something changed. Pure, [any].
bool updateTimer(store::pb::Conversation& conversation, config::ExpiryMode mode, std::int64_t seconds);

/// Until when the conversation is muted: as "no notifications" in the config when that is for ever. What is
/// the same but for parts of a second stays. Pure, [any].
void updateMute(store::pb::Conversation& conversation, const config::Contact& contact);

/// What a priority of 05 §11 is to become, given what the conversation says here; the place among the pinned
/// is writePinOrder()'s.
int priorityOf(int present, const store::pb::Conversation& conversation);

} // namespace sotto::sync
