#include "support/two_clients.h"

#include "chat/conversation_book.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::client;
using namespace sotto::test;
using namespace std::chrono_literals;

/// Messages that somebody pinned in a conversation, on one device.
class PinnedMessagesTest : public QObject {
    Q_OBJECT
private slots:
    void theyStayInTheOrderInWhichTheyWereSent() {
        TwoClients world;
        const auto ids = send(world, 3);
        QVERIFY(pin(world.alice, ids[2], true)->pinned);
        QVERIFY(pin(world.alice, ids[0], true)->pinned);
        QVERIFY(pin(world.alice, ids[0], true)->pinned);
        world.alice.crash();
        QVERIFY(world.alice.open().ok());
        QCOMPARE(pinned(world), (std::vector<std::string>{"text 0", "text 2"}));
        QVERIFY(!pin(world.alice, ids[2], false)->pinned);
        QCOMPARE(pinned(world), std::vector<std::string>{"text 0"});
        QVERIFY(world.bob
                    .ask<std::vector<Message>>([&](Client& client, auto done) {
                        client.pinnedMessages({world.alice.id()}, std::move(done));
                    })
                    ->empty());
    }

    void whatIsRemovedIsNotPinned() {
        TwoClients world;
        const auto ids = send(world, 3);
        for (const MessageId& id : ids)
            QVERIFY(pin(world.alice, id, true).ok());
        world.pass(6s);
        QVERIFY(world.alice
                    .ask<void>([&](Client& client, auto done) {
                        client.unsend(ids[0], DeleteFrom::Everyone, std::move(done));
                    })
                    .ok());
        world.pass(6s);
        QVERIFY(
            world.alice.ask<void>([&](Client& client, auto done) { client.remove(ids[1], std::move(done)); })
                .ok());
        QCOMPARE(pinned(world), std::vector<std::string>{"text 2"});
        QCOMPARE(pin(world.alice, ids[0], true).error().code, Code::Invalid);
        QCOMPARE(pin(world.alice, {std::string(32, '0')}, true).error().code, Code::NotFound);
    }

    void aPlaceThatIsFreeAgainCanBeTaken() {
        TwoClients world;
        const auto ids = send(world, chat::kMostPinnedMessages + 1);
        for (int i = 0; i < chat::kMostPinnedMessages; ++i)
            QVERIFY(pin(world.alice, ids[std::size_t(i)], true).ok());
        QCOMPARE(pin(world.alice, ids.back(), true).error().code, Code::Rejected);
        QVERIFY(
            world.alice.ask<void>([&](Client& client, auto done) { client.remove(ids[7], std::move(done)); })
                .ok());
        QVERIFY(pin(world.alice, ids.back(), true).ok());
        QCOMPARE(pinned(world).size(), std::size_t(chat::kMostPinnedMessages));
    }

private:
    static std::vector<MessageId> send(TwoClients& world, int count) {
        std::vector<MessageId> ids;
        for (int i = 0; i < count; ++i)
            ids.push_back(world.alice.send(world.bob, "text " + std::to_string(i))->id);
        return ids;
    }
    static Result<Message> pin(Person& person, const MessageId& id, bool pinned) {
        return person.ask<Message>(
            [&](Client& client, auto done) { client.pinMessage(id, pinned, std::move(done)); });
    }
    static std::vector<std::string> pinned(TwoClients& world) {
        const auto messages = world.alice.ask<std::vector<Message>>(
            [&](Client& client, auto done) { client.pinnedMessages({world.bob.id()}, std::move(done)); });
        std::vector<std::string> texts;
        for (const Message& message : *messages)
            texts.push_back(message.text);
        return texts;
    }
};

QTEST_APPLESS_MAIN(PinnedMessagesTest)
#include "pinned_messages_test.moc"
