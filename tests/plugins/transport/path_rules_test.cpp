#include "node_fixture.h"
#include "support/seeded_random.h"
#include "transport-onion/failure_rules.h"
#include "transport-onion/guard_list.h"
#include "transport-onion/hop_picker.h"
#include "transport-onion/path_set.h"

#include "crypto/encoding.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::transport;
using std::chrono::milliseconds;

namespace {

constexpr TimeMs kNow = 1'700'000'000'000;

std::vector<wire::ServiceNode> hops(std::uint8_t a, std::uint8_t b, std::uint8_t c) {
    return {makeNode(a), makeNode(b), makeNode(c)};
}

NodeKey key(std::uint8_t n) {
    return makeNode(n).ed25519;
}

std::string hex(std::uint8_t n) {
    return crypto::toHex(key(n).view());
}

} // namespace

/// How paths are chosen and what failures cost, without a socket.
class PathRulesTest : public QObject {
    Q_OBJECT

private slots:
    void hopsAreInDifferentSubnets();
    void hopsAreNotTakenOrStruckOut();
    void tooFewNodesGiveNoPath();
    void pathsAvoidTheTarget();
    void pathsAreSpread();
    void threeStrikesEndAPath();
    void guardsGrowOld();
    void failuresCost_data();
    void failuresCost();
};

void PathRulesTest::hopsAreInDifferentSubnets() {
    SeededRandom random;
    Strikes strikes;
    NodePool pool;
    auto nodes = makeNodes(1, 3);
    for (std::uint8_t n = 100; n < 200; ++n) {
        nodes.push_back(makeNode(n));
        nodes.back().ip = wire::Ipv4({10, 9, 9, n});
    }
    pool.replace(nodes, kNow, true);
    HopPicker picker(pool, strikes, random);
    for (int i = 0; i < 50; ++i) {
        const auto path = picker.path(makeNode(1), 4, {{}, SubnetSet(24)}, kNow);
        QVERIFY(path && path->size() == 4);
        SubnetSet seen(24);
        for (const auto& hop : *path) {
            QVERIFY(!seen.contains(hop.ip));
            seen.insert(hop.ip);
        }
        QVERIFY(path->front().ed25519 == key(1));
    }
}

void PathRulesTest::hopsAreNotTakenOrStruckOut() {
    SeededRandom random;
    Strikes strikes;
    NodePool pool;
    pool.replace(makeNodes(1, 6), kNow, true);
    strikes.addPermanent(key(2), kNow);
    HopPicker picker(pool, strikes, random);
    Taken taken{{}, SubnetSet(24)};
    taken.add(makeNode(3));
    for (int i = 0; i < 50; ++i) {
        const auto path = picker.path(makeNode(1), 3, taken, kNow);
        QVERIFY(path);
        for (const auto& hop : *path)
            QVERIFY(hop.ed25519 != key(2) && hop.ed25519 != key(3));
    }
}

void PathRulesTest::tooFewNodesGiveNoPath() {
    SeededRandom random;
    Strikes strikes;
    NodePool pool;
    pool.replace(makeNodes(1, 2), kNow, true);
    HopPicker picker(pool, strikes, random);
    QVERIFY(!picker.path(makeNode(1), 3, {{}, SubnetSet(24)}, kNow));
    QVERIFY(picker.path(makeNode(1), 2, {{}, SubnetSet(24)}, kNow));
}

void PathRulesTest::pathsAvoidTheTarget() {
    SeededRandom random;
    PathSet paths;
    paths.add(hops(1, 2, 3), milliseconds(0));
    const PathId second = paths.add(hops(4, 5, 6), milliseconds(0));
    for (std::uint8_t n = 1; n <= 3; ++n) {
        const NodeKey target = key(n);
        for (int i = 0; i < 20; ++i)
            QVERIFY(paths.choose(&target, {}, random)->id == second);
    }
    paths.retire(second);
    const NodeKey target = key(2);
    QVERIFY(!paths.choose(&target, {}, random));
}

void PathRulesTest::pathsAreSpread() {
    SeededRandom random;
    PathSet paths;
    const PathId first = paths.add(hops(1, 2, 3), milliseconds(0));
    const PathId second = paths.add(hops(4, 5, 6), milliseconds(0));
    paths.begin(first);
    QVERIFY(paths.choose(nullptr, {}, random)->id == second);
    QVERIFY(paths.choose(nullptr, {second}, random)->id == first);
    paths.end(first, false);
    for (int i = 0; i < 20; ++i)
        QVERIFY(paths.choose(nullptr, {}, random)->id == second);
    paths.trust(first);
    std::set<PathId> chosen;
    for (int i = 0; i < 50; ++i)
        chosen.insert(paths.choose(nullptr, {}, random)->id);
    QCOMPARE(chosen.size(), std::size_t(2));
    QCOMPARE(paths.nodesInUse().size(), std::size_t(6));
}

void PathRulesTest::threeStrikesEndAPath() {
    PathSet paths;
    const PathId id = paths.add(hops(1, 2, 3), milliseconds(0));
    QVERIFY(!paths.strike(id) && !paths.strike(id) && paths.strike(id));
    paths.renew(id, hops(1, 7, 8), milliseconds(5));
    QVERIFY(paths.find(id)->strikes == 0 && paths.find(id)->contains(key(8)));
    paths.retire(id);
    QVERIFY(!paths.find(id) && !paths.strike(id));
    paths.end(id, true);
}

void PathRulesTest::guardsGrowOld() {
    NodePool pool;
    pool.replace(makeNodes(1, 4), kNow, true);
    Strikes strikes;
    GuardList guards;
    guards.restore({{key(1), kNow}, {key(2), kNow - GuardList::kLifetimeMs - 1}, {key(9), kNow}});
    strikes.addPermanent(key(3), kNow);
    guards.add(key(3), kNow);
    QVERIFY(guards.prune(pool, strikes, kNow));
    QCOMPARE(guards.all().size(), std::size_t(1));
    QVERIFY(guards.contains(key(1)));
    QVERIFY(!guards.prune(pool, strikes, kNow));
}

void PathRulesTest::failuresCost_data() {
    QTest::addColumn<int>("failure");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("permanent"); // node number, 0 for none
    QTest::addColumn<int>("strike");
    QTest::addColumn<bool>("path");
    QTest::addColumn<bool>("retire");
    QTest::addColumn<bool>("target");

    const int outer = static_cast<int>(WayFailure::OuterStatus);
    const auto unknown = [](std::uint8_t n) {
        return QString::fromStdString("Next node not found: " + hex(n));
    };
    const auto away = [](std::uint8_t n) {
        return QString::fromStdString("Next node is currently unreachable: " + hex(n));
    };
    const auto unready = [](std::uint8_t n) { return QString::fromStdString("Snode not ready: " + hex(n)); };
    // The path is 1, 2, 3 and the target 4.
    QTest::newRow("guard lost") << int(WayFailure::GuardLost) << 0 << "" << 0 << 1 << false << true << false;
    QTest::newRow("silence") << int(WayFailure::NoAnswer) << 0 << "" << 0 << 0 << true << false << true;
    QTest::newRow("garbage") << int(WayFailure::BadAnswer) << 0 << "" << 0 << 0 << true << false << false;
    QTest::newRow("hop unknown") << outer << 502 << unknown(2) << 2 << 0 << true << false << false;
    QTest::newRow("hop away") << outer << 502 << away(3) << 3 << 0 << true << false << false;
    QTest::newRow("target unknown") << outer << 502 << unknown(4) << 4 << 0 << false << false << true;
    QTest::newRow("stranger unknown") << outer << 502 << unknown(9) << 0 << 0 << true << false << false;
    QTest::newRow("hop not ready") << outer << 503 << unready(3) << 0 << 3 << false << false << false;
    QTest::newRow("target not ready") << outer << 503 << unready(4) << 0 << 4 << false << false << true;
    QTest::newRow("stranger not ready") << outer << 503 << unready(9) << 0 << 0 << false << false << false;
    QTest::newRow("guard not ready") << outer << 503 << "Service node is not ready: syncing" << 0 << 1
                                     << false << false << false;
    QTest::newRow("guard busy") << outer << 503 << "Server busy, try again later" << 0 << 1 << false << false
                                << false;
    QTest::newRow("hop silent") << outer << 504 << "Request time out" << 0 << 0 << true << false << true;
    QTest::newRow("hop garbage") << outer << 500 << "Invalid response from snode" << 0 << 0 << true << false
                                 << false;
    QTest::newRow("not a node") << outer << 404 << "/onion_req/v2 Not Found" << 0 << 0 << false << true
                                << false;
    // What only the destination may say is nobody's word in clear.
    QTest::newRow("forged clock") << outer << 406 << "Timestamp error" << 0 << 0 << true << false << false;
    QTest::newRow("forged swarm") << outer << 421 << "{\"snodes\":[]}" << 0 << 0 << true << false << false;
}

void PathRulesTest::failuresCost() {
    QFETCH(int, failure);
    QFETCH(int, status);
    QFETCH(QString, text);
    QFETCH(int, permanent);
    QFETCH(int, strike);
    QFETCH(bool, path);
    QFETCH(bool, retire);
    QFETCH(bool, target);
    const auto blame = blameFor(static_cast<WayFailure>(failure), status, text.toStdString(),
                                {key(1), key(2), key(3)}, key(4));
    const auto number = [](const std::optional<NodeKey>& node) { return node ? int((*node)[0]) : 0; };
    QCOMPARE(number(blame.permanent), permanent);
    QCOMPARE(number(blame.strike), strike);
    QCOMPARE(blame.pathStrike, path);
    QCOMPARE(blame.retirePath, retire);
    QCOMPARE(blame.targetFailed, target);
}

QTEST_APPLESS_MAIN(PathRulesTest)
#include "path_rules_test.moc"
