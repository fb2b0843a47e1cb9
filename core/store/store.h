#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "plugin/storage.h"
#include "store/batch.h"
#include "store/sealer.h"

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace sotto::store {

using plugin::Durable;

/// Names under 'M'.
inline constexpr std::string_view kAccountFact = "account";
inline constexpr std::string_view kNumbersFact = "numbers";
inline constexpr std::string_view kDropsFact = "drops";
inline constexpr std::string_view kPluginsFact = "plugins";
inline constexpr std::string_view kSchemaFact = "schema";
inline constexpr std::string_view kMigrationFact = "migration";
inline constexpr std::array kFacts = {kAccountFact, kNumbersFact, kDropsFact,
                                      kPluginsFact, kSchemaFact,  kMigrationFact};

/// Whether a value is there but cannot be opened or understood.
inline bool unreadable(const Error& error) {
    return error.code == Code::Corrupt || error.code == Code::Unsupported;
}

struct StoredMessage {
    MessageKey key;
    pb::Message message;
};

struct StoredJob {
    TimeMs due = 0; ///< local time
    JobNo number{};
    pb::Job job;
};

struct StoredWaiting {
    Bytes rowKey;
    pb::Waiting value;
};

/// The profile's schema over the active storage: everything is sealed on the way in and opened on the way
/// out. commit() is the only way to write.
///
/// Reads are [any], commit is [core]. Reads that find nothing give an empty optional; a damaged value is
/// unreadable() when asked for by key and skipped in lists; both are counted by damaged(). Nothing is wiped:
/// what is written or erased over a damaged value sets its bytes aside, under a key of space 'd'.
class Store {
public:
    /// `storage` outlives the store. Migrates an older schema; Code::Unsupported for one of a newer version,
    /// Code::Corrupt when the data key does not fit.
    static Result<std::unique_ptr<Store>> open(plugin::Storage& storage, const crypto::SymmetricKey& dataKey,
                                               Random& random);

    Batch batch() const { return Batch(keys_); }
    /// All or nothing. After Code::Full nothing has changed and everything can still be read.
    Result<void> commit(const Batch& batch, Durable durable);

    Result<std::optional<pb::Account>> account() const { return fact<pb::Account>(kAccountFact); }
    Result<pb::Numbers> numbers() const;
    Result<pb::Drops> drops() const;
    Result<std::optional<std::string>> setting(std::string_view name) const;

    Result<std::vector<pb::Conversation>> conversations() const;
    Result<std::optional<pb::Conversation>> conversation(ConversationNo number) const;
    Result<std::optional<pb::Conversation>> conversationOf(const PersonId& id) const;
    /// The number given to the conversation with `id`, also when its row is lost.
    Result<std::optional<ConversationNo>> numberOf(const PersonId& id) const;

    Result<std::optional<pb::Message>> message(const MessageKey& key) const;
    Result<std::optional<StoredMessage>> messageBy(ConversationNo conversation, const PersonId& author,
                                                   TimeMs timeMs) const;
    /// Where the message first known under `first` is now; `first` itself unless it was moved.
    Result<MessageKey> current(const MessageKey& first) const;
    /// Newest first, strictly before `before` when given. Returns false to stop.
    using VisitMessage = std::function<bool(const MessageKey&, const pb::Message&)>;
    Result<void> newest(ConversationNo conversation, std::optional<MessageKey> before,
                        const VisitMessage& visit) const;
    /// Oldest first, strictly after `after` when given.
    Result<void> oldest(ConversationNo conversation, std::optional<MessageKey> after,
                        const VisitMessage& visit) const;
    /// Messages whose time to disappear has come, with the row that says so; at most `limit`.
    Result<std::vector<std::pair<Bytes, MessageKey>>> disappeared(TimeMs now, std::size_t limit) const;
    /// When the next message disappears; empty: none does.
    Result<std::optional<TimeMs>> nextDisappearing() const;

    Result<std::optional<pb::Person>> person(const PersonId& id) const;
    Result<std::vector<pb::Person>> people() const;

    Result<bool> seen(const PersonId& feed, std::string_view hash) const;
    /// Rows of seen hashes that expired, ready to be erased, at most `limit` hashes.
    Result<std::vector<Bytes>> expiredSeen(TimeMs now, std::size_t limit) const;

    Result<std::vector<StoredWaiting>> waitingFor(ConversationNo conversation, const PersonId& author,
                                                  TimeMs timeMs) const;
    Result<std::vector<StoredWaiting>> waiting() const;
    /// Number of rows in a space.
    Result<std::size_t> count(char space, std::size_t atMost) const;

    Result<std::vector<StoredJob>> jobs() const;
    Result<std::optional<pb::Cursor>> cursor(ByteView node, const PersonId& account, int nameSpace) const;

    Result<std::optional<pb::ConfigState>> config(int nameSpace, const PersonId& owner) const;

    /// Opened values of any key range; for plugins' spaces. The visitor returns false to stop.
    Result<std::optional<Bytes>> raw(ByteView key) const;
    Result<void> scanRaw(ByteView first, ByteView last, plugin::Direction direction,
                         const plugin::Visit& visit) const;

    /// Every row of a key range with its opened value, null for one that does not open, which counts as
    /// damaged. The visitor returns false to stop. Code::Corrupt, after all that can be read, when the
    /// storage itself could not read everything.
    using VisitRow = std::function<bool(ByteView key, const Bytes* value)>;
    Result<void> inspect(ByteView first, ByteView last, plugin::Direction direction,
                         const VisitRow& visit) const;
    Result<bool> has(ByteView key) const;

    const KeyGrammar& keys() const { return keys_; }
    /// A key that stays the same for this profile and purpose; see PluginStore.
    crypto::SymmetricKey fileKey(std::string_view purpose) const;
    /// Damaged values met since the store was opened; one that is met again counts again.
    std::size_t damaged() const { return damaged_; }
    /// [any] Notes that the value of `key` makes no sense although it opens.
    void noteDamage(ByteView key) const;
    /// `sink` is called once, on any thread, at the first damage from now on.
    void onDamage(std::function<void()> sink);

    /// Facts are kept twice, far apart, so that no single damage takes both.
    template <class T>
    Result<std::optional<T>> fact(std::string_view name) const {
        auto found = get<T>(keys_.fact(name));
        if (found ? found->has_value() : !unreadable(found.error()))
            return found;
        auto copy = get<T>(keys_.factCopy(name));
        return copy && copy->has_value() ? copy : found;
    }

private:
    Store(plugin::Storage& storage, const crypto::SymmetricKey& dataKey, Random& random);

    template <class T>
    Result<std::optional<T>> get(ByteView key) const;
    std::vector<plugin::Edit> savingDamaged(const Batch& batch) const;
    void forgetDamaged(const Batch& batch);
    template <class T>
    Result<void> each(const std::pair<Bytes, Bytes>& range, plugin::Direction direction,
                      const std::function<bool(ByteView key, T& value)>& visit) const;

    plugin::Storage& storage_;
    KeyGrammar keys_;
    Sealer sealer_;
    crypto::SymmetricKey fileMaster_;
    mutable std::atomic<std::size_t> damaged_{0};
    mutable std::mutex damageMutex_;
    mutable std::set<Bytes> damagedKeys_;
    mutable std::function<void()> damageSink_;
};

} // namespace sotto::store
