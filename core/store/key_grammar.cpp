#include "store/key_grammar.h"

#include "crypto/hash.h"

#include <string>

namespace sotto::store {
namespace {

constexpr std::size_t kHashSize = 16;
constexpr std::size_t kMessageKeySize = 1 + 4 + 8 + 4;

template <class Integer>
void appendInteger(Bytes& to, Integer value) {
    for (int shift = int(sizeof(Integer)) * 8 - 8; shift >= 0; shift -= 8)
        to.push_back(std::uint8_t(value >> shift));
}

template <class Integer>
Integer readInteger(ByteView from, std::size_t at) {
    Integer value = 0;
    for (std::size_t i = 0; i < sizeof(Integer); ++i)
        value = Integer(value << 8 | from[at + i]);
    return value;
}

Bytes start(char space) {
    return {std::uint8_t(space)};
}

Bytes with(char space, ByteView rest) {
    Bytes key = start(space);
    append(key, rest);
    return key;
}

/// A time before the epoch sorts as 0: the network knows no such times.
std::uint64_t unsignedTime(TimeMs time) {
    return time < 0 ? 0 : std::uint64_t(time);
}

void appendMessage(Bytes& to, const MessageKey& key) {
    appendInteger(to, std::uint32_t(key.conversation));
    appendInteger(to, unsignedTime(key.timeMs));
    appendInteger(to, key.n);
}

MessageKey readMessage(ByteView from, std::size_t at) {
    return {ConversationNo{readInteger<std::uint32_t>(from, at)},
            TimeMs(readInteger<std::uint64_t>(from, at + 4)), readInteger<std::uint32_t>(from, at + 12)};
}

std::pair<Bytes, Bytes> ofConversation(char space, ConversationNo conversation) {
    Bytes prefix = start(space);
    appendInteger(prefix, std::uint32_t(conversation));
    return KeyGrammar::under(prefix);
}

bool is(ByteView key, char space, std::size_t size) {
    return key.size() == size && key[0] == std::uint8_t(space);
}

} // namespace

Bytes KeyGrammar::hash16(std::initializer_list<ByteView> parts) const {
    Bytes joined;
    for (const ByteView part : parts) {
        appendInteger(joined, std::uint32_t(part.size()));
        append(joined, part);
    }
    return crypto::blake2b(kHashSize, {joined}, indexKey_.view());
}

Bytes KeyGrammar::messageHash(ConversationNo conversation, const PersonId& author, TimeMs timeMs) const {
    Bytes place;
    appendInteger(place, std::uint32_t(conversation));
    appendInteger(place, unsignedTime(timeMs));
    return hash16({place, author.view()});
}

Bytes KeyGrammar::fact(std::string_view name) const {
    return with('M', asBytes(name));
}

Bytes KeyGrammar::factCopy(std::string_view name) const {
    return with('z', asBytes(name));
}

Bytes KeyGrammar::setting(std::string_view name) const {
    return with('o', asBytes(name));
}

Bytes KeyGrammar::conversation(ConversationNo number) const {
    Bytes key = start('c');
    appendInteger(key, std::uint32_t(number));
    return key;
}

Bytes KeyGrammar::conversationIndex(const PersonId& id) const {
    return with('i', hash16({asBytes("conversation"), id.view()}));
}

Bytes KeyGrammar::message(const MessageKey& key) const {
    Bytes bytes = start('m');
    appendMessage(bytes, key);
    return bytes;
}

Bytes KeyGrammar::messageIndex(ConversationNo conversation, const PersonId& author, TimeMs timeMs) const {
    return with('r', messageHash(conversation, author, timeMs));
}

Bytes KeyGrammar::movedMessage(const MessageKey& first) const {
    return with('i', hash16({asBytes("moved"), message(first)}));
}

Bytes KeyGrammar::seen(const PersonId& feed, std::string_view hash) const {
    return with('s', hash16({feed.view(), asBytes(hash)}));
}

Bytes KeyGrammar::seenDue(TimeMs due, const PersonId& feed, std::string_view hash) const {
    Bytes key = start('x');
    appendInteger(key, unsignedTime(due));
    append(key, hash16({feed.view(), asBytes(hash)}));
    return key;
}

Bytes KeyGrammar::person(const PersonId& id) const {
    return with('a', hash16({id.view()}));
}

Bytes KeyGrammar::waiting(ConversationNo conversation, const PersonId& author, TimeMs timeMs,
                          std::uint32_t n) const {
    Bytes key = with('u', messageHash(conversation, author, timeMs));
    appendInteger(key, n);
    return key;
}

Bytes KeyGrammar::disappearing(TimeMs due, const MessageKey& message) const {
    Bytes key = start('e');
    appendInteger(key, unsignedTime(due));
    appendMessage(key, message);
    return key;
}

Bytes KeyGrammar::job(TimeMs due, JobNo job) const {
    Bytes key = start('j');
    appendInteger(key, unsignedTime(due));
    appendInteger(key, std::uint64_t(job));
    return key;
}

Bytes KeyGrammar::config(int nameSpace, const PersonId& owner) const {
    Bytes key = start('g');
    appendInteger(key, std::uint16_t(nameSpace));
    append(key, hash16({owner.view()}));
    return key;
}

Bytes KeyGrammar::cursor(ByteView node, const PersonId& account, int nameSpace) const {
    return with('k', hash16({node, account.view(), asBytes(std::to_string(nameSpace))}));
}

Bytes KeyGrammar::pluginSpace(std::uint16_t plugin, ByteView rest) const {
    Bytes key = start('p');
    appendInteger(key, plugin);
    append(key, rest);
    return key;
}

Bytes KeyGrammar::quarantine(const PersonId& feed, std::string_view hash) const {
    return with('q', hash16({feed.view(), asBytes(hash)}));
}

Bytes KeyGrammar::searchBlock(const MessageKey& last) const {
    Bytes key = start('t');
    appendMessage(key, last);
    return key;
}

Bytes KeyGrammar::searchWords(const MessageKey& last) const {
    Bytes key = start('w');
    appendMessage(key, last);
    return key;
}

std::uint32_t KeyGrammar::tieBreaker(ConversationNo conversation, const PersonId& author,
                                     TimeMs timeMs) const {
    return readInteger<std::uint32_t>(messageHash(conversation, author, timeMs), 0);
}

std::optional<MessageKey> KeyGrammar::parseMessage(ByteView key) {
    if (!is(key, 'm', kMessageKeySize))
        return std::nullopt;
    return readMessage(key, 1);
}

std::optional<MessageKey> KeyGrammar::parseDisappearing(ByteView key) {
    if (!is(key, 'e', kMessageKeySize + 8))
        return std::nullopt;
    return readMessage(key, 9);
}

std::optional<MessageKey> KeyGrammar::parseSearchRow(ByteView key) {
    if (!is(key, 't', kMessageKeySize) && !is(key, 'w', kMessageKeySize))
        return std::nullopt;
    return readMessage(key, 1);
}

std::optional<std::pair<TimeMs, JobNo>> KeyGrammar::parseJob(ByteView key) {
    if (!is(key, 'j', 1 + 8 + 8))
        return std::nullopt;
    return std::pair{TimeMs(readInteger<std::uint64_t>(key, 1)), JobNo{readInteger<std::uint64_t>(key, 9)}};
}

std::optional<Bytes> KeyGrammar::seenOf(ByteView key) {
    if (!is(key, 'x', 1 + 8 + kHashSize))
        return std::nullopt;
    return with('s', key.subspan(9));
}

std::optional<Bytes> KeyGrammar::seenDueOf(ByteView key, TimeMs due) {
    if (!is(key, 's', 1 + kHashSize))
        return std::nullopt;
    Bytes result = start('x');
    appendInteger(result, unsignedTime(due));
    append(result, key.subspan(1));
    return result;
}

std::optional<ConversationNo> KeyGrammar::parseConversation(ByteView key) {
    if (!is(key, 'c', 1 + 4))
        return std::nullopt;
    return ConversationNo{readInteger<std::uint32_t>(key, 1)};
}

Bytes KeyGrammar::aside(ByteView key) {
    return with('d', key);
}

std::optional<TimeMs> KeyGrammar::dueOf(ByteView key) {
    if (key.size() < 9)
        return std::nullopt;
    return TimeMs(readInteger<std::uint64_t>(key, 1));
}

std::pair<Bytes, Bytes> KeyGrammar::space(char space) {
    return {start(space), start(char(space + 1))};
}

std::pair<Bytes, Bytes> KeyGrammar::under(ByteView prefix) {
    Bytes last = toBytes(prefix);
    while (!last.empty() && last.back() == 0xff)
        last.pop_back();
    if (!last.empty())
        ++last.back();
    return {toBytes(prefix), last};
}

std::pair<Bytes, Bytes> KeyGrammar::messagesOf(ConversationNo conversation) {
    return ofConversation('m', conversation);
}

std::pair<Bytes, Bytes> KeyGrammar::searchBlocksOf(ConversationNo conversation) {
    return ofConversation('t', conversation);
}

std::pair<Bytes, Bytes> KeyGrammar::searchWordsOf(ConversationNo conversation) {
    return ofConversation('w', conversation);
}

} // namespace sotto::store
