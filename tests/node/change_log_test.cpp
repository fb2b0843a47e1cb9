#include "test_swarm.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::node;

namespace {

AccountId account() {
    return *AccountId::fromHex("05" + std::string(64, '1'));
}

} // namespace

/// What members of a swarm tell each other after one of them was away.
class ChangeLogTest : public QObject {
    Q_OBJECT

private slots:
    void carriesMessagesOver();
    void goesOnWhereItStopped();
    void carriesDeletionsOver();
    void doesNotBringBackWhatWasDeleted();
    void letsALaterStoreWin();
    void carriesRevocationsOver();
    void refusesGarbage();
    void startsAgainAfterALoss();
    void cutsStretches();

private:
    StoredMessage message(test::TestSwarm& swarm, std::string_view text) {
        StoredMessage made{account(), {}, 0, 1, swarm.clock.wallMs() + 1'000'000, toBytes(asBytes(text))};
        made.hash = wire::messageHash(made.account, 0, made.data);
        return made;
    }
    /// Node 1 asks node 0 for what it has not seen yet.
    void pull(test::TestSwarm& swarm, std::size_t from = 0, std::size_t to = 1) {
        const auto peer = swarm.map().nodes()[from].ed25519;
        const auto stretch = swarm.changes(from).after(*swarm.changes(to).seen(peer));
        QVERIFY(stretch.ok());
        for (const auto& change : stretch->changes)
            QVERIFY(swarm.changes(to).apply(change).ok());
        QVERIFY(swarm.changes(to).setSeen(peer, stretch->upTo).ok());
    }
    std::size_t count(test::TestSwarm& swarm, std::size_t index) {
        return swarm.messages(index).retrieve(account(), 0, {}, {}, swarm.clock.wallMs())->messages.size();
    }
    void put(test::TestSwarm& swarm, std::size_t index, const StoredMessage& message) {
        QVERIFY(swarm.messages(index).store(message, false, swarm.clock.wallMs()).ok());
    }
};

void ChangeLogTest::carriesMessagesOver() {
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(2));
    put(swarm, 0, message(swarm, "one"));
    put(swarm, 0, message(swarm, "two"));
    put(swarm, 1, message(swarm, "two"));
    pull(swarm);
    const auto page = swarm.messages(1).retrieve(account(), 0, {}, {}, swarm.clock.wallMs());
    QCOMPARE(page->messages.size(), std::size_t(2));
    QCOMPARE(toString(page->messages[1].data), std::string("one"));
    QCOMPARE(page->messages[1].timestampMs, TimeMs(1));
}

void ChangeLogTest::goesOnWhereItStopped() {
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(2));
    put(swarm, 0, message(swarm, "one"));
    pull(swarm);
    const auto seen = *swarm.changes(1).seen(swarm.map().nodes()[0].ed25519);
    QVERIFY(swarm.changes(0).after(seen)->changes.empty());
    put(swarm, 0, message(swarm, "two"));
    QCOMPARE(swarm.changes(0).after(seen)->changes.size(), std::size_t(1));
    // A new expiry is a change as well.
    auto longer = message(swarm, "one");
    longer.expiryMs += 5;
    put(swarm, 0, longer);
    QCOMPARE(swarm.changes(0).after(seen)->changes.size(), std::size_t(2));
    pull(swarm);
    const auto expiries = swarm.messages(1).expiries(account(), {&longer.hash, 1});
    QCOMPARE(expiries->at(longer.hash), longer.expiryMs);
}

void ChangeLogTest::carriesDeletionsOver() {
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(2));
    const auto gone = message(swarm, "gone");
    put(swarm, 0, gone);
    pull(swarm);
    swarm.clock.advance(std::chrono::seconds(1));
    QVERIFY(swarm.messages(0).remove(account(), {&gone.hash, 1}, swarm.clock.wallMs()).ok());
    pull(swarm);
    QCOMPARE(count(swarm, 1), std::size_t(0));
}

void ChangeLogTest::doesNotBringBackWhatWasDeleted() {
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(3));
    const auto gone = message(swarm, "gone");
    put(swarm, 0, gone);
    put(swarm, 2, gone);
    swarm.clock.advance(std::chrono::seconds(1));
    QVERIFY(swarm.messages(0).remove(account(), {&gone.hash, 1}, swarm.clock.wallMs()).ok());
    // Node 1 learns of the deletion before it meets the message on node 2, which slept through it.
    pull(swarm, 0, 1);
    pull(swarm, 2, 1);
    QCOMPARE(count(swarm, 1), std::size_t(0));
    pull(swarm, 2, 0);
    QCOMPARE(count(swarm, 0), std::size_t(0));
    pull(swarm, 1, 2);
    QCOMPARE(count(swarm, 2), std::size_t(0));
}

void ChangeLogTest::letsALaterStoreWin() {
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(2));
    const auto again = message(swarm, "again");
    put(swarm, 0, again);
    QVERIFY(swarm.messages(0).remove(account(), {&again.hash, 1}, swarm.clock.wallMs()).ok());
    swarm.clock.advance(std::chrono::seconds(1));
    put(swarm, 1, again);
    pull(swarm);
    QCOMPARE(count(swarm, 1), std::size_t(1));
    pull(swarm, 1, 0);
    QCOMPARE(count(swarm, 0), std::size_t(1));
}

void ChangeLogTest::carriesRevocationsOver() {
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(2));
    const SubaccountToken token;
    QVERIFY(swarm.revocations(0).revoke(account(), {&token, 1}, 10).ok());
    pull(swarm);
    QVERIFY(*swarm.revocations(1).isRevoked(account(), token));
    QCOMPARE(*swarm.revocations(1).unrevoke(account(), {&token, 1}, 20), std::size_t(1));
    pull(swarm, 1, 0);
    QVERIFY(!*swarm.revocations(0).isRevoked(account(), token));
    // What is older changes nothing.
    QVERIFY(swarm.revocations(0).merge(account(), token, {15, true, 0}).ok());
    QVERIFY(!*swarm.revocations(0).isRevoked(account(), token));
}

void ChangeLogTest::refusesGarbage() {
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(2));
    put(swarm, 0, message(swarm, "one"));
    auto change = swarm.changes(0).after(0)->changes.front();
    for (std::size_t length = 0; length < change.size(); ++length)
        QVERIFY(!swarm.changes(1).apply(ByteView(change).first(length)).ok());
    // The text of the message is part of its hash.
    const auto at = toString(change).find("1:d3:one");
    QVERIFY(at != std::string::npos);
    change[at + 5] = 'x';
    QCOMPARE(swarm.changes(1).apply(change).error().code, Code::Corrupt);
    QCOMPARE(count(swarm, 1), std::size_t(0));
}

void ChangeLogTest::startsAgainAfterALoss() {
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(2));
    put(swarm, 0, message(swarm, "one"));
    QCOMPARE(swarm.changes(0).after(1'000'000)->changes.size(), std::size_t(1));
}

void ChangeLogTest::cutsStretches() {
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(2));
    for (int i = 0; i < 70; ++i)
        put(swarm, 0, message(swarm, std::string(76'000, 'x') + std::to_string(i)));
    const auto stretch = swarm.changes(0).after(0);
    QVERIFY(stretch->more);
    QVERIFY(stretch->changes.size() < 70);
    const auto rest = swarm.changes(0).after(stretch->upTo);
    QVERIFY(!rest->more);
    QCOMPARE(stretch->changes.size() + rest->changes.size(), std::size_t(70));
}

QTEST_APPLESS_MAIN(ChangeLogTest)
#include "change_log_test.moc"
