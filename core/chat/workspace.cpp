#include "chat/workspace.h"

#include "store/mending.h"
#include "store/unread.h"

#include <algorithm>
#include <limits>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;

std::optional<AccountId> idOf(const std::string& bytes) {
    return AccountId::fromBytes(asBytes(bytes));
}

bool hasFailed(const store::pb::Message& message) {
    return message.own() && message.state() == store::pb::Message::FAILED;
}

} // namespace

void met(store::pb::Person& person, TimeMs timeMs) {
    if (!person.has_known_since_ms())
        person.set_known_since_ms(timeMs);
}

bool isPartner(const store::pb::Person& person) {
    return person.approved() || person.approved_me() || person.blocked() || !person.nickname().empty() ||
           person.has_known_since_ms();
}

MessageKey firstKey(const MessageKey& key, const store::pb::Message& message) {
    return message.has_first_ms() ? MessageKey{key.conversation, message.first_ms(), message.first_n()} : key;
}

template <class T>
T Workspace::valueOr(Result<T> result, T otherwise) {
    if (result)
        return std::move(*result);
    // What is damaged counts as missing: one bad value must not stop everything else.
    if (!error_ && !store::unreadable(result.error()))
        error_ = result.error();
    return otherwise;
}

store::pb::Conversation* Workspace::existing(const AccountId& id) {
    const auto known = conversations_.find(id);
    if (known != conversations_.end())
        return &known->second.value;
    auto found = valueOr(store_.conversationOf(id), {});
    if (!found)
        return nullptr;
    byNumber_.emplace(ConversationNo{found->number()}, id);
    auto& held = conversations_[id];
    held = {std::move(*found)};
    held.before = held.value.SerializeAsString();
    return &held.value;
}

store::pb::Conversation* Workspace::existing(ConversationNo number) {
    const auto known = byNumber_.find(number);
    if (known != byNumber_.end())
        return existing(known->second);
    const auto found = valueOr(store_.conversation(number), {});
    const auto id = found ? idOf(found->id()) : std::nullopt;
    return id ? existing(*id) : nullptr;
}

store::pb::Conversation& Workspace::conversation(const AccountId& id) {
    if (auto* known = existing(id))
        return *known;
    auto& held = conversations_[id];
    const auto lost = valueOr(store_.numberOf(id), {});
    ConversationNo number = lost.value_or(ConversationNo{});
    if (lost) {
        held.value = valueOr(store::rebuiltConversation(store_, number, id, id == own_), {});
    } else {
        number = ConversationNo{std::max(1u, numbers().next_conversation())};
        numbers().set_next_conversation(std::uint32_t(number) + 1);
    }
    held.value.set_number(std::uint32_t(number));
    held.value.set_kind(id == own_ ? store::pb::Conversation::SELF : store::pb::Conversation::DIRECT);
    held.value.set_id(toString(id.view()));
    byNumber_.emplace(number, id);
    return held.value;
}

store::pb::Person& Workspace::person(const AccountId& id) {
    const auto known = people_.find(id);
    if (known != people_.end())
        return known->second.value;
    auto found = valueOr(store_.person(id), {});
    auto& held = people_[id];
    if (found)
        held.value = std::move(*found);
    held.value.set_id(toString(id.view()));
    held.before = held.value.SerializeAsString();
    return held.value;
}

store::pb::Numbers& Workspace::numbers() {
    if (!numbers_)
        numbers_ = valueOr(store_.numbers(), {});
    return *numbers_;
}

void Workspace::countDrop(std::string_view reason) {
    if (!drops_)
        drops_ = valueOr(store_.drops(), {});
    ++(*drops_->mutable_count())[std::string(reason)];
}

Workspace::Entry* Workspace::load(const MessageKey& key) {
    auto known = messages_.find(key);
    if (known == messages_.end()) {
        auto found = valueOr(store_.message(key), {});
        if (!found)
            return nullptr;
        known = messages_.emplace(key, Entry{std::move(*found)}).first;
        known->second.hadFailed = hasFailed(known->second.message);
        known->second.counted = store::countsAsUnread(known->second.message);
    }
    return known->second.gone ? nullptr : &known->second;
}

const store::pb::Message* Workspace::message(ConversationNo conversation, const AccountId& author,
                                             TimeMs timeMs, MessageKey* key) {
    const auto placed = placed_.find({conversation, author, timeMs});
    std::optional<MessageKey> place;
    if (placed != placed_.end())
        place = placed->second;
    else if (const auto found = valueOr(store_.messageBy(conversation, author, timeMs), {}))
        place = found->key;
    if (!place)
        return nullptr;
    if (key)
        *key = *place;
    return message(*place);
}

const store::pb::Message* Workspace::message(const MessageKey& key) {
    const Entry* entry = load(key);
    return entry ? &entry->message : nullptr;
}

store::pb::Message* Workspace::edit(const MessageKey& key) {
    Entry* entry = load(key);
    if (!entry)
        return nullptr;
    if (!entry->added && !entry->changed)
        note(MessageTouched{key, false});
    entry->changed = true;
    return &entry->message;
}

MessageKey Workspace::freePlace(ConversationNo conversation, const AccountId& author, TimeMs timeMs) {
    MessageKey key{conversation, timeMs, store_.keys().tieBreaker(conversation, author, timeMs)};
    while (load(key))
        ++key.n;
    return key;
}

bool Workspace::hasSystem(ConversationNo conversation, const AccountId& author, TimeMs timeMs,
                          store::pb::Message::System system) {
    MessageKey key{conversation, timeMs, store_.keys().tieBreaker(conversation, author, timeMs)};
    for (const Entry* entry = load(key); entry; entry = load(key)) {
        if (entry->message.kind() == store::pb::Message::SYSTEM && entry->message.system() == system &&
            idOf(entry->message.author()) == author)
            return true;
        ++key.n;
    }
    return false;
}

void Workspace::noteNewest(store::pb::Conversation& conversation, const MessageKey& key) {
    if (std::pair(key.timeMs, key.n) <= std::pair(TimeMs(conversation.last_ms()), conversation.last_n()))
        return;
    conversation.set_last_ms(key.timeMs);
    conversation.set_last_n(key.n);
}

MessageKey Workspace::add(store::pb::Conversation& conversation, const AccountId& author, TimeMs timeMs,
                          store::pb::Message message) {
    const ConversationNo number{conversation.number()};
    const MessageKey key = freePlace(number, author, timeMs);
    message.set_author(toString(author.view()));
    Entry& entry = messages_[key];
    entry = Entry{std::move(message), true};
    entry.counted = store::countsAsUnread(entry.message);
    if (entry.message.kind() != store::pb::Message::SYSTEM)
        placed_[{number, author, timeMs}] = key;
    noteNewest(conversation, key);
    note(MessageTouched{key, true});
    return key;
}

void Workspace::erase(const MessageKey& key) {
    Entry* entry = load(key);
    if (!entry)
        return;
    entry->gone = true;
    uncounted_.insert(key.conversation);
    if (const auto* conversation = existing(key.conversation))
        if (const auto id = idOf(conversation->id()))
            note(MessageGone{firstKey(key, entry->message), *id});
}

MessageKey Workspace::move(const MessageKey& key, TimeMs timeMs) {
    Entry* entry = load(key);
    const auto author = entry ? idOf(entry->message.author()) : std::nullopt;
    auto* conversation = existing(key.conversation);
    if (!author || !conversation || timeMs == key.timeMs)
        return key;
    const MessageKey to = freePlace(key.conversation, *author, timeMs);
    Entry moved{entry->message, false, true};
    moved.movedFrom = key;
    moved.message.set_first_ms(firstKey(key, entry->message).timeMs);
    moved.message.set_first_n(firstKey(key, entry->message).n);
    // The old rows go with the move; nobody shall find the old place meanwhile.
    entry->gone = true;
    messages_[to] = std::move(moved);
    placed_[{key.conversation, *author, timeMs}] = to;
    placed_.erase({key.conversation, *author, key.timeMs});
    uncounted_.insert(key.conversation);
    noteNewest(*conversation, to);
    note(MessageTouched{to, false});
    return to;
}

std::uint32_t Workspace::countUnread(ConversationNo conversation, TimeMs afterMs) {
    std::uint32_t unread = 0;
    for (const auto& [key, entry] : messages_)
        if (entry.added && !entry.gone && key.conversation == conversation && key.timeMs > afterMs)
            unread += store::countsAsUnread(entry.message);
    const auto done =
        store_.newest(conversation, {}, [&](const MessageKey& key, const store::pb::Message& message) {
            if (key.timeMs <= afterMs || unread >= store::kMostUnread)
                return false;
            const auto known = messages_.find(key);
            const bool gone = known != messages_.end() && known->second.gone;
            unread +=
                !gone && store::countsAsUnread(known != messages_.end() ? known->second.message : message);
            return true;
        });
    if (!done && !error_)
        error_ = done.error();
    return unread;
}

std::vector<MessageKey> Workspace::find(ConversationNo conversation, TimeMs afterMs, TimeMs upToMs,
                                        const std::function<bool(const store::pb::Message&)>& wanted) {
    std::vector<MessageKey> keys;
    if (upToMs <= afterMs)
        return keys;
    for (const auto& [key, entry] : messages_)
        if (entry.added && !entry.gone && key.conversation == conversation && key.timeMs > afterMs &&
            key.timeMs <= upToMs && wanted(entry.message))
            keys.push_back(key);
    const MessageKey end{conversation, upToMs + 1, 0};
    const auto done =
        store_.newest(conversation, end, [&](const MessageKey& key, const store::pb::Message& message) {
            if (key.timeMs <= afterMs)
                return false;
            const auto known = messages_.find(key);
            const bool gone = known != messages_.end() && known->second.gone;
            if (!gone && wanted(message))
                keys.push_back(key);
            return true;
        });
    if (!done && !error_)
        error_ = done.error();
    return keys;
}

void Workspace::refreshNewest(store::pb::Conversation& conversation) {
    const ConversationNo number{conversation.number()};
    MessageKey newest{number, 0, 0};
    for (const auto& [key, entry] : messages_)
        if (key.conversation == number && !entry.gone)
            newest = std::max(newest, key);
    const auto done = store_.newest(number, {}, [&](const MessageKey& key, const store::pb::Message&) {
        const auto known = messages_.find(key);
        if (known != messages_.end() && known->second.gone)
            return true;
        newest = std::max(newest, key);
        return false;
    });
    if (!done && !error_)
        error_ = done.error();
    conversation.set_last_ms(newest.timeMs);
    conversation.set_last_n(newest.n);
}

/// A call that was missed counts until somebody took it.
void Workspace::recount() {
    for (const auto& [key, entry] : messages_)
        if (!entry.gone && entry.counted != store::countsAsUnread(entry.message))
            uncounted_.insert(key.conversation);
    for (const ConversationNo number : uncounted_)
        if (auto* conversation = existing(number)) {
            refreshNewest(*conversation);
            if (conversation->unread() > 0)
                conversation->set_unread(countUnread(number, conversation->read_to_ms()));
        }
}

void Workspace::countFailed() {
    for (const auto& [key, entry] : messages_) {
        const bool failed = !entry.gone && hasFailed(entry.message);
        auto* conversation = failed == entry.hadFailed ? nullptr : existing(key.conversation);
        if (!conversation)
            continue;
        const std::uint32_t before = conversation->failed();
        conversation->set_failed(failed ? before + 1 : std::max(1u, before) - 1);
    }
}

/// The search index ends before the first message that came, went or lost its text.
void Workspace::unindexChanged() {
    for (const auto& [key, entry] : messages_) {
        const bool removed = entry.changed && entry.message.kind() == store::pb::Message::REMOVED;
        if (!entry.added && !entry.gone && !entry.movedFrom && !removed)
            continue;
        auto* conversation = existing(key.conversation);
        const std::pair place(key.timeMs, key.n);
        if (!conversation || place > std::pair(TimeMs(conversation->indexed_ms()), conversation->indexed_n()))
            continue;
        conversation->set_indexed_ms(key.n > 0 ? key.timeMs : key.timeMs - 1);
        conversation->set_indexed_n(key.n > 0 ? key.n - 1 : std::numeric_limits<std::uint32_t>::max());
        conversation->set_index_epoch(conversation->index_epoch() + 1);
    }
}

void Workspace::writeMessages(Changes& changes) {
    for (const auto& [key, entry] : messages_) {
        const bool movedAway =
            entry.gone && std::any_of(messages_.begin(), messages_.end(), [&from = key](const auto& other) {
                return other.second.movedFrom == from;
            });
        if (movedAway || (entry.gone && entry.added))
            continue;
        if (entry.gone)
            changes.batch.erase(key, entry.message);
        else if (entry.movedFrom)
            changes.batch.move(*entry.movedFrom, key, entry.message);
        else if (entry.added || entry.changed)
            changes.batch.put(key, entry.message);
    }
}

Result<Changes> Workspace::take() {
    recount();
    countFailed();
    unindexChanged();
    if (error_)
        return *error_;
    Changes changes{store_.batch(), std::move(events_), std::move(errands_), std::move(dropped_)};
    writeMessages(changes);
    for (const auto& [id, held] : conversations_) {
        if (held.value.SerializeAsString() == held.before)
            continue;
        changes.batch.put(held.value);
        changes.events.push_back(ConversationTouched{id});
    }
    for (const auto& [id, held] : people_)
        if (held.value.SerializeAsString() != held.before)
            changes.batch.put(held.value);
    if (numbers_)
        changes.batch.putFact(store::kNumbersFact, *numbers_);
    if (drops_)
        changes.batch.putFact(store::kDropsFact, *drops_);
    changes.batch.append(std::move(rows_));
    return changes;
}

} // namespace sotto::chat
