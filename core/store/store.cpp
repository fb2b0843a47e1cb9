#include "store/store.h"

#include "crypto/hash.h"
#include "crypto/key_derivation.h"
#include "store/mending.h"
#include "store/migrations.h"

namespace sotto::store {
namespace {

constexpr std::string_view kContext = "sottosto";
enum Subkey : std::uint64_t { kValues = 1, kIndex = 2, kFiles = 3 };

MessageKey fromRef(const pb::MessageRef& ref) {
    return {ConversationNo{ref.conversation()}, ref.time_ms(), ref.n()};
}

} // namespace

Store::Store(plugin::Storage& storage, const crypto::SymmetricKey& dataKey, Random& random)
    : storage_(storage)
    , keys_(crypto::subkey(dataKey, kIndex, kContext))
    , sealer_(crypto::subkey(dataKey, kValues, kContext), random)
    , fileMaster_(crypto::subkey(dataKey, kFiles, kContext)) {
}

Result<std::unique_ptr<Store>> Store::open(plugin::Storage& storage, const crypto::SymmetricKey& dataKey,
                                           Random& random) {
    std::unique_ptr<Store> store(new Store(storage, dataKey, random));
    if (auto done = migrate(*store, migrations(), kSchemaVersion); !done)
        return done.error();
    if (auto mended = mendNumbers(*store); !mended)
        return mended.error();
    return store;
}

Result<void> Store::commit(const Batch& batch, Durable durable) {
    std::vector<plugin::Edit> edits = savingDamaged(batch);
    edits.reserve(edits.size() + batch.rows().size());
    for (const Batch::Row& row : batch.rows())
        edits.push_back(row.erase ? plugin::Edit::remove(row.key)
                                  : plugin::Edit::put(row.key, sealer_.seal(row.key, row.value)));
    if (edits.empty())
        return {};
    if (auto written = storage_.write(edits, durable); !written)
        return written;
    forgetDamaged(batch);
    return {};
}

/// Edits that keep the bytes of damaged values this batch would replace.
std::vector<plugin::Edit> Store::savingDamaged(const Batch& batch) const {
    std::vector<plugin::Edit> edits;
    const std::lock_guard lock(damageMutex_);
    if (damagedKeys_.empty())
        return edits;
    for (const Batch::Row& row : batch.rows()) {
        if (!damagedKeys_.contains(row.key))
            continue;
        // What the storage itself cannot read any more stays in the files it was in.
        auto sealed = storage_.read(row.key);
        if (sealed && sealed->has_value())
            edits.push_back(plugin::Edit::put(KeyGrammar::aside(row.key), std::move(**sealed)));
    }
    return edits;
}

void Store::forgetDamaged(const Batch& batch) {
    const std::lock_guard lock(damageMutex_);
    if (damagedKeys_.empty())
        return;
    for (const Batch::Row& row : batch.rows())
        damagedKeys_.erase(row.key);
}

void Store::noteDamage(ByteView key) const {
    std::function<void()> sink;
    {
        const std::lock_guard lock(damageMutex_);
        ++damaged_;
        if (!key.empty())
            damagedKeys_.insert(toBytes(key));
        sink = std::exchange(damageSink_, nullptr);
    }
    if (sink)
        sink();
}

void Store::onDamage(std::function<void()> sink) {
    const std::lock_guard lock(damageMutex_);
    damageSink_ = std::move(sink);
}

Result<std::optional<Bytes>> Store::raw(ByteView key) const {
    auto sealed = storage_.read(key);
    if (!sealed) {
        if (unreadable(sealed.error()))
            noteDamage({});
        return sealed.error();
    }
    if (!sealed->has_value())
        return std::optional<Bytes>();
    auto value = sealer_.open(key, **sealed);
    if (!value) {
        noteDamage(key);
        return value.error();
    }
    return std::optional<Bytes>(std::move(*value));
}

Result<void> Store::inspect(ByteView first, ByteView last, plugin::Direction direction,
                            const VisitRow& visit) const {
    return storage_.scan(first, last, direction, [&](ByteView key, ByteView sealed) {
        const auto value = sealer_.open(key, sealed);
        if (!value)
            noteDamage(key);
        return visit(key, value ? &*value : nullptr);
    });
}

Result<bool> Store::has(ByteView key) const {
    const auto found = storage_.read(key);
    return found ? Result<bool>(found->has_value()) : Result<bool>(found.error());
}

Result<void> Store::scanRaw(ByteView first, ByteView last, plugin::Direction direction,
                            const plugin::Visit& visit) const {
    auto done = inspect(first, last, direction,
                        [&](ByteView key, const Bytes* value) { return !value || visit(key, *value); });
    if (done || !unreadable(done.error()))
        return done;
    // The storage gave all it can read.
    noteDamage({});
    return {};
}

template <class T>
Result<std::optional<T>> Store::get(ByteView key) const {
    auto bytes = raw(key);
    if (!bytes)
        return bytes.error();
    if (!bytes->has_value())
        return std::optional<T>();
    T value;
    const bool parsed = value.ParseFromArray((*bytes)->data(), int((*bytes)->size()));
    crypto::wipe(**bytes);
    if (!parsed) {
        noteDamage(key);
        return fail(Code::Corrupt, "A stored value cannot be understood.");
    }
    return std::optional<T>(std::move(value));
}

template Result<std::optional<pb::Account>> Store::get(ByteView) const;
template Result<std::optional<pb::Schema>> Store::get(ByteView) const;
template Result<std::optional<pb::PluginNumbers>> Store::get(ByteView) const;
template Result<std::optional<pb::MigrationState>> Store::get(ByteView) const;

template <class T>
Result<void> Store::each(const std::pair<Bytes, Bytes>& range, plugin::Direction direction,
                         const std::function<bool(ByteView key, T& value)>& visit) const {
    return scanRaw(range.first, range.second, direction, [&](ByteView key, ByteView bytes) {
        T value;
        if (!value.ParseFromArray(bytes.data(), int(bytes.size()))) {
            noteDamage(key);
            return true;
        }
        return visit(key, value);
    });
}

Result<pb::Numbers> Store::numbers() const {
    auto found = fact<pb::Numbers>(kNumbersFact);
    if (!found)
        return found.error();
    return found->value_or(pb::Numbers());
}

Result<pb::Drops> Store::drops() const {
    auto found = fact<pb::Drops>(kDropsFact);
    if (!found)
        return unreadable(found.error()) ? Result<pb::Drops>(pb::Drops()) : found.error();
    return found->value_or(pb::Drops());
}

Result<std::optional<std::string>> Store::setting(std::string_view name) const {
    auto found = raw(keys_.setting(name));
    if (!found)
        return found.error();
    if (!found->has_value())
        return std::optional<std::string>();
    return std::optional<std::string>(toString(**found));
}

Result<std::vector<pb::Conversation>> Store::conversations() const {
    std::vector<pb::Conversation> all;
    auto done = each<pb::Conversation>(KeyGrammar::space('c'), plugin::Direction::Forwards,
                                       [&](ByteView, pb::Conversation& value) {
                                           all.push_back(std::move(value));
                                           return true;
                                       });
    if (!done)
        return done.error();
    return all;
}

Result<std::optional<pb::Conversation>> Store::conversation(ConversationNo number) const {
    return get<pb::Conversation>(keys_.conversation(number));
}

Result<std::optional<ConversationNo>> Store::numberOf(const PersonId& id) const {
    auto ref = get<pb::ConversationRef>(keys_.conversationIndex(id));
    if (!ref)
        return ref.error();
    if (!ref->has_value())
        return std::optional<ConversationNo>();
    return std::optional(ConversationNo{(*ref)->number()});
}

Result<std::optional<pb::Conversation>> Store::conversationOf(const PersonId& id) const {
    const auto number = numberOf(id);
    if (!number)
        return number.error();
    return *number ? conversation(**number) : Result<std::optional<pb::Conversation>>(std::nullopt);
}

Result<std::optional<pb::Message>> Store::message(const MessageKey& key) const {
    return get<pb::Message>(keys_.message(key));
}

Result<std::optional<StoredMessage>> Store::messageBy(ConversationNo conversation, const PersonId& author,
                                                      TimeMs timeMs) const {
    auto ref = get<pb::MessageRef>(keys_.messageIndex(conversation, author, timeMs));
    if (!ref)
        return ref.error();
    if (!ref->has_value())
        return std::optional<StoredMessage>();
    const MessageKey key = fromRef(**ref);
    auto found = message(key);
    if (!found)
        return found.error();
    if (!found->has_value())
        return std::optional<StoredMessage>();
    return std::optional<StoredMessage>({key, std::move(**found)});
}

Result<MessageKey> Store::current(const MessageKey& first) const {
    auto ref = get<pb::MessageRef>(keys_.movedMessage(first));
    if (!ref)
        return ref.error();
    return ref->has_value() ? fromRef(**ref) : first;
}

Result<void> Store::newest(ConversationNo conversation, std::optional<MessageKey> before,
                           const VisitMessage& visit) const {
    auto range = KeyGrammar::messagesOf(conversation);
    if (before)
        range.second = keys_.message(*before);
    return each<pb::Message>(range, plugin::Direction::Backwards, [&](ByteView key, pb::Message& value) {
        const auto parsed = KeyGrammar::parseMessage(key);
        return !parsed || visit(*parsed, value);
    });
}

Result<void> Store::oldest(ConversationNo conversation, std::optional<MessageKey> after,
                           const VisitMessage& visit) const {
    auto range = KeyGrammar::messagesOf(conversation);
    if (after) {
        // The smallest key behind it.
        range.first = keys_.message(*after);
        range.first.push_back(0);
    }
    return each<pb::Message>(range, plugin::Direction::Forwards, [&](ByteView key, pb::Message& value) {
        const auto parsed = KeyGrammar::parseMessage(key);
        return !parsed || visit(*parsed, value);
    });
}

Result<std::vector<std::pair<Bytes, MessageKey>>> Store::disappeared(TimeMs now, std::size_t limit) const {
    std::vector<std::pair<Bytes, MessageKey>> due;
    const auto [first, last] = KeyGrammar::space('e');
    auto done = storage_.scan(first, last, plugin::Direction::Forwards, [&](ByteView key, ByteView) {
        const auto message = KeyGrammar::parseDisappearing(key);
        const auto time = KeyGrammar::dueOf(key);
        if (!message || !time || *time > now || due.size() == limit)
            return false;
        due.emplace_back(toBytes(key), *message);
        return true;
    });
    if (!done)
        return done.error();
    return due;
}

Result<std::optional<TimeMs>> Store::nextDisappearing() const {
    std::optional<TimeMs> next;
    const auto [first, last] = KeyGrammar::space('e');
    auto done = storage_.scan(first, last, plugin::Direction::Forwards, [&](ByteView key, ByteView) {
        next = KeyGrammar::dueOf(key);
        return false;
    });
    if (!done)
        return done.error();
    return next;
}

Result<std::optional<pb::Person>> Store::person(const PersonId& id) const {
    return get<pb::Person>(keys_.person(id));
}

Result<std::vector<pb::Person>> Store::people() const {
    std::vector<pb::Person> all;
    auto done = each<pb::Person>(KeyGrammar::space('a'), plugin::Direction::Forwards,
                                 [&](ByteView, pb::Person& value) {
                                     all.push_back(std::move(value));
                                     return true;
                                 });
    if (!done)
        return done.error();
    return all;
}

Result<bool> Store::seen(const PersonId& feed, std::string_view hash) const {
    auto found = storage_.read(keys_.seen(feed, hash));
    if (!found)
        return found.error();
    return found->has_value();
}

Result<std::vector<Bytes>> Store::expiredSeen(TimeMs now, std::size_t limit) const {
    std::vector<std::pair<Bytes, Bytes>> due; // the 'x' row and its 's' row
    const auto [first, last] = KeyGrammar::space('x');
    auto done = storage_.scan(first, last, plugin::Direction::Forwards, [&](ByteView key, ByteView) {
        const auto time = KeyGrammar::dueOf(key);
        const auto seenKey = KeyGrammar::seenOf(key);
        if (!time || !seenKey || *time > now || due.size() == limit)
            return false;
        due.emplace_back(toBytes(key), *seenKey);
        return true;
    });
    if (!done)
        return done.error();
    std::vector<Bytes> rows;
    for (auto& [dueKey, seenKey] : due) {
        // A hash met again with a later expiry has another 'x' row, which is the one that counts.
        auto seen = get<pb::Seen>(seenKey);
        if (!seen || !seen->has_value() || (*seen)->expires_ms() <= now)
            rows.push_back(std::move(seenKey));
        rows.push_back(std::move(dueKey));
    }
    return rows;
}

Result<std::vector<StoredWaiting>> Store::waitingFor(ConversationNo conversation, const PersonId& author,
                                                     TimeMs timeMs) const {
    Bytes prefix = keys_.waiting(conversation, author, timeMs, 0);
    prefix.resize(prefix.size() - sizeof(std::uint32_t));
    std::vector<StoredWaiting> rows;
    auto done = each<pb::Waiting>(KeyGrammar::under(prefix), plugin::Direction::Forwards,
                                  [&](ByteView key, pb::Waiting& value) {
                                      rows.push_back({toBytes(key), std::move(value)});
                                      return true;
                                  });
    if (!done)
        return done.error();
    return rows;
}

Result<std::vector<StoredWaiting>> Store::waiting() const {
    std::vector<StoredWaiting> rows;
    auto done = each<pb::Waiting>(KeyGrammar::space('u'), plugin::Direction::Forwards,
                                  [&](ByteView key, pb::Waiting& value) {
                                      rows.push_back({toBytes(key), std::move(value)});
                                      return true;
                                  });
    if (!done)
        return done.error();
    return rows;
}

Result<std::size_t> Store::count(char space, std::size_t atMost) const {
    std::size_t rows = 0;
    const auto [first, last] = KeyGrammar::space(space);
    auto done = storage_.scan(first, last, plugin::Direction::Forwards,
                              [&](ByteView, ByteView) { return ++rows < atMost; });
    if (!done)
        return done.error();
    return rows;
}

Result<std::vector<StoredJob>> Store::jobs() const {
    std::vector<StoredJob> all;
    auto done =
        each<pb::Job>(KeyGrammar::space('j'), plugin::Direction::Forwards, [&](ByteView key, pb::Job& value) {
            if (const auto place = KeyGrammar::parseJob(key))
                all.push_back({place->first, place->second, std::move(value)});
            return true;
        });
    if (!done)
        return done.error();
    return all;
}

Result<std::optional<pb::Cursor>> Store::cursor(ByteView node, const PersonId& account, int nameSpace) const {
    return get<pb::Cursor>(keys_.cursor(node, account, nameSpace));
}

Result<std::optional<pb::ConfigState>> Store::config(int nameSpace, const PersonId& owner) const {
    return get<pb::ConfigState>(keys_.config(nameSpace, owner));
}

crypto::SymmetricKey Store::fileKey(std::string_view purpose) const {
    const auto key = crypto::blake2b32({asBytes(purpose)}, fileMaster_.view());
    return *crypto::SymmetricKey::from(key.view());
}

} // namespace sotto::store
