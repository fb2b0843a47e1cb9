#include "support/two_clients.h"

#include <QtTest>

#include <boost/json/serialize.hpp>

#include <set>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;

/// Fetching from nodes that disagree, lie, or have much.
class PollerTest : public QObject {
    Q_OBJECT
private slots:
    void twoNodesAreAskedEveryFiveSeconds() {
        TwoClients world(5);
        world.pass(1s);
        // Messages and four configs each.
        const auto before = world.network.requests("retrieve");
        world.pass(50s);
        QCOMPARE(world.network.requests("retrieve") - before, 2u * 2 * 5 * 10);
    }

    void aNewDeviceAsksAllOnce() {
        constexpr std::size_t kNodes = 6;
        World world(kNodes);
        Person alice(world, 1);
        alice.start("Alice");
        world.loop.advance(30s);
        alice.transport().setState(sdk::TransportStatus::OFFLINE);
        // The others are far behind.
        const std::string id = alice.id();
        for (std::size_t i = 1; i < kNodes; ++i)
            world.network.nodes()[i].mailboxes[id].clear();
        std::vector<FakeNetwork::Node*> asked;
        world.network.intercept([&](FakeNetwork::Node& node, const std::string& method, const auto&) {
            if (method == "batch")
                asked.push_back(&node);
            return std::nullopt;
        });
        Person tablet(world, 9);
        tablet.restore(alice);
        world.loop.advance(1s);
        QCOMPARE(std::set<FakeNetwork::Node*>(asked.begin(), asked.end()).size(), kNodes);
        const auto account = tablet.ask<client::Account>(
            [](client::Client& client, auto done) { client.account(std::move(done)); });
        QCOMPARE(account->name, std::string("Alice"));
        asked.clear();
        world.loop.advance(5s);
        QCOMPARE(asked.size(), std::size_t(2));
    }

    void offlineNobodyIsAsked() {
        TwoClients world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        world.bob.transport().setState(sdk::TransportStatus::OFFLINE);
        world.pass(1s);
        const auto before = world.network.requests("retrieve");
        world.pass(1min);
        QCOMPARE(world.network.requests("retrieve"), before);
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.loop.run();
        QVERIFY(world.network.requests("retrieve") > before);
    }

    void aMessageAtOneNodeOnlyIsFoundOnce() {
        TwoClients world(2);
        world.network.nodes()[1].replicates = false;
        world.network.nodes()[1].up = false;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.loop.run();
        world.network.nodes()[1].up = true;
        world.pass(30s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hello"});
    }

    void cursorsAreKeptPerNode() {
        TwoClients world(2);
        for (int i = 0; i < 5; ++i)
            QVERIFY(world.alice.send(world.bob, std::to_string(i)).ok());
        world.pass(20s);
        world.bob.takeEvents();
        std::vector<std::string> asked;
        world.network.intercept([&](FakeNetwork::Node&, const std::string& method, const auto& params) {
            if (method == "batch")
                asked.push_back(boost::json::serialize(params));
            return std::nullopt;
        });
        QVERIFY(world.bob.close().ok());
        QVERIFY(world.bob.open().ok());
        world.pass(6s);
        QVERIFY(!asked.empty());
        for (const std::string& request : asked)
            QVERIFY(request.find("last_hash") != std::string::npos);
        QVERIFY(world.bob.take<client::MessageAdded>().empty());
    }

    void manyPagesAreFetchedAtOnce() {
        TwoClients world;
        world.network.pageSize = 7;
        QVERIFY(world.bob.close().ok());
        for (int i = 0; i < 100; ++i)
            QVERIFY(world.alice.send(world.bob, std::to_string(i)).ok());
        world.pass(1min);
        QVERIFY(world.bob.open().ok());
        QCOMPARE(world.bob.textsWith(world.alice).size(), 100u);
        const auto rounds = world.bob.take<client::Polled>();
        QVERIFY(!rounds.empty() && rounds.back().caughtUp);
    }

    void aNodeThatAlwaysHasMoreIsLeft() {
        TwoClients world;
        std::size_t asked = 0;
        world.network.intercept([&](FakeNetwork::Node&, const std::string& method,
                                    const auto&) -> std::optional<Result<FakeNetwork::Answer>> {
            if (method != "batch")
                return std::nullopt;
            ++asked;
            return FakeNetwork::Answer{
                200, R"({"results":[{"code":200,"body":{"messages":[{"hash":")" + std::string(43, 'a') +
                         R"(","timestamp":1,"expiration":2,"data":"AAAA"}],"more":true}}]})"};
        });
        world.pass(6s);
        QVERIFY2(asked < 20, std::to_string(asked).c_str());
    }

    void aFalseHashDoesNotHideAMessage() {
        TwoClients world(2);
        std::string hash;
        world.network.afterStore = [&] {
            for (auto& [account, box] : world.network.nodes()[0].mailboxes)
                if (account == world.bob.id() && hash.empty())
                    hash = box.front().hash;
        };
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        // One node names the message's hash over other bytes, before the other gives the message.
        world.network.intercept([&](FakeNetwork::Node& node, const std::string& method,
                                    const auto&) -> std::optional<Result<FakeNetwork::Answer>> {
            if (method != "batch")
                return std::nullopt;
            if (&node == &world.network.nodes()[0])
                return FakeNetwork::Answer{200, R"({"results":[{"code":200,"body":{"messages":[{"hash":")" +
                                                    hash +
                                                    R"(","timestamp":1,"expiration":2,"data":"AAAA"}]}}]})"};
            return std::nullopt;
        });
        world.pass(1ms);
        QVERIFY(!hash.empty());
        world.pass(20s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hello"});
        const auto drops = world.bob.ask<client::DropCounts>(
            [](client::Client& c, auto done) { c.dropCounts(std::move(done)); });
        QVERIFY(drops->at("wrong_hash") > 0);
    }

    void lyingRepliesHaveNoEffect() {
        for (const std::string& body :
             {std::string("no json"), std::string("[]"), std::string("{}"), std::string(R"({"results":[]})"),
              std::string(R"({"results":[{"code":200,"body":{}}]})"),
              std::string(R"({"results":[{"code":200,"body":{"messages":[{"hash":"short","data":"A"}]}}]})"),
              std::string(R"({"results":[{"code":500,"body":"x"}]})"), std::string(100'000, '[')}) {
            TwoClients world;
            bool lying = true;
            world.network.intercept([&](FakeNetwork::Node&, const std::string& method,
                                        const auto&) -> std::optional<Result<FakeNetwork::Answer>> {
                if (method != "batch" || !lying)
                    return std::nullopt;
                return FakeNetwork::Answer{200, body};
            });
            QVERIFY(world.alice.send(world.bob, "hello").ok());
            world.pass(20s);
            QVERIFY(world.bob.textsWith(world.alice).empty());
            lying = false;
            world.pass(6s);
            QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hello"});
        }
    }

    void badValuesAreDroppedAndTheRestArrives() {
        TwoClients world;
        const auto bob = *crypto::AccountId::fromHex(world.bob.id());
        world.network.put(bob, Bytes(300, 0x55));
        QVERIFY(world.alice.send(world.bob, "good").ok());
        world.pass(1ms);
        world.network.put(bob, Bytes{0x00, 0x02});
        world.network.put(bob, {});
        // Something that is meant for Alice.
        auto& boxes = world.network.nodes()[0].mailboxes;
        for (const auto& stored : boxes[world.alice.id()])
            world.network.put(bob, stored.data);
        world.pass(10s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"good"});
        const auto drops = world.bob.ask<client::DropCounts>(
            [](client::Client& c, auto done) { c.dropCounts(std::move(done)); });
        std::uint64_t total = 0;
        for (const auto& [reason, count] : *drops)
            total += count;
        QCOMPARE(total, 4u);
        QVERIFY(!world.bob.take<client::Unreadable>().empty());
        world.pass(1min);
        const auto again = world.bob.ask<client::DropCounts>(
            [](client::Client& c, auto done) { c.dropCounts(std::move(done)); });
        QVERIFY(*again == *drops);
    }

    void aFullDiskLeavesMessagesOnTheNetwork() {
        TwoClients world;
        world.bob.storage().failFrom(1, Code::Full);
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(20s);
        QVERIFY(world.bob.textsWith(world.alice).empty());
        // Said once, not with every poll.
        const auto trouble = world.bob.take<client::StoreTrouble>();
        QCOMPARE(trouble.size(), std::size_t(1));
        QCOMPARE(trouble[0].code, Code::Full);
        QCOMPARE(trouble[0].text,
                 std::string("The disk is full. New messages wait on the network until there is space."));
        world.bob.storage().heal();
        world.pass(6s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hello"});
    }
};

QTEST_APPLESS_MAIN(PollerTest)
#include "poller_test.moc"
