#pragma once

#include "store/store.h"
#include "store/store_fixture.h"

#include <QtTest>

#include <string>
#include <utility>

namespace sotto::test {

/// Puts a text of person `author` at `time` into the conversation with person `number`, as the newest or
/// between others.
inline void putText(store::Store& store, int number, TimeMs time, const std::string& text, int author,
                    bool own = false) {
    auto conversation =
        store.conversation(store::ConversationNo(number))->value_or(store::pb::Conversation());
    conversation.set_number(std::uint32_t(number));
    conversation.set_id(toString(testPerson(std::uint8_t(number)).view()));
    const store::MessageKey key{store::ConversationNo(number), time, 1};
    if (std::pair(key.timeMs, key.n) > std::pair(TimeMs(conversation.last_ms()), conversation.last_n())) {
        conversation.set_last_ms(time);
        conversation.set_last_n(key.n);
    }
    store::pb::Message message;
    message.set_kind(store::pb::Message::TEXT);
    message.set_author(toString(testPerson(std::uint8_t(author)).view()));
    message.set_own(own);
    message.set_body(text);
    auto batch = store.batch();
    batch.put(conversation);
    batch.put(key, message);
    QVERIFY(store.commit(batch, store::Durable::No).ok());
}

/// Ends the index of a conversation before `time`, as the workspace does for a message that comes late.
inline void unindexFrom(store::Store& store, int number, TimeMs time) {
    auto conversation = **store.conversation(store::ConversationNo(number));
    conversation.set_indexed_ms(time);
    conversation.set_indexed_n(0);
    conversation.set_index_epoch(conversation.index_epoch() + 1);
    auto batch = store.batch();
    batch.put(conversation);
    QVERIFY(store.commit(batch, store::Durable::No).ok());
}

} // namespace sotto::test
