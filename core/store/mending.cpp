#include "store/mending.h"

#include "store/unread.h"

#include <algorithm>

namespace sotto::store {
namespace {

/// The highest number of a conversation in the keys of `space`, of rows that open.
Result<std::uint32_t> highestNumber(const Store& store, char space) {
    std::uint32_t highest = 0;
    const auto [first, last] = KeyGrammar::space(space);
    auto done =
        store.inspect(first, last, plugin::Direction::Backwards, [&](ByteView key, const Bytes* value) {
            const auto message = KeyGrammar::parseMessage(key);
            const auto number = message ? message->conversation : KeyGrammar::parseConversation(key);
            if (value && number)
                highest = std::uint32_t(*number);
            return highest == 0;
        });
    return done || unreadable(done.error()) ? Result<std::uint32_t>(highest)
                                            : Result<std::uint32_t>(done.error());
}

} // namespace

Result<void> mendNumbers(Store& store) {
    const auto found = store.numbers();
    if (!found && !unreadable(found.error()))
        return found.error();
    pb::Numbers numbers = found ? *found : pb::Numbers();
    std::uint32_t highest = 0;
    for (const char space : {'c', 'm'}) {
        const auto number = highestNumber(store, space);
        if (!number)
            return number.error();
        highest = std::max(highest, *number);
    }
    if (found && (highest == 0 || numbers.next_conversation() > highest))
        return {};
    const auto conversations = store.conversations();
    if (!conversations)
        return conversations.error();
    numbers.set_next_conversation(std::max(numbers.next_conversation(), highest + 1));
    for (const pb::Conversation& conversation : *conversations)
        numbers.set_last_sent_ms(std::max(numbers.last_sent_ms(), conversation.last_ms()));
    Batch batch = store.batch();
    batch.putFact(kNumbersFact, numbers);
    return store.commit(batch, Durable::Yes);
}

Result<bool> mendCounters(const Store& store, pb::Conversation& conversation) {
    std::optional<MessageKey> newest;
    std::uint32_t unread = 0;
    const auto done = store.newest(
        ConversationNo{conversation.number()}, {}, [&](const MessageKey& key, const pb::Message& message) {
            if (!newest)
                newest = key;
            unread += key.timeMs > conversation.read_to_ms() && countsAsUnread(message);
            return key.timeMs > conversation.read_to_ms() && unread < kMostUnread;
        });
    if (!done)
        return done.error();
    const MessageKey last = newest.value_or(MessageKey{});
    const bool full = unread >= kMostUnread;
    const bool changed = conversation.last_ms() != last.timeMs || conversation.last_n() != last.n ||
                         (conversation.unread() > unread && !full);
    conversation.set_last_ms(last.timeMs);
    conversation.set_last_n(last.n);
    if (!full)
        conversation.set_unread(std::min(conversation.unread(), unread));
    return changed;
}

Result<pb::Conversation> rebuiltConversation(const Store& store, ConversationNo number, const PersonId& id,
                                             bool own) {
    pb::Conversation row;
    row.set_number(std::uint32_t(number));
    row.set_kind(own ? pb::Conversation::SELF : pb::Conversation::DIRECT);
    row.set_id(toString(id.view()));
    if (auto counted = mendCounters(store, row); !counted)
        return counted.error();
    row.set_read_to_ms(row.last_ms());
    return row;
}

} // namespace sotto::store
