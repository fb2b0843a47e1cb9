#include "store/batch.h"

#include "crypto/hash.h"
#include "crypto/secret.h"

namespace sotto::store {
namespace {

/// Who is looked for together with the time. System rows are our own remarks: nobody refers to them, and they
/// must not stand in the place of a message with the same author and time.
std::optional<PersonId> authorOf(const pb::Message& message) {
    if (message.kind() == pb::Message::SYSTEM)
        return std::nullopt;
    return PersonId::fromBytes(asBytes(message.author()));
}

MessageKey firstKey(const MessageKey& key, const pb::Message& message) {
    return {key.conversation, message.first_ms(), message.first_n()};
}

} // namespace

Batch::~Batch() {
    for (Row& row : rows_)
        crypto::wipe(row.value);
}

void Batch::putRaw(Bytes key, Bytes value) {
    rows_.push_back({std::move(key), std::move(value), false});
}

void Batch::eraseRaw(Bytes key) {
    rows_.push_back({std::move(key), {}, true});
}

void Batch::putProto(Bytes key, const google::protobuf::MessageLite& value) {
    Bytes bytes(value.ByteSizeLong());
    value.SerializeWithCachedSizesToArray(bytes.data());
    putRaw(std::move(key), std::move(bytes));
}

void Batch::append(Batch&& more) {
    for (Row& row : more.rows_)
        rows_.push_back(std::move(row));
    more.rows_.clear();
}

void Batch::putFact(std::string_view name, const google::protobuf::MessageLite& value) {
    putProto(keys_->fact(name), value);
    putProto(keys_->factCopy(name), value);
}

void Batch::eraseFact(std::string_view name) {
    eraseRaw(keys_->fact(name));
    eraseRaw(keys_->factCopy(name));
}

void Batch::putSetting(std::string_view name, std::string_view value) {
    putRaw(keys_->setting(name), toBytes(asBytes(value)));
}

void Batch::eraseSetting(std::string_view name) {
    eraseRaw(keys_->setting(name));
}

void Batch::put(const pb::Conversation& conversation) {
    const ConversationNo number{conversation.number()};
    putProto(keys_->conversation(number), conversation);
    const auto id = PersonId::fromBytes(asBytes(conversation.id()));
    if (!id)
        return;
    pb::ConversationRef ref;
    ref.set_number(conversation.number());
    putProto(keys_->conversationIndex(*id), ref);
}

void Batch::put(const pb::Person& person) {
    if (const auto id = PersonId::fromBytes(asBytes(person.id())))
        putProto(keys_->person(*id), person);
}

void Batch::put(const MessageKey& key, const pb::Message& message) {
    putProto(keys_->message(key), message);
    pb::MessageRef ref;
    ref.set_conversation(std::uint32_t(key.conversation));
    ref.set_time_ms(key.timeMs);
    ref.set_n(key.n);
    if (const auto author = authorOf(message))
        putProto(keys_->messageIndex(key.conversation, *author, key.timeMs), ref);
    if (message.has_first_ms())
        putProto(keys_->movedMessage(firstKey(key, message)), ref);
    if (message.expires_ms() > 0)
        putRaw(keys_->disappearing(message.expires_ms(), key), {});
}

void Batch::move(const MessageKey& from, const MessageKey& to, pb::Message message) {
    erase(from, message);
    if (!message.has_first_ms()) {
        message.set_first_ms(from.timeMs);
        message.set_first_n(from.n);
    }
    put(to, message);
}

void Batch::erase(const MessageKey& key, const pb::Message& message) {
    eraseRaw(keys_->message(key));
    if (const auto author = authorOf(message))
        eraseRaw(keys_->messageIndex(key.conversation, *author, key.timeMs));
    if (message.has_first_ms())
        eraseRaw(keys_->movedMessage(firstKey(key, message)));
    if (message.expires_ms() > 0)
        eraseRaw(keys_->disappearing(message.expires_ms(), key));
}

void Batch::putSeen(const PersonId& feed, std::string_view hash, TimeMs expiresMs) {
    pb::Seen seen;
    seen.set_expires_ms(expiresMs);
    putProto(keys_->seen(feed, hash), seen);
    putRaw(keys_->seenDue(expiresMs, feed, hash), {});
}

void Batch::putQuarantined(const PersonId& feed, std::string_view hash, const pb::Quarantined& value) {
    putProto(keys_->quarantine(feed, hash), value);
}

void Batch::putWaiting(ConversationNo conversation, const PersonId& author, TimeMs timeMs,
                       const pb::Waiting& value) {
    Bytes bytes(value.ByteSizeLong());
    value.SerializeWithCachedSizesToArray(bytes.data());
    // Following from what it says but not from when it goes, so that a repetition replaces the row.
    pb::Waiting identity = value;
    identity.clear_due_ms();
    const std::string text = identity.SerializeAsString();
    const auto hash = crypto::blake2b32({asBytes(text)});
    const std::uint32_t n = std::uint32_t{hash[0]} << 24 | std::uint32_t{hash[1]} << 16 |
                            std::uint32_t{hash[2]} << 8 | std::uint32_t{hash[3]};
    putRaw(keys_->waiting(conversation, author, timeMs, n), std::move(bytes));
}

void Batch::putJob(TimeMs due, JobNo number, const pb::Job& job) {
    putProto(keys_->job(due, number), job);
}

void Batch::eraseJob(TimeMs due, JobNo number) {
    eraseRaw(keys_->job(due, number));
}

void Batch::putCursor(ByteView node, const PersonId& account, int nameSpace, const pb::Cursor& cursor) {
    putProto(keys_->cursor(node, account, nameSpace), cursor);
}

void Batch::putConfig(int nameSpace, const PersonId& owner, const pb::ConfigState& state) {
    putProto(keys_->config(nameSpace, owner), state);
}

} // namespace sotto::store
