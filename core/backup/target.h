#pragma once

#include "backup/record.h"
#include "backup/unfinished.h"
#include "base/clock.h"
#include "store/plugin_store.h"
#include "store/store.h"

#include <map>
#include <set>
#include <span>
#include <string>

namespace sotto::backup {

/// What happens to what a profile has already.
enum class Mode {
    Merge,   ///< it stays; the backup adds what is missing
    Replace, ///< it goes, but for the proxy, what cannot be taken back, and values of plugins
};

/// Brings the records of a backup, which passed an Inspection, into the store of a profile, page by page.
/// Values are copied; keys, indexes and counters are made by the store's own writers, because they belong to
/// this profile's keys. Everything is found by what it is (a person by id, a message by author and time), so
/// that what an earlier run brought is found and not brought again.
///
/// Nothing may use the store meanwhile but plugins their private spaces. [core]; the stores outlive it. After
/// an error or without finish() an unused profile is to be cleaned by undoUnfinished(); in another one every
/// committed page stays, and the restore can be repeated.
class Target {
public:
    /// `account`: the backup's, and the profile's if it has one.
    Target(store::Store& store, store::PluginStore& plugins, Mode mode, const crypto::AccountId& account,
           TimeMs now);
    ~Target();

    /// To be called until it returns false, before take().
    Result<bool> prepare();
    /// The next records; one batch.
    Result<void> take(std::span<const Record> page);
    /// To be called until it returns false, after the last take(); the last batch is durable.
    Result<bool> finish();

    /// Messages that were not there before.
    std::uint64_t added() const { return added_; }

private:
    struct Place {
        store::pb::Conversation row;
        bool restored = false; ///< the row says what the backup's said
        bool changed = true;
    };

    Result<void> takeOne(const Record& record, store::Batch& batch);
    Result<void> takeConfig(const Record& record, store::Batch& batch);
    Result<void> takePerson(const Record& record, store::Batch& batch);
    Result<void> takeConversation(const Record& record);
    Result<void> takeMessage(const Record& record, store::Batch& batch);
    Result<void> takePluginValue(const Record& record, store::Batch& batch);
    Result<store::ConversationNo> numberFor(const crypto::AccountId& id, store::ConversationNo wanted);
    Result<bool> isFree(store::ConversationNo number) const;
    Result<bool> isKnown(const store::MessageKey& key, const store::pb::Message& message) const;
    Result<store::MessageKey> freeKey(store::MessageKey key) const;
    void count(Place& place, const store::MessageKey& key, const store::pb::Message& message);
    Result<void> settle(Place& place) const;
    Result<void> settlePinned(store::pb::Conversation& row) const;
    Result<void> settleRef(store::pb::MessageRef& ref) const;
    Result<void> putLast();
    Result<void> putSettings(store::Batch& batch) const;

    store::Store& store_;
    store::PluginStore& plugins_;
    Mode mode_;
    crypto::AccountId account_;
    TimeMs now_;
    SpaceEraser eraser_;
    bool begun_ = false;
    bool unused_ = false;
    bool hasAccount_ = false;
    store::pb::Numbers numbers_;
    std::map<std::uint32_t, Place> places_; ///< by the number in the backup
    std::uint32_t settled_ = 0;             ///< all places before this number
    std::set<store::ConversationNo> given_; ///< numbers of conversations that were not here
    std::set<store::MessageKey> taken_;     ///< by the page that is being brought
    std::map<std::string, std::uint16_t> pluginNumbers_;
    std::map<std::string, std::string> settings_;
    std::optional<Bytes> pluginSettings_;
    store::pb::Account stored_;
    std::uint64_t added_ = 0;
};

} // namespace sotto::backup
