#pragma once

#include "crypto/keys.h"
#include "store/ids.h"

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace sotto::store {

/// Every key of the profile's storage is made here; docs/keys.md is the table of all spaces. The first byte
/// is the space, integers are big-endian, `hash16` is a keyed BLAKE2b-128 over length-prefixed parts, so that
/// nothing about people can be read from a key without the index key. Spaces are never reused. Immutable; all
/// functions are [any].
class KeyGrammar {
public:
    explicit KeyGrammar(const crypto::SymmetricKey& indexKey) : indexKey_(indexKey.clone()) {}

    Bytes fact(std::string_view name) const;
    Bytes factCopy(std::string_view name) const;
    Bytes setting(std::string_view name) const;
    Bytes conversation(ConversationNo number) const;
    Bytes conversationIndex(const PersonId& id) const;
    Bytes message(const MessageKey& key) const;
    Bytes messageIndex(ConversationNo conversation, const PersonId& author, TimeMs timeMs) const;
    Bytes movedMessage(const MessageKey& first) const;
    Bytes seen(const PersonId& feed, std::string_view hash) const;
    Bytes seenDue(TimeMs due, const PersonId& feed, std::string_view hash) const;
    Bytes person(const PersonId& id) const;
    Bytes waiting(ConversationNo conversation, const PersonId& author, TimeMs timeMs, std::uint32_t n) const;
    Bytes disappearing(TimeMs due, const MessageKey& key) const;
    Bytes job(TimeMs due, JobNo job) const;
    Bytes cursor(ByteView node, const PersonId& account, int nameSpace) const;
    Bytes config(int nameSpace, const PersonId& owner) const;
    Bytes pluginSpace(std::uint16_t plugin, ByteView key = {}) const;
    Bytes quarantine(const PersonId& feed, std::string_view hash) const;
    /// The part of the search index whose newest message is `last`.
    Bytes searchBlock(const MessageKey& last) const;
    /// The words of that part.
    Bytes searchWords(const MessageKey& last) const;

    /// The tie-breaker of a message: follows from author and time, so that the same message always has the
    /// same key.
    std::uint32_t tieBreaker(ConversationNo conversation, const PersonId& author, TimeMs timeMs) const;

    static std::optional<MessageKey> parseMessage(ByteView key);
    static std::optional<MessageKey> parseDisappearing(ByteView key);
    /// The `last` of a key made by searchBlock() or searchWords().
    static std::optional<MessageKey> parseSearchRow(ByteView key);
    static std::optional<std::pair<TimeMs, JobNo>> parseJob(ByteView key);
    /// The 's' key that belongs to an 'x' key.
    static std::optional<Bytes> seenOf(ByteView seenDueKey);
    /// The 'x' key that belongs to an 's' key.
    static std::optional<Bytes> seenDueOf(ByteView seenKey, TimeMs due);
    static std::optional<ConversationNo> parseConversation(ByteView key);
    /// Where the bytes of a damaged value are kept.
    static Bytes aside(ByteView key);
    /// Due time of an 'x' or 'e' key.
    static std::optional<TimeMs> dueOf(ByteView key);

    /// First key of a space and the first after it.
    static std::pair<Bytes, Bytes> space(char space);
    /// The same for keys that begin with `prefix`.
    static std::pair<Bytes, Bytes> under(ByteView prefix);
    /// All messages of a conversation.
    static std::pair<Bytes, Bytes> messagesOf(ConversationNo conversation);
    static std::pair<Bytes, Bytes> searchBlocksOf(ConversationNo conversation);
    static std::pair<Bytes, Bytes> searchWordsOf(ConversationNo conversation);

private:
    Bytes hash16(std::initializer_list<ByteView> parts) const;
    Bytes messageHash(ConversationNo conversation, const PersonId& author, TimeMs timeMs) const;

    crypto::SymmetricKey indexKey_;
};

} // namespace sotto::store
