#include "backup/target.h"

#include "store/mending.h"
#include "store/setting_list.h"
#include "store/unread.h"

#include "backup.pb.h"

#include <algorithm>
#include <limits>

namespace sotto::backup {
namespace {

using crypto::AccountId;
using store::Batch;
using store::ConversationNo;
using store::Durable;
using store::KeyGrammar;
using store::MessageKey;
using store::pb::Message;

/// Everything that belongs to the account; also what is known of the network, so that it is read anew.
constexpr std::string_view kReplaced = "acdegijkmqrstux";
constexpr std::uint32_t kPlacesInSlice = 100;
constexpr std::size_t kLongestPluginId = 128;
constexpr std::size_t kLongestPluginKey = 256;

bool waitsForTheNetwork(const Message& message) {
    return message.own() && (message.state() == Message::QUEUED || message.state() == Message::SENDING ||
                             message.state() == Message::HELD);
}

bool hasDraft(const store::pb::Conversation& row) {
    return !row.draft().empty() || row.has_draft_reply();
}

void copyDraft(const store::pb::Conversation& from, store::pb::Conversation& to) {
    to.set_draft(from.draft());
    to.set_draft_cursor(from.draft_cursor());
    to.set_draft_ms(from.draft_ms());
    if (from.has_draft_reply())
        *to.mutable_draft_reply() = from.draft_reply();
}

/// The backup's row under another number, before any of its messages is here.
store::pb::Conversation renumbered(store::pb::Conversation row, ConversationNo number) {
    const auto no = std::uint32_t(number);
    row.set_number(no);
    row.clear_last_ms();
    row.clear_last_n();
    row.clear_failed();
    row.clear_indexed_ms();
    row.clear_indexed_n();
    row.clear_index_epoch();
    if (row.has_draft_reply())
        row.mutable_draft_reply()->set_conversation(no);
    for (auto& ref : *row.mutable_pinned_message())
        ref.set_conversation(no);
    if (row.has_own_timer_row())
        row.mutable_own_timer_row()->set_conversation(no);
    if (row.has_their_timer_row())
        row.mutable_their_timer_row()->set_conversation(no);
    return row;
}

MessageKey placeOf(const store::pb::MessageRef& ref) {
    return {ConversationNo{ref.conversation()}, ref.time_ms(), ref.n()};
}

/// Those of the backup as well as those here.
void addPinned(const store::pb::Conversation& restored, store::pb::Conversation& here) {
    auto& all = *here.mutable_pinned_message();
    all.MergeFrom(restored.pinned_message());
    std::sort(all.begin(), all.end(),
              [](const auto& one, const auto& other) { return placeOf(one) < placeOf(other); });
    const auto kept = std::unique(all.begin(), all.end(), [](const auto& one, const auto& other) {
        return placeOf(one) == placeOf(other);
    });
    all.erase(kept, all.end());
}

/// What only this device can know comes from the backup, what all devices share from the newer row.
store::pb::Conversation filled(const store::pb::Conversation& there, store::pb::Conversation restored) {
    restored.set_pinned(there.pinned());
    restored.set_pin_order(there.pin_order());
    restored.set_muted_until_ms(there.muted_until_ms());
    restored.set_hidden(there.hidden());
    restored.set_read_to_ms(std::max(there.read_to_ms(), restored.read_to_ms()));
    if (there.timer_changed_ms() > restored.timer_changed_ms()) {
        restored.set_expiration_type(there.expiration_type());
        restored.set_expiration_timer_s(there.expiration_timer_s());
        restored.set_timer_changed_ms(there.timer_changed_ms());
    }
    if (hasDraft(there)) {
        restored.clear_draft_reply();
        copyDraft(there, restored);
    }
    return restored;
}

/// Keys of all messages of a conversation at one time.
std::pair<Bytes, Bytes> atTime(const KeyGrammar& keys, const MessageKey& key) {
    Bytes prefix = keys.message(key);
    prefix.resize(prefix.size() - sizeof(key.n));
    return KeyGrammar::under(prefix);
}

/// A value, unless there is none that can be read.
template <class T>
Result<std::optional<T>> readable(Result<std::optional<T>> found) {
    return !found && store::unreadable(found.error()) ? Result<std::optional<T>>(std::optional<T>())
                                                      : std::move(found);
}

} // namespace

Target::Target(store::Store& store, store::PluginStore& plugins, Mode mode, const AccountId& account,
               TimeMs now)
    : store_(store)
    , plugins_(plugins)
    , mode_(mode)
    , account_(account)
    , now_(now)
    , eraser_(store, kReplaced) {
}

Target::~Target() {
    std::string& seed = *stored_.mutable_seed();
    crypto::wipe({reinterpret_cast<std::uint8_t*>(seed.data()), seed.size()});
}

Result<bool> Target::prepare() {
    if (!std::exchange(begun_, true)) {
        const auto unused = isUnused(store_);
        const auto account = readable(store_.account());
        const auto numbers = store_.numbers();
        if (!unused || !account || !numbers)
            return !unused ? unused.error() : !account ? account.error() : numbers.error();
        unused_ = *unused;
        hasAccount_ = account->has_value();
        numbers_ = *numbers;
        if (auto marked = unused_ ? markUnfinished(store_) : Result<void>(); !marked)
            return marked.error();
    }
    return !unused_ && mode_ == Mode::Replace ? eraser_.next() : Result<bool>(false);
}

Result<void> Target::take(std::span<const Record> page) {
    Batch batch = store_.batch();
    taken_.clear();
    for (const Record& record : page)
        if (auto taken = takeOne(record, batch); !taken)
            return taken;
    for (auto& [number, place] : places_)
        if (std::exchange(place.changed, false))
            batch.put(place.row);
    batch.putFact(store::kNumbersFact, numbers_);
    return store_.commit(batch, Durable::No);
}

Result<void> Target::takeOne(const Record& record, Batch& batch) {
    switch (record.kind) {
    case Kind::Start:
        if (const auto start = record.as<pb::Start>())
            numbers_.set_last_sent_ms(std::max(numbers_.last_sent_ms(), start->last_sent_ms()));
        return {};
    case Kind::Account:
        stored_.ParseFromArray(record.payload.data(), int(record.payload.size()));
        return {};
    case Kind::PluginSettings:
        pluginSettings_ = record.payload;
        return {};
    case Kind::Config:
        return takeConfig(record, batch);
    case Kind::Setting:
        if (const auto row = record.as<pb::SettingRow>())
            settings_[row->name()] = row->value();
        return {};
    case Kind::Person:
        return takePerson(record, batch);
    case Kind::Conversation:
        return takeConversation(record);
    case Kind::Message:
        return takeMessage(record, batch);
    case Kind::PluginValue:
        return takePluginValue(record, batch);
    case Kind::End:
        break;
    }
    return {};
}

/// The one that is there has seen more of the network.
Result<void> Target::takeConfig(const Record& record, Batch& batch) {
    const auto row = record.as<pb::ConfigRow>();
    store::pb::ConfigState state;
    if (!row || !state.ParseFromString(row->state()))
        return {};
    const auto there = readable(store_.config(row->namespace_(), account_));
    if (!there)
        return there.error();
    if (!*there)
        batch.putConfig(row->namespace_(), account_, state);
    return {};
}

Result<void> Target::takePerson(const Record& record, Batch& batch) {
    const auto person = record.as<store::pb::Person>();
    const auto id = person ? AccountId::fromBytes(asBytes(person->id())) : std::nullopt;
    if (!id)
        return {};
    auto there = readable(store_.person(*id));
    if (!there)
        return there.error();
    if (!*there) {
        batch.put(*person);
        return {};
    }
    // Never shared between devices.
    if ((*there)->note().empty() && !person->note().empty())
        (*there)->set_note(person->note());
    if (person->known_since_ms() > 0 &&
        ((*there)->known_since_ms() == 0 || person->known_since_ms() < (*there)->known_since_ms()))
        (*there)->set_known_since_ms(person->known_since_ms());
    batch.put(**there);
    return {};
}

Result<bool> Target::isFree(ConversationNo number) const {
    const auto row = store_.has(store_.keys().conversation(number));
    if (!row || *row)
        return row ? Result<bool>(false) : row.error();
    bool free = number != ConversationNo{};
    const auto [first, last] = KeyGrammar::messagesOf(number);
    const auto looked = store_.inspect(first, last, plugin::Direction::Forwards, [&](ByteView, const Bytes*) {
        free = false;
        return false;
    });
    free = free && !given_.contains(number);
    return looked || store::unreadable(looked.error()) ? Result<bool>(free) : looked.error();
}

/// The backup's own number where that is free, so that messages keep their ids.
Result<ConversationNo> Target::numberFor(const AccountId& id, ConversationNo wanted) {
    const auto known = readable(store_.numberOf(id));
    if (!known)
        return known.error();
    if (*known)
        return **known;
    const auto free = isFree(wanted);
    if (!free)
        return free.error();
    const auto next = std::max<std::uint32_t>(1, numbers_.next_conversation());
    const auto number = *free ? std::uint32_t(wanted) : next;
    numbers_.set_next_conversation(std::max(next, number + 1));
    given_.insert(ConversationNo{number});
    return ConversationNo{number};
}

Result<void> Target::takeConversation(const Record& record) {
    const auto row = record.as<store::pb::Conversation>();
    const auto id = row ? AccountId::fromBytes(asBytes(row->id())) : std::nullopt;
    if (!id)
        return {};
    const auto number = numberFor(*id, ConversationNo{row->number()});
    if (!number)
        return number.error();
    auto there = readable(store_.conversation(*number));
    if (!there)
        return there.error();
    Place place{renumbered(*row, *number), true};
    if (*there && (*there)->last_ms() == 0) {
        place.row = filled(**there, std::move(place.row));
    } else if (*there) {
        const auto restored = std::exchange(place.row, **there);
        if (!hasDraft(place.row) && hasDraft(restored))
            copyDraft(restored, place.row);
        addPinned(restored, place.row);
        place.restored = false;
    }
    places_[row->number()] = std::move(place);
    return {};
}

/// Whether the message is here, also when it was given another time since the backup.
Result<bool> Target::isKnown(const MessageKey& key, const Message& message) const {
    const auto author = AccountId::fromBytes(asBytes(message.author()));
    if (message.kind() != Message::SYSTEM && author) {
        const auto found = store_.has(store_.keys().messageIndex(key.conversation, *author, key.timeMs));
        return !found || *found ? found : store_.has(store_.keys().movedMessage(key));
    }
    bool known = false;
    const auto [first, last] = atTime(store_.keys(), key);
    const auto looked =
        store_.inspect(first, last, plugin::Direction::Forwards, [&](ByteView, const Bytes* value) {
            Message there;
            known = value && there.ParseFromArray(value->data(), int(value->size())) &&
                    there.kind() == Message::SYSTEM && there.system() == message.system() &&
                    there.author() == message.author();
            return !known;
        });
    return looked || store::unreadable(looked.error()) ? Result<bool>(known) : looked.error();
}

Result<MessageKey> Target::freeKey(MessageKey key) const {
    for (;; ++key.n) {
        const auto used = store_.has(store_.keys().message(key));
        if (!used)
            return used.error();
        if (!*used && !taken_.contains(key))
            return key;
    }
}

Result<void> Target::takeMessage(const Record& record, Batch& batch) {
    const auto row = record.as<pb::MessageRow>();
    Message message;
    const auto at = row ? places_.find(row->conversation()) : places_.end();
    if (at == places_.end() || !message.ParseFromString(row->value()))
        return {};
    // It has disappeared meanwhile, and stays so.
    if (message.expires_ms() > 0 && message.expires_ms() <= now_)
        return {};
    Place& place = at->second;
    const MessageKey wanted{ConversationNo{place.row.number()}, row->time_ms(), row->n()};
    const auto known = isKnown(wanted, message);
    if (!known || *known)
        return known ? Result<void>() : known.error();
    const auto key = freeKey(wanted);
    if (!key)
        return key.error();
    // Whether it went out after the backup nobody can tell: only a person may send it again.
    if (waitsForTheNetwork(message)) {
        message.set_state(Message::FAILED);
        message.set_trouble(Message::INTERNAL);
    }
    taken_.insert(*key);
    batch.put(*key, message);
    count(place, *key, message);
    ++added_;
    return {};
}

void Target::count(Place& place, const MessageKey& key, const Message& message) {
    auto& row = place.row;
    place.changed = true;
    if (std::pair(key.timeMs, key.n) > std::pair(TimeMs(row.last_ms()), row.last_n())) {
        row.set_last_ms(key.timeMs);
        row.set_last_n(key.n);
    }
    if (message.own() && message.state() == Message::FAILED)
        row.set_failed(row.failed() + 1);
    if (!place.restored && store::countsAsUnread(message) && key.timeMs > row.read_to_ms())
        row.set_unread(row.unread() + 1);
    // The search index ends before the first message that came.
    if (std::pair(key.timeMs, key.n) > std::pair(TimeMs(row.indexed_ms()), row.indexed_n()))
        return;
    row.set_indexed_ms(key.n > 0 ? key.timeMs : key.timeMs - 1);
    row.set_indexed_n(key.n > 0 ? key.n - 1 : std::numeric_limits<std::uint32_t>::max());
    row.set_index_epoch(row.index_epoch() + 1);
}

Result<void> Target::takePluginValue(const Record& record, Batch& batch) {
    const auto row = record.as<pb::PluginRow>();
    if (!row || row->plugin().empty() || row->plugin().size() > kLongestPluginId ||
        row->key().size() > kLongestPluginKey)
        return {};
    auto number = pluginNumbers_.find(row->plugin());
    if (number == pluginNumbers_.end()) {
        const auto given = plugins_.numberOf(row->plugin());
        if (!given)
            return given.error();
        number = pluginNumbers_.emplace(row->plugin(), *given).first;
    }
    Bytes key = store_.keys().pluginSpace(number->second, asBytes(row->key()));
    const auto there = store_.has(key);
    if (!there)
        return there.error();
    if (!*there || mode_ == Mode::Replace)
        batch.putRaw(std::move(key), toBytes(asBytes(row->value())));
    return {};
}

/// Leads to the message where it is here; away when it is not.
Result<void> Target::settleRef(store::pb::MessageRef& ref) const {
    const auto there = store_.has(store_.keys().message(placeOf(ref)));
    const auto moved = store_.has(store_.keys().movedMessage(placeOf(ref)));
    if (!there || !moved)
        return there ? moved.error() : there.error();
    if (*there || *moved)
        return {};
    std::optional<MessageKey> found;
    const auto [first, last] = atTime(store_.keys(), placeOf(ref));
    const auto looked =
        store_.inspect(first, last, plugin::Direction::Forwards, [&](ByteView key, const Bytes*) {
            found = KeyGrammar::parseMessage(key);
            return false;
        });
    ref.set_n(found ? found->n : ref.n());
    return looked || store::unreadable(looked.error()) ? Result<void>() : looked;
}

/// Leaves those that are here and were not let go since the backup.
Result<void> Target::settlePinned(store::pb::Conversation& row) const {
    const auto refs = std::exchange(*row.mutable_pinned_message(), {});
    for (store::pb::MessageRef ref : refs) {
        if (auto settled = settleRef(ref); !settled)
            return settled;
        const auto key = store_.current(placeOf(ref));
        if (!key)
            return key.error();
        const auto message = readable(store_.message(*key));
        if (!message)
            return message.error();
        if (*message && (*message)->pinned())
            *row.add_pinned_message() = ref;
    }
    return {};
}

Result<void> Target::settle(Place& place) const {
    auto& row = place.row;
    store::pb::MessageRef* refs[] = {row.has_draft_reply() ? row.mutable_draft_reply() : nullptr,
                                     row.has_own_timer_row() ? row.mutable_own_timer_row() : nullptr,
                                     row.has_their_timer_row() ? row.mutable_their_timer_row() : nullptr};
    for (store::pb::MessageRef* ref : refs)
        if (auto settled = ref ? settleRef(*ref) : Result<void>(); !settled)
            return settled;
    if (auto settled = settlePinned(row); !settled)
        return settled;
    const auto mended = store::mendCounters(store_, row);
    return mended ? Result<void>() : mended.error();
}

Result<bool> Target::finish() {
    Batch batch = store_.batch();
    auto at = places_.lower_bound(settled_);
    for (std::uint32_t done = 0; at != places_.end() && done < kPlacesInSlice; ++at, ++done) {
        if (auto settled = settle(at->second); !settled)
            return settled.error();
        batch.put(at->second.row);
    }
    if (auto written = store_.commit(batch, Durable::No); !written)
        return written.error();
    if (at != places_.end()) {
        settled_ = at->first;
        return true;
    }
    auto last = putLast();
    return last ? Result<bool>(false) : last.error();
}

Result<void> Target::putLast() {
    Batch batch = store_.batch();
    if (auto put = putSettings(batch); !put)
        return put;
    const Bytes settingsKey = store_.keys().fact(store::kPluginSettingsFact);
    const auto there = store_.has(settingsKey);
    if (!there)
        return there.error();
    if (pluginSettings_ && (!*there || mode_ == Mode::Replace))
        batch.putRaw(settingsKey, *pluginSettings_);
    if (!hasAccount_ || mode_ == Mode::Replace)
        batch.putFact(store::kAccountFact, stored_);
    batch.putFact(store::kNumbersFact, numbers_);
    unmark(batch);
    return store_.commit(batch, Durable::Yes);
}

Result<void> Target::putSettings(Batch& batch) const {
    for (const store::SettingSpec& spec : store::settingList()) {
        if (spec.here)
            continue;
        const auto there = readable(store_.setting(spec.name));
        if (!there)
            return there.error();
        // A proxy that somebody relies on never goes away by itself, nor what cannot be taken back.
        const bool stays = mode_ == Mode::Merge || spec.name == store::kProxySetting ||
                           spec.kind == store::SettingKind::Latch;
        if (*there && stays)
            continue;
        const auto found = settings_.find(std::string(spec.name));
        if (found != settings_.end() && store::checkSetting(spec, found->second))
            batch.putSetting(spec.name, found->second);
        else if (*there)
            batch.eraseSetting(spec.name);
    }
    return {};
}

} // namespace sotto::backup
