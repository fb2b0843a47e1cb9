#include "transport_fixture.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;

/// The onion transport over sockets: what it reaches, whom it contacts, and how it takes lies and failures.
class OnionNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void reachesNodes_data();
    void reachesNodes();
    void asksTheRightSwarm();
    void keepsToTheNodeItWasTold();
    void contactsSeedsAndGuardsOnly();
    void startsFromItsCache();
    void findsTheTime();
};

void OnionNetworkTest::reachesNodes_data() {
    QTest::addColumn<bool>("aes");
    QTest::newRow("xchacha20") << false;
    QTest::newRow("aes-gcm") << true;
}

void OnionNetworkTest::reachesNodes() {
    QFETCH(bool, aes);
    RelayNetwork network(9);
    RunningTransport::Options options;
    options.cipher = aes ? wire::OnionCipher::AesGcm : wire::OnionCipher::XChaCha20;
    RunningTransport transport(network.file(), options);
    const auto reply = transport.send(anyNode("info"), "{}");
    QVERIFY2(reply.ok(), reply.ok() ? "" : reply.error().text.c_str());
    QCOMPARE(reply->status(), 200u);
    QVERIFY(reply->body().find("\"version\"") != std::string::npos);
    QCOMPARE(reply->route().hops_size(), 3);
    QVERIFY(network.indexOf(asBytes(reply->node())) < network.size());
    for (const auto& hop : reply->route().hops())
        QVERIFY(hop.ed25519() != reply->node());
}

void OnionNetworkTest::asksTheRightSwarm() {
    RelayNetwork network(9);
    RunningTransport transport(network.file());
    const Bytes account = someAccount(0x77);
    const auto members = transport.members(account);
    QVERIFY(members.ok());
    QCOMPARE(members->nodes_size(), 3);
    std::set<std::string> keys;
    for (const auto& node : members->nodes())
        keys.insert(node.ed25519());
    for (int i = 0; i < 5; ++i) {
        const auto reply = transport.send(toSwarm(account, "retrieve"), "{}");
        QVERIFY(reply.ok());
        QVERIFY(keys.count(reply->node()));
    }
}

void OnionNetworkTest::keepsToTheNodeItWasTold() {
    RelayNetwork network(9);
    RunningTransport transport(network.file());
    for (std::size_t i = 0; i < network.size(); ++i) {
        const auto reply = transport.send(toNode(network.node(i), "info"), "{}");
        QVERIFY(reply.ok());
        QCOMPARE(network.indexOf(asBytes(reply->node())), i);
    }
    network.conduct(4, Conduct::Refusing);
    auto request = toNode(network.node(4), "info");
    const auto reply = transport.send(request, "{}");
    QVERIFY(!reply.ok());
    wire::ServiceNode stranger;
    QCOMPARE(transport.send(toNode(stranger, "info"), "{}").error().code, Code::Rejected);
}

void OnionNetworkTest::contactsSeedsAndGuardsOnly() {
    RelayNetwork network(9);
    RunningTransport transport(network.file());
    std::set<std::string> guards;
    for (int i = 0; i < 30; ++i) {
        const auto reply = transport.send(anyNode("info"), "{}");
        QVERIFY(reply.ok());
        guards.insert(reply->route().hops(0).ip());
    }
    const auto status = transport.status();
    for (const auto& route : status.routes())
        guards.insert(route.hops(0).ip());
    for (const auto& place : transport.contacted()) {
        if (place.host == "127.0.0.1")
            continue;
        const auto node = network.indexOf(place.host);
        QVERIFY(node < network.size());
        // Candidates that were tested two at a time belong to those who may see us.
        QVERIFY(guards.count(place.host) || network.asked(node) > 0);
    }
    std::size_t askedDirectly = 0;
    for (std::size_t i = 0; i < network.size(); ++i)
        askedDirectly += network.asked(i) > 0;
    QVERIFY(askedDirectly <= 4);
    QVERIFY(transport.contacted().size() <= 1 + 4);
}

void OnionNetworkTest::startsFromItsCache() {
    RelayNetwork network(9);
    RunningTransport::Options options;
    {
        RunningTransport first(network.file());
        QVERIFY(first.send(anyNode("info"), "{}").ok());
        const auto saved = first.saved();
        QVERIFY(saved.count("pool") && saved.count("guards"));
        options.saved.pool = saved.at("pool");
        options.saved.guards = saved.at("guards");
    }
    network.seedAnswers(false);
    RunningTransport second(network.file(), options);
    QVERIFY(second.send(anyNode("info"), "{}").ok());
    for (const auto& place : second.contacted())
        QVERIFY(place.host != "127.0.0.1");
}

void OnionNetworkTest::findsTheTime() {
    RelayNetwork network(9);
    network.skew(3'600'000);
    std::atomic<int> refusals{0};
    network.answer([&](std::size_t, const std::string&, const std::string&) {
        ++refusals;
        return NodeAnswer{406, "Timestamp error: check your clock"};
    });
    RunningTransport transport(network.file());
    const auto reply = transport.send(toSwarm(someAccount(1), "store"), "{}");
    QVERIFY(reply.ok());
    QCOMPARE(reply->status(), 406u);
    QCOMPARE(refusals.load(), 1);
    QVERIFY(std::abs(reply->clock_offset_ms() - 3'600'000) < 5'000);
}

QTEST_APPLESS_MAIN(OnionNetworkTest)
#include "onion_network_test.moc"
