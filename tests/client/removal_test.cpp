#include "crypto/account_id.h"
#include "crypto/encoding.h"
#include "store/profile_erasure.h"
#include "support/two_clients.h"

#include <boost/json/serialize.hpp>

#include <QtTest>

#include <filesystem>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

using Steps = std::vector<std::pair<std::size_t, std::size_t>>;

client::RemovalProgress into(std::shared_ptr<Steps> steps) {
    return [steps](std::size_t confirmed, std::size_t nodes) { steps->emplace_back(confirmed, nodes); };
}

} // namespace

/// Deleting an account here and on the network.
class RemovalTest : public QObject {
    Q_OBJECT
private slots:
    void hereEverythingGoes() {
        TwoClients world;
        const auto removal = remove(world.alice, {});
        QVERIFY(removal.ok() && removal->deleted);
        QCOMPARE(removal->nodes, 0u);
        QVERIFY(!std::filesystem::exists(networkFolder(world.alice)));
        QCOMPARE(world.network.requests("delete_all"), 0u);
        // The client is closed.
        const auto account = world.alice.ask<client::Account>(
            [](client::Client& client, auto done) { client.account(std::move(done)); });
        QCOMPARE(account.error().code, Code::Invalid);
    }

    void everywhereTheNetworkGoesFirst() {
        TwoClients world;
        fillMailbox(world);
        auto steps = std::make_shared<Steps>();
        const auto removal = remove(world.alice, {true, false}, steps);
        QVERIFY(removal.ok() && removal->deleted);
        QCOMPARE(removal->nodesConfirmed, 3u);
        QCOMPARE(removal->nodes, 3u);
        QCOMPARE(world.network.messagesOf(idOf(world.alice)), 0u);
        QCOMPARE(*steps, (Steps{{3, 3}}));
        QVERIFY(!std::filesystem::exists(networkFolder(world.alice)));
    }

    void anUnreachableNodeKeepsTheProfile() {
        TwoClients world;
        fillMailbox(world);
        world.network.nodes()[1].up = false;
        auto steps = std::make_shared<Steps>();
        const auto removal = remove(world.alice, {true, false}, steps);
        QVERIFY(removal.ok() && !removal->deleted);
        QCOMPARE(removal->nodesConfirmed, 2u);
        QCOMPARE(removal->nodes, 3u);
        QVERIFY(steps->size() > 1);
        QCOMPARE(steps->back(), (Steps::value_type{2, 3}));
        // The account works as before.
        QVERIFY(world.alice.send(world.bob, "still here").ok());
        world.pass(10s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"still here"});
        world.network.nodes()[1].up = true;
        QVERIFY(remove(world.alice, {true, false})->deleted);
    }

    void theProfileGoesAllTheSameWhenWanted() {
        TwoClients world;
        world.network.nodes()[1].up = false;
        const auto removal = remove(world.alice, {true, true});
        QVERIFY(removal.ok() && removal->deleted);
        QCOMPARE(removal->nodesConfirmed, 2u);
        QVERIFY(!std::filesystem::exists(networkFolder(world.alice)));
    }

    void nodesThatWereNotReachedAreAskedThemselves() {
        TwoClients world;
        fillMailbox(world);
        // Two nodes hear nothing of what others are asked.
        for (std::size_t i : {0u, 2u})
            world.network.nodes()[i].replicates = false;
        const auto removal = remove(world.alice, {true, false});
        QVERIFY(removal.ok() && removal->deleted);
        QCOMPARE(removal->nodesConfirmed, 3u);
        QCOMPARE(world.network.messagesOf(idOf(world.alice)), 0u);
    }

    void aLyingSignatureDoesNotCount() {
        TwoClients world;
        world.network.nodes()[0].signsTruly = false;
        const auto removal = remove(world.alice, {true, false});
        QVERIFY(removal.ok() && !removal->deleted);
        QCOMPARE(removal->nodesConfirmed, 2u);
        QCOMPARE(removal->nodes, 3u);
    }

    void namesOutsideTheSwarmDoNotCount() {
        TwoClients world;
        const std::string account = world.alice.id();
        // Somebody confirms, truly signed, that is no member.
        world.network.intercept(
            [account](FakeNetwork::Node&, const std::string& method,
                      const boost::json::object& params) -> std::optional<Result<FakeNetwork::Answer>> {
                if (method != "delete_all")
                    return std::nullopt;
                const auto when = std::to_string(params.at("timestamp").to_number<std::int64_t>());
                crypto::Ed25519Seed seed;
                seed.data()[0] = 99;
                const auto stranger = crypto::ed25519FromSeed(seed);
                boost::json::object swarm;
                swarm[crypto::toHex(stranger.publicKey.view())] = boost::json::object{
                    {"deleted", boost::json::object()},
                    {"signature",
                     crypto::toBase64(crypto::sign(stranger.secret, asBytes(account + when)).view())}};
                return FakeNetwork::Answer{
                    200, boost::json::serialize(boost::json::object{{"swarm", std::move(swarm)}})};
            });
        const auto removal = remove(world.alice, {true, false});
        QVERIFY(removal.ok() && !removal->deleted);
        QCOMPARE(removal->nodesConfirmed, 0u);
        QCOMPARE(removal->nodes, 3u);
    }

    void garbageDoesNotCount() {
        for (const std::string& body : {std::string(), std::string("[]"), std::string("{\"swarm\":[]}"),
                                        std::string("{\"swarm\":{\"zz\":{}}}")}) {
            TwoClients world;
            world.network.intercept([body](auto&, const std::string& method,
                                           auto&) -> std::optional<Result<FakeNetwork::Answer>> {
                if (method != "delete_all")
                    return std::nullopt;
                return FakeNetwork::Answer{200, body};
            });
            const auto removal = remove(world.alice, {true, false});
            QVERIFY(removal.ok() && !removal->deleted);
            QCOMPARE(removal->nodesConfirmed, 0u);
        }
    }

    void aWrongClockIsCorrected() {
        TwoClients world;
        world.network.setAhead(300'000);
        const auto removal = remove(world.alice, {true, false});
        QVERIFY(removal.ok() && removal->deleted);
        QCOMPARE(removal->nodesConfirmed, 3u);
    }

    void withoutConnectionNothingHappens() {
        TwoClients world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        std::optional<Result<client::Removal>> result;
        world.alice.client().deleteAccount(
            {true, false}, {}, Done<client::Removal>([&](auto value) { result = std::move(value); }));
        world.pass(59s);
        QVERIFY(!result.has_value());
        world.pass(2s);
        QVERIFY(result.has_value());
        QCOMPARE(result->error().code, Code::Offline);
        world.alice.transport().setState(sdk::TransportStatus::READY);
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(10s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"hello"});
    }

    void whatWaitsIsNotSentWhileDeleting() {
        TwoClients world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(world.alice.send(world.bob, "never mind").ok());
        world.loop.run();
        world.alice.client().deleteAccount({true, false}, {}, {});
        world.loop.run();
        world.alice.transport().setState(sdk::TransportStatus::READY);
        world.pass(30s);
        QVERIFY(!std::filesystem::exists(networkFolder(world.alice)));
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>());
    }

    void aSecondRemovalIsRefused() {
        TwoClients world;
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        world.alice.client().deleteAccount({true, false}, {}, {});
        QCOMPARE(remove(world.alice, {}).error().code, Code::Rejected);
        // Closing gives the first one up.
        QVERIFY(world.alice.close().ok());
        QVERIFY(world.alice.open().ok());
    }

    void theNextOpenFinishesWhatWasInterrupted() {
        TwoClients world;
        QVERIFY(world.alice.close().ok());
        const auto folder = networkFolder(world.alice);
        QVERIFY(store::beginErasure(folder).ok());
        client::OpenOptions options;
        options.create = false;
        QCOMPARE(world.alice.openWith(std::move(options)).error().code, Code::NotFound);
        QVERIFY(!std::filesystem::exists(folder));
    }

private:
    static std::filesystem::path networkFolder(const Person& person) {
        return std::filesystem::path(person.folder()) / "networks/test";
    }
    static crypto::AccountId idOf(const Person& person) { return *crypto::AccountId::fromHex(person.id()); }

    static void fillMailbox(TwoClients& world) {
        for (std::uint8_t i = 0; i < 3; ++i)
            world.network.put(idOf(world.alice), Bytes{i, 1, 2});
        QCOMPARE(world.network.messagesOf(idOf(world.alice)), 3u);
    }

    static Result<client::Removal> remove(Person& person, client::RemovalRequest request,
                                          std::shared_ptr<Steps> steps = std::make_shared<Steps>()) {
        return person.ask<client::Removal>([&](client::Client& client, auto done) {
            client.deleteAccount(request, into(steps), std::move(done));
        });
    }
};

QTEST_APPLESS_MAIN(RemovalTest)
#include "removal_test.moc"
