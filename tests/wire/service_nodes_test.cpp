#include "wire/service_nodes.h"

#include "support/keys.h"
#include "wire/active_nodes.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <limits>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace {

const std::string kKey(64, 'a');

/// A list of one entry with the members that make it usable, some of them replaced.
std::string listWith(std::string_view members) {
    return R"({"result":{"height":9,"service_node_states":[{"pubkey_x25519":")" + kKey +
           R"(","pubkey_ed25519":")" + kKey + R"(","public_ip":"1.2.3.4","storage_port":22021)" +
           std::string(members) + "}]}}";
}

} // namespace

class ServiceNodesTest : public QObject {
    Q_OBJECT

private slots:
    void asksForAllNodes();
    void readsEveryField();
    void dropsUnusableEntries();
    void refusesOtherShapes();
    void keepsAListOnDisk();
    void readsSwarms();
    void refusesBadSwarms();
    void readsTheCompactList();
    void readsAddresses();
};

void ServiceNodesTest::asksForAllNodes() {
    const auto seed = parseJson(seedNodesRequest());
    QCOMPARE(textMember(*seed, "method"), std::string("get_n_service_nodes"));
    const auto node = parseJson(nodeListRequest());
    QCOMPARE(textMember(*node, "method"), std::string("oxend_request"));
    const auto& inner = *jsonMember(*node, "params");
    QCOMPARE(textMember(inner, "endpoint"), std::string("get_service_nodes"));
    QCOMPARE(*jsonMember(inner, "params"), *jsonMember(*seed, "params"));
    QVERIFY(!jsonMember(*jsonMember(*seed, "params"), "limit"));
    QVERIFY(jsonMember(*jsonMember(*jsonMember(*seed, "params"), "fields"), "swarm_id"));
}

void ServiceNodesTest::readsEveryField() {
    const auto list =
        parseServiceNodes(listWith(R"(,"storage_lmq_port":22020,"storage_server_version":[2,11,1],)"
                                   R"("requested_unlock_height":77,"swarm_id":18446744073709551614)"));
    QVERIFY(list.ok());
    QCOMPARE(list->height, std::uint64_t(9));
    const auto& node = list->nodes.front();
    QCOMPARE(node.quicPort, std::uint16_t(22020));
    QCOMPARE(*node.version, (NodeVersion{2, 11, 1}));
    QCOMPARE(node.requestedUnlockHeight, std::uint64_t(77));
    QCOMPARE(*node.swarm, std::numeric_limits<std::uint64_t>::max() - 1);
    QCOMPARE(*parseServiceNodes(listWith(R"(,"storage_server_version":"2.8.0")"))->nodes.front().version,
             (NodeVersion{2, 8, 0}));
    for (const char* odd :
         {R"(,"swarm_id":18446744073709551615)", R"(,"swarm_id":"7","storage_server_version":"2.8")",
          R"(,"swarm_id":1.5,"storage_server_version":[2,8])", R"(,"storage_lmq_port":70000)"}) {
        const auto same = parseServiceNodes(listWith(odd));
        QVERIFY2(same.ok() && !same->nodes.front().swarm && !same->nodes.front().version, odd);
        QCOMPARE(same->nodes.front().quicPort, std::uint16_t(0));
    }
}

void ServiceNodesTest::dropsUnusableEntries() {
    for (const char* bad :
         {R"(,"public_ip":"")", R"(,"public_ip":"0.0.0.0")", R"(,"public_ip":"::1")", R"(,"public_ip":7)",
          R"(,"storage_port":0)", R"(,"storage_port":70000)", R"(,"storage_port":-1)",
          R"(,"pubkey_x25519":"aa")", R"(,"pubkey_ed25519":"")", R"(,"pubkey_ed25519":null)"})
        QVERIFY2(!parseServiceNodes(listWith(bad)), bad);
}

void ServiceNodesTest::refusesOtherShapes() {
    for (const char* text :
         {"", "{", "[]", "{}", R"({"result":null})", R"({"result":{"service_node_states":[]}})",
          R"({"result":{"service_node_states":{}}})", R"({"service_node_states":[1,"a",null]})"})
        QCOMPARE(parseServiceNodes(text).error().code, Code::Invalid);
}

void ServiceNodesTest::keepsAListOnDisk() {
    auto list =
        parseServiceNodes(listWith(R"(,"storage_lmq_port":22020,"storage_server_version":[2,11,1],)"
                                   R"("requested_unlock_height":77,"swarm_id":18446744073709551614)"));
    list->nodes.push_back(parseServiceNodes(listWith(""))->nodes.front());
    const auto again = parseServiceNodes(encodeServiceNodes(*list));
    QCOMPARE(again->height, list->height);
    QVERIFY(again->nodes == list->nodes);
}

void ServiceNodesTest::readsSwarms() {
    const auto member = R"({"address":"x.snode","pubkey_x25519":")" + kKey + R"(","pubkey_ed25519":")" + kKey;
    const auto reply =
        parseSwarmReply(R"({"snodes":[)" + member + R"(","port":"22021","ip":"1.2.3.4"},)" + member +
                        R"(","port_https":1,"port_omq":2,"ip":"0.0.0.0"}],"swarm":"ff"})");
    QVERIFY(reply.ok());
    QCOMPARE(reply->swarm, SwarmId(255));
    QCOMPARE(reply->nodes.size(), std::size_t(1));
    QCOMPARE(reply->nodes.front().httpsPort, std::uint16_t(22021));
    const auto none = parseSwarmReply(std::string_view(R"({"snodes":[],"swarm":"ffffffffffffffff"})"));
    QVERIFY(none->nodes.empty() && none->swarm == kNoSwarm);
}

void ServiceNodesTest::refusesBadSwarms() {
    for (const char* text :
         {"", "[]", "{}", R"({"snodes":[]})", R"({"swarm":"1"})", R"({"snodes":[],"swarm":""})",
          R"({"snodes":[],"swarm":"0x1"})", R"({"snodes":[],"swarm":"1ffffffffffffffff"})",
          R"({"snodes":[],"swarm":7})", R"({"snodes":{},"swarm":"1"})"})
        QVERIFY2(!parseSwarmReply(std::string_view(text)), text);
}

void ServiceNodesTest::readsTheCompactList() {
    const auto vectors = loadVectors("storage_rpc.json");
    const auto& entry = *jsonMember(vectors, "active_nodes_bin");
    const auto blob = hexMember(entry, "blob");
    const auto nodes = parseActiveNodes(blob);
    QVERIFY(nodes.ok());
    std::size_t usable = 0, cases = 0;
    for (const auto& record : *jsonArray(entry, "records")) {
        ++cases;
        if (!jsonMember(record, "usable")->as_bool())
            continue;
        const auto& node = nodes->at(usable++);
        QCOMPARE(node.ed25519, keyMember<crypto::Ed25519PublicKey>(record, "pubkey_ed25519"));
        QCOMPARE(*node.swarm, SwarmId(std::stoull(textMember(record, "swarm_id_hex"), nullptr, 16)));
        QCOMPARE(ipv4Text(node.ip), textMember(record, "ip"));
        QCOMPARE(std::int64_t(node.httpsPort), *jsonInteger(record, "https_port"));
        QCOMPARE(std::int64_t(node.quicPort), *jsonInteger(record, "quic_port"));
        QCOMPARE(*node.version, (NodeVersion{2, 11, 0}));
        QCOMPARE(node.x25519, *crypto::x25519Of(node.ed25519));
    }
    QCOMPARE(cases, std::size_t(2));
    QCOMPARE(nodes->size(), usable);
    QCOMPARE(encodeActiveNodes(*nodes), toBytes(ByteView(blob).first(51)));
    QVERIFY(parseActiveNodes({})->empty());
    for (const std::size_t size : {1u, 50u, 52u, 101u})
        QVERIFY(!parseActiveNodes(ByteView(blob).first(size)));
}

void ServiceNodesTest::readsAddresses() {
    QCOMPARE(ipv4Text(*ipv4FromText("127.0.10.255")), std::string("127.0.10.255"));
    for (const char* text :
         {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-4", "1.2.3.4 ", "1..3.4", "a.b.c.d"})
        QVERIFY2(!ipv4FromText(text), text);
}

QTEST_APPLESS_MAIN(ServiceNodesTest)
#include "service_nodes_test.moc"
