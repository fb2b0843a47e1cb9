#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::client;
using namespace sotto::test;
using namespace std::chrono_literals;

/// Own messages that disappear (04 §10).
class DisappearingTest : public QObject {
    Q_OBJECT
private slots:
    void afterSendingItGoesOnBothSides() {
        TwoClients world;
        const auto sent = send(world.alice, world.bob.id(), {Expiry::From::Send, 60});
        QVERIFY(sent.ok());
        QCOMPARE(sent->expiresMs, 0);
        world.pass(10s);
        const auto here = world.alice.messagesWith(world.bob.id());
        const auto there = world.bob.messagesWith(world.alice.id());
        QCOMPARE(here.size(), 1u);
        QCOMPARE(there.size(), 1u);
        for (const Message& message : {here.front(), there.front()})
            QVERIFY(message.expiresMs > sent->sentMs && message.expiresMs <= sent->sentMs + 70'000);
        // The network keeps it no longer.
        for (const auto& stored : world.network.nodes().front().mailboxes[world.bob.id()])
            if (stored.nameSpace == wire::kInboxNamespace)
                QCOMPARE(stored.expiration - stored.timestamp, 60'000);
        world.pass(70s);
        QVERIFY(world.alice.messagesWith(world.bob.id()).empty());
        QVERIFY(world.bob.messagesWith(world.alice.id()).empty());
    }

    void afterReadingItGoesWhenRead() {
        TwoClients world;
        QVERIFY(send(world.alice, world.bob.id(), {Expiry::From::Read, 60}).ok());
        world.pass(10s);
        // The recipient has two weeks to fetch it; our own copy goes by the timer.
        QCOMPARE(lifetimes(world, world.bob.id()), std::vector<TimeMs>{14LL * 24 * 3600 * 1000});
        QCOMPARE(lifetimes(world, world.alice.id()), std::vector<TimeMs>{60'000});
        world.pass(70s);
        QVERIFY(world.alice.messagesWith(world.bob.id()).empty());
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"soon gone"});
        QVERIFY(read(world.bob, world.alice.id()));
        world.pass(50s);
        QCOMPARE(world.bob.textsWith(world.alice).size(), 1u);
        world.pass(20s);
        QVERIFY(world.bob.textsWith(world.alice).empty());
    }

    /// 04 §10: the device where it was read sets the end; the other asks the swarm for it.
    void whatWasReadElsewhereEndsAtTheSameTime() {
        TwoClients world;
        Person tablet(world, 9);
        tablet.restore(world.bob);
        QVERIFY(send(world.alice, world.bob.id(), {Expiry::From::Read, 600}).ok());
        world.pass(30s);
        QVERIFY(read(world.bob, world.alice.id()));
        world.pass(30s);
        QVERIFY(world.network.requests("get_expiries") > 0);
        const auto here = world.bob.messagesWith(world.alice.id());
        const auto there = tablet.messagesWith(world.alice.id());
        QCOMPARE(here.size(), 1u);
        QCOMPARE(there.size(), 1u);
        QVERIFY(here.front().expiresMs > 0);
        QCOMPARE(there.front().expiresMs, here.front().expiresMs);
    }

    void whatTheSwarmHasNoMoreWasOver() {
        TwoClients world;
        Person tablet(world, 9);
        tablet.restore(world.bob);
        QVERIFY(send(world.alice, world.bob.id(), {Expiry::From::Read, 60}).ok());
        world.pass(30s);
        tablet.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(read(world.bob, world.alice.id()));
        world.pass(10min);
        QCOMPARE(tablet.messagesWith(world.alice.id()).size(), 1u);
        tablet.transport().setState(sdk::TransportStatus::READY);
        world.pass(20s);
        QVERIFY(tablet.messagesWith(world.alice.id()).empty());
    }

    /// The device where it was read may not get that far.
    void whatNobodyShortenedIsShortenedByTheOther() {
        TwoClients world;
        Person tablet(world, 9);
        tablet.restore(world.bob);
        QVERIFY(send(world.alice, world.bob.id(), {Expiry::From::Read, 3600}).ok());
        world.pass(30s);
        bool blocked = true;
        world.network.intercept([&](FakeNetwork::Node&, const std::string& method,
                                    const auto& params) -> std::optional<Result<FakeNetwork::Answer>> {
            const bool shortens =
                method == "sequence" &&
                params.at("requests").as_array().front().as_object().at("method").as_string() == "expire";
            if (!blocked || !shortens)
                return std::nullopt;
            return fail(Code::Timeout, "Nobody heard it.");
        });
        QVERIFY(read(world.bob, world.alice.id()));
        world.pass(30s);
        QVERIFY(lifetimes(world, world.bob.id()).front() > 3'700'000);
        world.bob.crash();
        blocked = false;
        world.pass(2min);
        QVERIFY(lifetimes(world, world.bob.id()).front() < 3'700'000);
        const TimeMs ends = tablet.messagesWith(world.alice.id()).front().expiresMs;
        QVERIFY(ends > 0 && ends < world.network.now() + 3'600'000);
    }

    /// Somebody sets the clock, or the computer slept: no timer ran meanwhile.
    void aClockThatJumpsIsNoticed() {
        TwoClients world;
        QVERIFY(send(world.alice, world.bob.id(), {Expiry::From::Send, 7200}).ok());
        world.pass(10s);
        world.clock.start += 3'600'000;
        world.pass(61s);
        QCOMPARE(world.bob.textsWith(world.alice).size(), 1u);
        world.clock.start += 3'600'000;
        world.pass(61s);
        QVERIFY(world.alice.textsWith(world.bob).empty());
        QVERIFY(world.bob.textsWith(world.alice).empty());
    }

    void whatDisappearedMeanwhileIsGoneAtTheStart() {
        TwoClients world;
        QVERIFY(send(world.alice, world.bob.id(), {Expiry::From::Send, 60}).ok());
        world.pass(10s);
        world.bob.crash();
        world.pass(2min);
        QVERIFY(world.bob.open().ok());
        QVERIFY(world.bob.messagesWith(world.alice.id()).empty());
    }

    void aMessageThatWaitsDoesNotCountDown() {
        TwoClients world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(send(world.alice, world.bob.id(), {Expiry::From::Send, 3600}).ok());
        world.pass(30min);
        QCOMPARE(world.alice.messagesWith(world.bob.id()).front().expiresMs, 0);
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.pass(10s);
        const auto message = world.alice.messagesWith(world.bob.id()).front();
        QVERIFY(message.state == MessageState::Sent && message.expiresMs >= message.sentMs + 3'600'000);
    }

    void impossibleTimersAreRefused() {
        TwoClients world;
        for (const std::uint32_t seconds : {1u, 9u, 1'209'601u, UINT32_MAX})
            QCOMPARE(send(world.alice, world.bob.id(), {Expiry::From::Send, seconds}).error().code,
                     Code::Invalid);
        QCOMPARE(send(world.alice, "self", {Expiry::From::Read, 60}).error().code, Code::Invalid);
        QVERIFY(send(world.alice, "self", {Expiry::From::Send, 60}).ok());
        QVERIFY(world.alice.messagesWith(world.bob.id()).empty());
    }

private:
    static bool read(Person& person, const std::string& conversation) {
        return person
            .ask<void>([&](Client& client, auto done) {
                client.markRead({conversation}, std::nullopt, std::move(done));
            })
            .ok();
    }
    static Result<Message> send(Person& from, const std::string& to, Expiry expiry) {
        return from.ask<Message>([&](Client& client, auto done) {
            Draft draft;
            draft.text = "soon gone";
            draft.expiry = expiry;
            client.send({to}, std::move(draft), std::move(done));
        });
    }
    static std::vector<TimeMs> lifetimes(TwoClients& world, const std::string& account) {
        std::vector<TimeMs> all;
        for (const auto& stored : world.network.nodes().front().mailboxes[account])
            if (stored.nameSpace == wire::kInboxNamespace)
                all.push_back(stored.expiration - stored.timestamp);
        return all;
    }
};

QTEST_APPLESS_MAIN(DisappearingTest)
#include "disappearing_test.moc"
