#pragma once

#include "store/store.h"

#include <cstdint>
#include <map>
#include <optional>

namespace sotto::store {

/// What a check tells apart.
enum class RowKind { Account, Message, Conversation, Contact, Setting, Job, Plugin, Index, Network };

/// What a check found and did. Lost values stay in the store, out of the way.
struct CheckReport {
    struct Count {
        std::uint64_t readable = 0;
        std::uint64_t lost = 0;
    };
    std::map<RowKind, Count> rows;
    std::uint64_t indexes = 0;       ///< ways to messages and conversations made again or taken out
    std::uint64_t conversations = 0; ///< conversations made again from their messages
    std::uint64_t counters = 0;      ///< conversations whose newest message or unread count was corrected
    std::uint64_t stuck = 0;         ///< unsent messages whose job was lost, now marked as failed
    std::uint64_t unplaced = 0;      ///< messages whose conversation cannot be found out
    std::uint64_t setAside = 0;      ///< damaged values kept aside, by earlier checks too
    bool filesDamaged = false;       ///< the storage itself could not read everything
    bool accountMissing = false;     ///< there are messages, but no account
};

/// Reads every row, sets aside what does not open, and makes again from other rows what can be: indexes,
/// counters, rows of conversations. Works in slices, each complete in itself, so that the store may be used
/// between them and an interrupted check can simply be repeated. All on [core].
class Check {
public:
    /// `own`: the account, when it is known. The store outlives the check.
    Check(Store& store, std::optional<PersonId> own) : store_(store), own_(std::move(own)) {}

    /// One slice; false when the check is complete.
    Result<bool> step();
    const CheckReport& report() const { return report_; }

private:
    struct Met {
        std::uint64_t messages = 0;
        std::optional<PersonId> author; ///< of a message of somebody else
    };
    struct Row {
        Bytes key;
        std::optional<Bytes> value;
    };

    Result<bool> checkFacts();
    Result<bool> checkSpace();
    Result<bool> placeConversations();
    Result<std::vector<Row>> nextRows(char space);
    Result<void> check(char space, const Row& row, Batch& batch);
    Result<void> checkMessage(const Row& row, Batch& batch);
    Result<void> checkConversation(const Row& row, Batch& batch);
    Result<void> checkMessageIndex(const Row& row, Batch& batch);
    Result<void> checkOuterIndex(const Row& row, Batch& batch);
    Result<void> checkDisappearing(const Row& row, Batch& batch);
    Result<void> checkSeen(const Row& row, Batch& batch);
    Result<void> checkPerson(const Row& row, Batch& batch);
    template <class T>
    Result<void> checkPlain(RowKind kind, const Row& row, Batch& batch);
    Result<void> mendRef(Bytes key, const MessageKey& place, Batch& batch);
    Result<void> mendDue(Bytes key, Batch& batch);
    Result<void> mendConversationRef(const PersonId& id, ConversationNo number, Batch& batch);
    Result<bool> hasJob(const MessageKey& key);
    Result<std::optional<PersonId>> identify(ConversationNo number, const Met& met) const;

    template <class T>
    std::optional<T> parse(const Row& row) const;
    void lose(RowKind kind, const Row& row, Batch& batch);

    Store& store_;
    std::optional<PersonId> own_;
    CheckReport report_;
    bool factsDone_ = false;
    int space_ = 0;
    Bytes from_; ///< where the space goes on; empty: at its beginning
    std::map<ConversationNo, Met> met_;
    std::set<ConversationNo> known_;
    std::optional<std::set<MessageKey>> waiting_; ///< messages with a job, read once a slice
};

} // namespace sotto::store
