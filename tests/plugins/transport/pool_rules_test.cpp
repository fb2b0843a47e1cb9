#include "node_fixture.h"
#include "support/seeded_random.h"
#include "transport-common/addresses.h"
#include "transport-common/clock_offset.h"
#include "transport-common/node_pool.h"
#include "transport-common/saved_state.h"
#include "transport-common/services.h"
#include "transport-common/swarm_book.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::transport;

namespace {

constexpr TimeMs kNow = 1'700'000'000'000;

crypto::AccountId account(std::uint8_t fill) {
    Bytes bytes(33, fill);
    bytes[0] = 0x05;
    return *crypto::AccountId::fromBytes(bytes);
}

} // namespace

/// The rules of transports that need no socket: who is in the pool, who is struck out, who holds an account,
/// what time it is.
class PoolRulesTest : public QObject {
    Q_OBJECT

private slots:
    void knowsPublicAddresses();
    void tellsSubnetsApart();
    void strikesCountForTwoDays();
    void poolKeepsUsableNodesOnce();
    void nodesNeedAgreement();
    void swarmsNeedAgreement();
    void swarmsAreComputed();
    void swarmsAreLearned();
    void choosesMembers();
    void offsetIsTheMedian();
    void savedStateComesBack();
    void damagedStateIsNoState();
    void delaysGrowAndSpread();
};

void PoolRulesTest::knowsPublicAddresses() {
    const auto isOpen = [](const char* text) { return isPublic(*wire::ipv4FromText(text)); };
    for (const char* open : {"1.1.1.1", "172.15.0.1", "172.32.0.1", "192.167.1.1", "100.63.0.1", "223.1.1.1"})
        QVERIFY2(isOpen(open), open);
    for (const char* closed : {"0.0.0.0", "10.1.2.3", "127.0.10.1", "100.64.0.1", "169.254.1.1", "172.16.0.1",
                               "172.31.255.255", "192.168.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1",
                               "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"})
        QVERIFY2(!isOpen(closed), closed);
}

void PoolRulesTest::tellsSubnetsApart() {
    const auto ip = [](const char* text) { return *wire::ipv4FromText(text); };
    SubnetSet subnets(24);
    subnets.insert(ip("1.2.3.4"));
    QVERIFY(subnets.contains(ip("1.2.3.250")));
    QVERIFY(!subnets.contains(ip("1.2.4.4")));
    SubnetSet hosts(32);
    hosts.insert(ip("1.2.3.4"));
    QVERIFY(hosts.contains(ip("1.2.3.4")) && !hosts.contains(ip("1.2.3.5")));
    SubnetSet none(0);
    none.insert(ip("1.2.3.4"));
    QVERIFY(!none.contains(ip("1.2.3.4")));
}

void PoolRulesTest::strikesCountForTwoDays() {
    const NodeKey node = makeNode(1).ed25519;
    Strikes strikes;
    strikes.add(node, kNow);
    strikes.add(node, kNow + 1000);
    QVERIFY(!strikes.isOut(node, kNow + 1000));
    strikes.add(node, kNow + 2000);
    QVERIFY(strikes.isOut(node, kNow + 2000));
    QVERIFY(!strikes.isOut(node, kNow + Strikes::kLifetimeMs));
    QCOMPARE(strikes.live(node, kNow + Strikes::kLifetimeMs), std::size_t(2));
    QCOMPARE(strikes.snapshot(kNow + Strikes::kLifetimeMs + 2000).size(), std::size_t(0));

    const NodeKey other = makeNode(2).ed25519;
    strikes.addPermanent(other, kNow);
    QVERIFY(strikes.isOut(other, kNow));
    // A clock that was set back far does not keep strikes for ever.
    QVERIFY(!strikes.isOut(other, kNow - 2 * Strikes::kLifetimeMs));
    strikes.clear();
    QVERIFY(!strikes.isOut(other, kNow));
}

void PoolRulesTest::poolKeepsUsableNodesOnce() {
    auto nodes = makeNodes(1, 4);
    nodes.push_back(makeNode(4));
    nodes[0].httpsPort = 0;
    NodePool pool;
    pool.replace(nodes, kNow, true);
    QCOMPARE(pool.size(), std::size_t(3));
    QVERIFY(!pool.find(makeNode(1).ed25519) && pool.find(makeNode(2).ed25519));
    QCOMPARE(pool.heardAt(), kNow);

    nodes[1].ip = wire::Ipv4({9, 9, 9, 9});
    pool.replace(nodes, kNow, false);
    QCOMPARE(pool.size(), std::size_t(1));
}

void PoolRulesTest::nodesNeedAgreement() {
    auto lie = makeNode(2);
    lie.ip = wire::Ipv4({66, 6, 6, 6});
    const std::vector<std::vector<wire::ServiceNode>> answers = {{makeNode(1), makeNode(2), makeNode(3)},
                                                                 {makeNode(1), lie, lie, makeNode(4)},
                                                                 {makeNode(1), makeNode(2)}};
    const auto keys = [&](unsigned agreement) {
        std::set<std::uint8_t> result;
        for (const auto& node : agreedNodes(answers, agreement))
            result.insert(node.ed25519[0]);
        return result;
    };
    QVERIFY((keys(2) == std::set<std::uint8_t>{1, 2}));
    QVERIFY((keys(3) == std::set<std::uint8_t>{1}));
    for (const auto& node : agreedNodes(answers, 2))
        QVERIFY(node.ip != lie.ip);
    // A node that lists another twice has one voice.
    QCOMPARE(keys(1).size(), std::size_t(4));
}

void PoolRulesTest::swarmsNeedAgreement() {
    const auto in = [](std::uint8_t n, std::optional<wire::SwarmId> swarm) {
        auto node = makeNode(n);
        node.swarm = swarm;
        return node;
    };
    // The first one to answer puts itself and others where it likes, also twice.
    const std::vector<std::vector<wire::ServiceNode>> answers = {
        {in(1, 666), in(2, 666), in(2, 200), in(3, 666)},
        {in(1, 100), in(2, 200), in(3, 300)},
        {in(1, 100), in(2, 200), in(3, std::nullopt)}};
    std::map<std::uint8_t, std::optional<wire::SwarmId>> swarms;
    for (const auto& node : agreedNodes(answers, 2))
        swarms[node.ed25519[0]] = node.swarm;
    QCOMPARE(swarms.size(), std::size_t(3));
    QVERIFY(swarms[1] == wire::SwarmId(100));
    QVERIFY(swarms[2] == wire::SwarmId(200));
    QVERIFY(!swarms[3]);
}

void PoolRulesTest::swarmsAreComputed() {
    auto nodes = makeNodes(1, 6);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        nodes[i].swarm = i % 2 ? 100 : 200;
    nodes[5].swarm = wire::kNoSwarm;
    NodePool pool;
    pool.replace(nodes, kNow, true);
    QCOMPARE(pool.swarms().size(), std::size_t(2));
    const SwarmBook book(pool);
    // 32 equal bytes fold to 0, which is nearest to 100.
    const auto members = book.members(account(7));
    QCOMPARE(members.size(), std::size_t(2));
    QVERIFY(members[0] == nodes[1].ed25519 && members[1] == nodes[3].ed25519);
}

void PoolRulesTest::swarmsAreLearned() {
    NodePool pool;
    pool.replace(makeNodes(1, 6), kNow, true);
    SwarmBook book(pool);
    QVERIFY(book.members(account(7)).empty());
    QVERIFY(!book.learn(account(7), {makeNode(99).ed25519}));
    QVERIFY(book.learn(account(7), {makeNode(99).ed25519, makeNode(1).ed25519, makeNode(2).ed25519,
                                    makeNode(3).ed25519, makeNode(3).ed25519}));
    QCOMPARE(book.members(account(7)).size(), std::size_t(3));
    QVERIFY(book.members(account(8)).empty());

    book.drop(account(7), makeNode(1).ed25519);
    QCOMPARE(book.members(account(7)).size(), std::size_t(2));

    QVERIFY(book.learn(account(8), {makeNode(3).ed25519, makeNode(4).ed25519, makeNode(5).ed25519}));
    pool.replace(makeNodes(1, 4), kNow, true);
    book.poolReplaced();
    // Fewer than three are left: ask again.
    QVERIFY(book.members(account(8)).empty());
}

void PoolRulesTest::choosesMembers() {
    SeededRandom random;
    Strikes strikes;
    std::vector<NodeKey> members;
    for (std::uint8_t n = 1; n <= 5; ++n)
        members.push_back(makeNode(n).ed25519);
    strikes.addPermanent(members[0], kNow);
    strikes.addPermanent(members[1], kNow);
    std::set<NodeKey> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(*chooseMember(members, {}, strikes, kNow, random));
    QVERIFY((seen == std::set<NodeKey>{members[2], members[3], members[4]}));

    // Two good ones: the least struck fills up to three.
    strikes.addPermanent(members[2], kNow);
    strikes.addPermanent(members[2], kNow);
    seen.clear();
    for (int i = 0; i < 100; ++i)
        seen.insert(*chooseMember(members, {members[3]}, strikes, kNow, random));
    QCOMPARE(seen.size(), std::size_t(2));
    QVERIFY(!seen.count(members[3]));

    QVERIFY(chooseMember({members[3]}, {members[3]}, strikes, kNow, random) == members[3]);
    QVERIFY(!chooseMember({}, {}, strikes, kNow, random));
}

void PoolRulesTest::offsetIsTheMedian() {
    ClockOffset offset;
    QVERIFY(!offset.known());
    QCOMPARE(offset.valueMs(), std::int64_t(0));
    offset.sample(5'100, 1'000, 1'200); // looked at its clock at 1100
    QCOMPARE(offset.valueMs(), std::int64_t(4'000));
    offset.sample(1'000'000'000, 1'000, 1'000); // one liar
    offset.sample(5'000, 1'000, 1'000);
    QCOMPARE(offset.valueMs(), std::int64_t(4'000));
    for (int i = 0; i < 10; ++i)
        offset.sample(3'000, 1'000, 1'000);
    QCOMPARE(offset.valueMs(), std::int64_t(2'000));
    offset.restart();
    QCOMPARE(offset.valueMs(), std::int64_t(2'000));
    offset.sample(900, 1'000, 1'000);
    QCOMPARE(offset.valueMs(), std::int64_t(-100));
}

void PoolRulesTest::savedStateComesBack() {
    auto nodes = makeNodes(1, 3);
    nodes[0].swarm = 0xfedcba9876543210;
    nodes[1].quicPort = 22020;
    const auto pool = decodePool(encodePool({"local", kNow, nodes}));
    QVERIFY(pool && pool->network == "local" && pool->heardAt == kNow && pool->nodes == nodes);

    Strikes strikes;
    strikes.addPermanent(nodes[0].ed25519, kNow);
    strikes.add(nodes[1].ed25519, kNow);
    QVERIFY(decodeStrikes(encodeStrikes(strikes.snapshot(kNow))) == strikes.snapshot(kNow));

    const std::vector<Guard> guards = {{nodes[0].ed25519, kNow}, {nodes[1].ed25519, kNow + 1}};
    QVERIFY(decodeGuards(encodeGuards(guards)) == guards);
}

void PoolRulesTest::damagedStateIsNoState() {
    const Bytes junk(100, 0xff);
    QVERIFY(!decodePool(junk));
    QVERIFY(decodeStrikes(junk).empty() && decodeGuards(junk).empty());
    auto bytes = encodePool({"local", kNow, makeNodes(1, 3)});
    bytes.resize(bytes.size() / 2);
    QVERIFY(!decodePool(bytes));
}

void PoolRulesTest::delaysGrowAndSpread() {
    using std::chrono::milliseconds;
    SeededRandom random;
    for (unsigned n = 0; n < 40; ++n) {
        const auto delay = backoff(n, milliseconds(200), milliseconds(5'000), random);
        const long full = n < 5 ? 200L << n : 5'000;
        QVERIFY(delay.count() >= full * 8 / 10 && delay.count() <= full * 12 / 10);
    }
}

QTEST_APPLESS_MAIN(PoolRulesTest)
#include "pool_rules_test.moc"
