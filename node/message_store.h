#pragma once

#include "base/result.h"
#include "node/database.h"
#include "node/mailbox.h"

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace sotto::node {

struct StoreOutcome {
    bool fresh = false;  ///< false: the same bytes were there already
    TimeMs expiryMs = 0; ///< in effect after the call
};

struct RetrieveLimits {
    std::optional<std::uint32_t> count;
    std::int64_t bytes = static_cast<std::int64_t>(wire::kMaxRetrieveBytes) / 5;
};

struct Page {
    std::vector<StoredMessage> messages;
    bool more = false;
};

enum class ExpiryMode { Set, Shorten, Extend };

using NamedHash = std::pair<Namespace, MessageHash>;

/// Messages of one node: unique by account and hash, read per mailbox in order of arrival here (02 §20.2).
/// Belongs to the thread of the node. Edits survive the end of the process when a call returns; durability
/// beyond that is Database's. Deletions are remembered until the message would have expired, so that other
/// members do not bring it back.
class MessageStore {
public:
    explicit MessageStore(Database& database) : database_(database) {}

    /// An entry that exists is kept and its expiry raised to the larger one. `replaceOthers` empties the rest
    /// of the mailbox.
    Result<StoreOutcome> store(const StoredMessage& message, bool replaceOthers, TimeMs nowMs);

    /// Messages after `last`, or all when `last` is not in this mailbox. At least one message, if there is
    /// any.
    Result<Page> retrieve(const AccountId& account, Namespace space, const std::optional<MessageHash>& last,
                          RetrieveLimits limits, TimeMs nowMs) const;

    /// The hashes that were there, in the order given.
    Result<std::vector<MessageHash>> remove(const AccountId& account, std::span<const MessageHash> hashes,
                                            TimeMs nowMs);

    /// Without a namespace all of them; with `before` only messages whose timestamp is not later.
    Result<std::vector<NamedHash>> removeAll(const AccountId& account, std::optional<Namespace> space,
                                             std::optional<TimeMs> before, TimeMs nowMs);

    /// One expiry for every hash. Returns those that changed, with their new expiry.
    Result<std::vector<std::pair<MessageHash, TimeMs>>>
    setExpiries(const AccountId& account, std::span<const std::pair<MessageHash, TimeMs>> wanted,
                ExpiryMode mode);

    /// Shortens everything that would live longer.
    Result<std::vector<NamedHash>> shortenAll(const AccountId& account, std::optional<Namespace> space,
                                              TimeMs expiryMs);

    /// Only of those that are here.
    Result<std::map<MessageHash, TimeMs>> expiries(const AccountId& account,
                                                   std::span<const MessageHash> hashes) const;

    /// Forgets what has expired, deletions included. Returns how many messages went.
    Result<std::size_t> purge(TimeMs nowMs);

    Result<std::optional<StoredMessage>> find(const AccountId& account, const MessageHash& hash) const;

    struct Deletion {
        TimeMs deletedMs = 0;
        TimeMs expiryMs = 0;
        std::uint64_t change = 0;
    };
    Result<std::optional<Deletion>> deletion(const AccountId& account, const MessageHash& hash) const;
    /// Takes over that another member deleted a message, whether it is here or not.
    Result<void> noteDeletion(const AccountId& account, const MessageHash& hash, TimeMs deletedMs,
                              TimeMs expiryMs);
    /// When a message came to this node; empty when it is not here.
    Result<std::optional<TimeMs>> arrival(const AccountId& account, const MessageHash& hash) const;

private:
    // What is kept beside the data, so that a new expiry does not rewrite them.
    struct Record {
        MessageHash hash;
        TimeMs timestampMs = 0;
        TimeMs expiryMs = 0;
        TimeMs arrivedMs = 0;
        std::uint64_t change = 0;
        std::uint64_t size = 0;
        Namespace space = wire::kInboxNamespace;
        std::uint64_t number = 0;
    };
    static std::string encode(const Record& record);
    static std::optional<Record> decode(std::string_view key, std::string_view value);

    Result<std::optional<Record>> record(const AccountId& account, const MessageHash& hash) const;
    Result<std::vector<Record>> records(const AccountId& account, std::optional<Namespace> space) const;
    Result<std::string> data(const AccountId& account, const MessageHash& hash) const;
    Result<Page> load(const AccountId& account, Namespace space, const std::vector<Record>& chosen) const;

    void insert(Edits& edits, const StoredMessage& message, TimeMs nowMs);
    void drop(Edits& edits, const AccountId& account, const Record& record) const;
    void bury(Edits& edits, const AccountId& account, const Record& record, TimeMs nowMs);
    void remember(Edits& edits, const AccountId& account, const MessageHash& hash, Deletion deletion);
    void reschedule(Edits& edits, const AccountId& account, Record record, TimeMs expiryMs);
    Result<bool> forgetExpired(Edits& edits, std::string_view expiryKey, TimeMs expiryMs);

    Database& database_;
};

} // namespace sotto::node
