#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

/// Ends a person's client as soon as its storage has seen the n-th write from now on: that one and all later
/// ones are lost, as when the machine stops.
class StopAtWrite {
public:
    StopAtWrite(Person& person, int nth) : person_(person) { person.storage().failFrom(nth, Code::Internal); }
    /// Whether the moment came.
    bool happened() const { return person_.storage().failing(); }
    void restart() {
        person_.crash();
        person_.storage().heal();
        if (!person_.open())
            qFatal("the profile does not open again");
    }

private:
    Person& person_;
};

} // namespace

/// A client that ends at any commit goes on where it was: nothing is lost and nothing is there twice.
class CrashTest : public QObject {
    Q_OBJECT
private slots:
    void theSenderMayStopAtEveryWrite() {
        int moments = 0;
        for (int nth = 1;; ++nth) {
            TwoClients world;
            QVERIFY(world.alice.send(world.bob, "first").ok());
            StopAtWrite stop(world.alice, nth);
            const auto second = world.alice.send(world.bob, "second");
            world.pass(20s);
            const bool happened = stop.happened();
            moments += happened;
            stop.restart();
            if (!second)
                QVERIFY(world.alice.send(world.bob, "second").ok());
            world.pass(10min);
            QCOMPARE(world.bob.textsWith(world.alice), (std::vector<std::string>{"first", "second"}));
            expectSent(world);
            if (!happened)
                break;
        }
        QVERIFY(moments >= 5);
    }

    void theSenderMayStopBetweenNodeAndCommit() {
        TwoClients world;
        bool stopped = false;
        world.network.afterStore = [&] {
            if (!std::exchange(stopped, true))
                world.alice.storage().failFrom(1, Code::Internal);
        };
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(1ms);
        QVERIFY(stopped);
        world.alice.crash();
        world.alice.storage().heal();
        QVERIFY(world.alice.open().ok());
        world.pass(1min);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hello"});
        QCOMPARE(world.network.messagesOf(*crypto::AccountId::fromHex(world.bob.id())), 1u);
        QCOMPARE(world.network.messagesOf(*crypto::AccountId::fromHex(world.alice.id())), 1u);
        expectSent(world);
    }

    void whoErasesMayStopAtEveryWrite() {
        int moments = 0;
        for (const bool deletes : {false, true}) {
            for (int nth = 1;; ++nth) {
                TwoClients world;
                QVERIFY(world.bob.send(world.alice, "first").ok());
                QVERIFY(world.alice.send(world.bob, "second").ok());
                world.pass(20s);
                StopAtWrite stop(world.alice, nth);
                const bool erased = erase(world, deletes).ok();
                const bool happened = stop.happened();
                moments += happened;
                stop.restart();
                world.pass(10s);
                const auto left = world.alice.textsWith(world.bob).size();
                QVERIFY(left == 0 || (left == 2 && !erased));
                QVERIFY(world.bob.send(world.alice, "third").ok());
                world.pass(1min);
                QCOMPARE(world.alice.textsWith(world.bob).back(), std::string("third"));
                QCOMPARE(world.alice.textsWith(world.bob).size(), left + 1);
                if (!happened)
                    break;
            }
        }
        QVERIFY(moments >= 4);
    }

    void theReceiverMayStopAtEveryWrite() {
        int moments = 0;
        for (int nth = 1;; ++nth) {
            TwoClients world;
            world.network.pageSize = 3;
            for (int i = 0; i < 10; ++i)
                QVERIFY(world.alice.send(world.bob, std::to_string(i)).ok());
            StopAtWrite stop(world.bob, nth);
            world.pass(20s);
            const bool happened = stop.happened();
            moments += happened;
            stop.restart();
            world.pass(1min);
            std::vector<std::string> expected;
            for (int i = 0; i < 10; ++i)
                expected.push_back(std::to_string(i));
            QCOMPARE(world.bob.textsWith(world.alice), expected);
            const auto conversations = world.bob.ask<std::vector<client::Conversation>>(
                [](client::Client& client, auto done) { client.conversations(std::move(done)); });
            QCOMPARE(conversations->at(0).unread, 10u);
            if (!happened)
                break;
        }
        QVERIFY(moments >= 3);
    }

    void answeringMayStopAtEveryWrite() {
        int moments = 0;
        for (int nth = 1;; ++nth) {
            TwoClients world;
            QVERIFY(world.alice.send(world.bob, "question").ok());
            world.pass(20s);
            StopAtWrite stop(world.bob, nth);
            const auto answered = answer(world);
            world.pass(20s);
            const bool happened = stop.happened();
            moments += happened;
            stop.restart();
            // Either both the answer and the note of it are there, or neither is.
            QCOMPARE(unreadOf(world.bob), answered.ok() ? 0u : 1u);
            if (!answered)
                QVERIFY(answer(world).ok());
            world.pass(10min);
            QCOMPARE(unreadOf(world.bob), 0u);
            QCOMPARE(world.alice.textsWith(world.bob), (std::vector<std::string>{"question", "answer"}));
            if (!happened)
                break;
        }
        QVERIFY(moments >= 3);
    }

    void aChangeOfTimeMayStopAtEveryWrite() {
        for (int nth = 1;; ++nth) {
            TwoClients world;
            world.network.setAhead(-3'600'000);
            const auto sent = world.alice.send(world.bob, "hello");
            StopAtWrite stop(world.alice, nth);
            world.pass(20s);
            const bool happened = stop.happened();
            stop.restart();
            world.pass(10min);
            QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hello"});
            const auto own = world.alice.messagesWith(world.bob.id());
            QCOMPARE(own.size(), 1u);
            QCOMPARE(own[0].id, sent->id);
            if (!happened)
                break;
        }
    }

    void deletingMayStopAtEveryWrite() {
        for (int nth = 1;; ++nth) {
            TwoClients world;
            QVERIFY(world.alice.send(world.bob, "hello").ok());
            world.pass(10s);
            StopAtWrite stop(world.bob, nth);
            const auto done = world.bob.ask<client::Contact>([&](client::Client& client, auto then) {
                client.act(world.alice.id(), client::ContactAction::Delete, std::move(then));
            });
            const bool happened = stop.happened();
            stop.restart();
            if (!done)
                QVERIFY(world.bob
                            .ask<client::Contact>([&](client::Client& client, auto then) {
                                client.act(world.alice.id(), client::ContactAction::Delete, std::move(then));
                            })
                            .ok());
            QVERIFY(world.bob.messagesWith(world.alice.id()).empty());
            if (!happened)
                break;
        }
    }

private:
    /// All messages alice has with bob; `deletes`: with the contact.
    static Result<void> erase(TwoClients& world, bool deletes) {
        if (!deletes)
            return world.alice.ask<void>([&](client::Client& client, auto done) {
                client.clearMessages({world.bob.id()}, std::move(done));
            });
        const auto done = world.alice.ask<client::Contact>([&](client::Client& client, auto then) {
            client.act(world.bob.id(), client::ContactAction::Delete, std::move(then));
        });
        return done ? Result<void>() : done.error();
    }
    static Result<client::Message> answer(TwoClients& world) {
        const auto question = world.bob.messagesWith(world.alice.id()).back().id;
        return world.bob.ask<client::Message>([&](client::Client& client, auto done) {
            client.sendReading({world.alice.id()}, {"answer", std::nullopt}, question, std::move(done));
        });
    }
    static std::uint32_t unreadOf(Person& person) {
        return person
            .ask<std::vector<client::Conversation>>(
                [](client::Client& client, auto done) { client.conversations(std::move(done)); })
            ->at(0)
            .unread;
    }

    static void expectSent(TwoClients& world) {
        for (const auto& message : world.alice.messagesWith(world.bob.id())) {
            QCOMPARE(message.state, client::MessageState::Sent);
            QVERIFY(message.synced);
        }
    }
};

QTEST_APPLESS_MAIN(CrashTest)
#include "crash_test.moc"
