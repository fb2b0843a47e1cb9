#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;

/// Two people over a network in memory.
class ExchangeTest : public QObject {
    Q_OBJECT
private slots:
    void aMessageArrives() {
        TwoClients world;
        const auto sent = world.alice.send(world.bob, "Good morning");
        QVERIFY(sent.ok());
        QCOMPARE(sent->state, client::MessageState::Queued);
        world.pass(6s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"Good morning"});
        const auto own = world.alice.messagesWith(world.bob.id());
        QCOMPARE(own.size(), 1u);
        QCOMPARE(own[0].state, client::MessageState::Sent);
        QVERIFY(own[0].synced);
        QCOMPARE(own[0].id, sent->id);
    }
};

QTEST_APPLESS_MAIN(ExchangeTest)
#include "exchange_test.moc"
