#include "wire/swarm.h"

#include "support/vectors.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace {

std::vector<SwarmId> swarmList(const boost::json::value& vectors, std::string_view name) {
    std::vector<SwarmId> ids;
    for (const auto& id : *jsonArray(*jsonMember(vectors, "swarm_lists"), name))
        ids.push_back(std::stoull(std::string(id.as_string())));
    return ids;
}

crypto::AccountId accountMember(const boost::json::value& entry) {
    return *crypto::AccountId::fromHex(textMember(entry, "account_id"));
}

} // namespace

class SwarmTest : public QObject {
    Q_OBJECT

private slots:
    void foldsAsTheVectors();
    void mapsAsTheVectors();
    void mapsTheWorkedExample();
    void knowsNoSwarmWithoutSwarms();
};

void SwarmTest::foldsAsTheVectors() {
    int cases = 0;
    const auto vectors = loadVectors("swarm.json");
    for (const auto& entry : *jsonArray(vectors, "swarm_space")) {
        QCOMPARE(swarmSpace(accountMember(entry)), std::stoull(textMember(entry, "swarm_space")));
        ++cases;
    }
    QCOMPARE(cases, 15);
}

void SwarmTest::mapsAsTheVectors() {
    const auto vectors = loadVectors("swarm.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "cases")) {
        const auto ids = swarmList(vectors, textMember(entry, "swarm_list"));
        const auto space = std::stoull(textMember(entry, "swarm_space_hex"), nullptr, 16);
        QCOMPARE(swarmSpace(accountMember(entry)), space);
        QCOMPARE(*nearestSwarm(ids, space), std::stoull(textMember(entry, "swarm_id")));
        ++cases;
    }
    QCOMPARE(cases, 92);
}

void SwarmTest::mapsTheWorkedExample() {
    const std::vector<SwarmId> ids{100, 200, 300, 399, 498, 596, 694};
    const std::pair<std::uint64_t, SwarmId> cases[] = {
        {0x96, 100}, {0x97, 200}, {0x15d, 300}, {0xa000000000000000, 100}, {0x800000000000018d, 694}};
    for (const auto& [space, swarm] : cases)
        QCOMPARE(*nearestSwarm(ids, space), swarm);
}

void SwarmTest::knowsNoSwarmWithoutSwarms() {
    QVERIFY(!nearestSwarm({}, 7));
}

QTEST_APPLESS_MAIN(SwarmTest)
#include "swarm_test.moc"
