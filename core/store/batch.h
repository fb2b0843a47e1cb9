#pragma once

#include "store/key_grammar.h"

#include "schema.pb.h"

#include <string_view>
#include <vector>

namespace sotto::store {

/// Changes that take effect together or not at all; made by Store::batch() and spent by Store::commit().
/// Later changes of a row count over earlier ones. Rows that belong together (a message and its index) are
/// written by one function. Wiped on destruction.
class Batch {
public:
    struct Row {
        Bytes key;
        Bytes value; ///< not sealed yet
        bool erase = false;
    };

    explicit Batch(const KeyGrammar& keys) : keys_(&keys) {}
    Batch(Batch&&) noexcept = default;
    Batch& operator=(Batch&&) noexcept = default;
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;
    ~Batch();

    void putFact(std::string_view name, const google::protobuf::MessageLite& value);
    void eraseFact(std::string_view name);
    void putSetting(std::string_view name, std::string_view value);
    void eraseSetting(std::string_view name);

    void put(const pb::Conversation& conversation);
    void put(const pb::Person& person);

    /// The message and its index row; also the row that lets it disappear, when `message` has a time for
    /// that.
    void put(const MessageKey& key, const pb::Message& message);
    /// Gives a message another time: its rows leave `from` and appear at `to`, and its first key keeps
    /// leading to it.
    void move(const MessageKey& from, const MessageKey& to, pb::Message message);
    void erase(const MessageKey& key, const pb::Message& message);

    /// `hash` need not be processed again until `expiresMs`.
    void putSeen(const PersonId& feed, std::string_view hash, TimeMs expiresMs);
    void putQuarantined(const PersonId& feed, std::string_view hash, const pb::Quarantined& value);
    void putWaiting(ConversationNo conversation, const PersonId& author, TimeMs timeMs,
                    const pb::Waiting& value);
    void putJob(TimeMs due, JobNo number, const pb::Job& job);
    void eraseJob(TimeMs due, JobNo number);
    void putCursor(ByteView node, const PersonId& account, int nameSpace, const pb::Cursor& cursor);
    void putConfig(int nameSpace, const PersonId& owner, const pb::ConfigState& state);

    /// Any row by its key, for clean-up and plugins.
    void putRaw(Bytes key, Bytes value);
    void eraseRaw(Bytes key);

    void append(Batch&& more);
    bool empty() const { return rows_.empty(); }
    const std::vector<Row>& rows() const { return rows_; }

private:
    void putProto(Bytes key, const google::protobuf::MessageLite& value);

    const KeyGrammar* keys_;
    std::vector<Row> rows_;
};

} // namespace sotto::store
