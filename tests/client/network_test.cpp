#include "crypto/encoding.h"
#include "support/two_clients.h"
#include "support/vectors.h"

#include <QtTest>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <set>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;
using client::NetworkTrouble;

namespace {

client::OpenOptions withPassword(std::string_view text) {
    client::OpenOptions options;
    options.unlock.password.emplace(asBytes(text));
    return options;
}

/// As a node answers a question about a name.
std::string answerWith(boost::json::object record) {
    return boost::json::serialize(boost::json::object{{"result", std::move(record)}});
}

} // namespace

Q_DECLARE_METATYPE(NetworkTrouble)

/// The network as people see it, pausing, locking, and names.
class NetworkTest : public QObject {
    Q_OBJECT
private slots:
    void theStatusSaysWhatIsGoingOn() {
        TwoClients world;
        world.pass(6s);
        auto status = statusOf(world.alice);
        QCOMPARE(status.trouble, NetworkTrouble::None);
        QVERIFY(!status.catchingUp && status.lastPolledMs > 0);
        QCOMPARE(status.waiting, 0u);
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        QCOMPARE(statusOf(world.alice).waiting, 1u);
        world.alice.transport().setState(sdk::TransportStatus::READY);
        QVERIFY(statusOf(world.alice).waiting == 0u || !statusOf(world.alice).catchingUp);
    }

    void theStatusSaysWhyNothingMoves_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("cause");
        QTest::addColumn<NetworkTrouble>("trouble");
        QTest::addColumn<QString>("sentence");
        using Status = sdk::TransportStatus;
        const auto row = [](const char* name, Status::State state, Status::Cause cause,
                            NetworkTrouble trouble, const char* sentence) {
            QTest::newRow(name) << int(state) << int(cause) << trouble << QString(sentence);
        };
        row("no internet", Status::OFFLINE, Status::NO_INTERNET, NetworkTrouble::NoInternet,
            "No internet connection. Messages will be sent later.");
        row("blocked", Status::OFFLINE, Status::BLOCKED, NetworkTrouble::Blocked,
            "The network can't be reached from here.");
        row("no route", Status::OFFLINE, Status::NO_ROUTE, NetworkTrouble::NoRoute,
            "No route could be built. Nodes answer too slowly or are blocked here.");
        row("proxy failed", Status::OFFLINE, Status::PROXY_FAILED, NetworkTrouble::ProxyFailed,
            "Your proxy doesn't answer. Nothing was sent around it.");
        row("proxy refused", Status::OFFLINE, Status::PROXY_REFUSED, NetworkTrouble::ProxyRefused,
            "The proxy refused the name or password.");
        row("wrong clock", Status::OFFLINE, Status::WRONG_CLOCK, NetworkTrouble::WrongClock,
            "This computer's clock is wrong, so the network rejects messages.");
        row("wrong clock, connected", Status::READY, Status::WRONG_CLOCK, NetworkTrouble::WrongClock,
            "This computer's clock is wrong, so the network rejects messages.");
        row("next attempt", Status::CONNECTING, Status::PROXY_FAILED, NetworkTrouble::ProxyFailed,
            "Your proxy doesn't answer. Nothing was sent around it.");
        row("words only", Status::OFFLINE, Status::NONE, NetworkTrouble::NotReached,
            "There is no connection to the network.");
        row("connected", Status::READY, Status::BLOCKED, NetworkTrouble::None, "");
    }
    void theStatusSaysWhyNothingMoves() {
        QFETCH(int, state);
        QFETCH(int, cause);
        QFETCH(NetworkTrouble, trouble);
        QFETCH(QString, sentence);
        TwoClients world;
        world.alice.transport().setTrouble(sdk::TransportStatus::State(state),
                                           sdk::TransportStatus::Cause(cause), "It is so.");
        const auto status = statusOf(world.alice);
        QCOMPARE(status.trouble, trouble);
        QCOMPARE(status.problem, std::string("It is so."));
        const auto told = client::explain(status.trouble);
        QCOMPARE(QString::fromUtf8(told.data(), qsizetype(told.size())), sentence);
        // Pausing is what people want to hear of first.
        QVERIFY(go(world.alice, client::Online::No).ok());
        QCOMPARE(statusOf(world.alice).trouble, NetworkTrouble::Paused);
    }

    void catchingUpIsCounted() {
        TwoClients world;
        world.pass(6s);
        world.bob.transport().setState(sdk::TransportStatus::OFFLINE);
        world.pass(6s);
        for (int i = 0; i < 7; ++i)
            QVERIFY(world.alice.send(world.bob, std::to_string(i)).ok());
        world.pass(10s);
        QCOMPARE(statusOf(world.bob).fetched, std::uint64_t(0));
        world.bob.takeEvents();
        world.bob.transport().setState(sdk::TransportStatus::READY);
        world.pass(10s);
        std::vector<std::uint64_t> counts;
        bool catching = true;
        for (const auto& event : world.bob.take<client::NetworkChanged>()) {
            counts.push_back(event.status.fetched);
            catching = event.status.catchingUp;
        }
        QVERIFY(!counts.empty() && !catching);
        QVERIFY(std::is_sorted(counts.begin(), counts.end()));
        // What came is not less than the messages; nodes keep other things as well.
        QVERIFY(counts.back() >= 7);
        // What comes from then on belongs to no catching up.
        const auto before = statusOf(world.bob).fetched;
        QVERIFY(world.alice.send(world.bob, "later").ok());
        world.pass(10s);
        QCOMPARE(world.bob.textsWith(world.alice).size(), std::size_t(8));
        QCOMPARE(statusOf(world.bob).fetched, before);
    }

    void connectionsAreTested() {
        TwoClients world;
        auto& transport = world.alice.transport();
        auto& step = *transport.report.add_steps();
        step.set_kind(sdk::ConnectionStep::PROXY);
        step.set_passed(true);
        auto& next = *transport.report.add_steps();
        next.set_kind(sdk::ConnectionStep::ENTRY);
        next.set_cause(sdk::TransportStatus::NO_ROUTE);
        next.set_problem("It is so.");
        next.set_took_ms(812);
        QVERIFY(go(world.alice, client::Online::No).ok());
        const std::string url = "socks5://127.0.0.1:9050";
        const auto steps = test(world.alice, url);
        QVERIFY(steps.ok());
        QCOMPARE(steps->size(), std::size_t(2));
        QVERIFY(steps->front().passed && steps->front().kind == client::ConnectionStep::Kind::Proxy);
        QVERIFY(!steps->back().passed && steps->back().trouble == NetworkTrouble::NoRoute);
        QCOMPARE(steps->back().tookMs, TimeMs(812));
        // Testing changes neither what is in force nor the pause.
        QVERIFY(transport.proxy.empty() && transport.paused());

        QVERIFY(test(world.alice, std::nullopt).ok());
        QVERIFY(world.alice
                    .ask<void>([&](client::Client& client, auto done) {
                        client.setSetting("network.proxy", url, std::move(done));
                    })
                    .ok());
        QVERIFY(test(world.alice, std::nullopt).ok());
        QCOMPARE(test(world.alice, std::string()).error().code, Code::Denied);
        QCOMPARE(transport.testedProxies, (std::vector<std::string>{url, "", url}));
    }

    void pausingWorksAgainAndAgain() {
        TwoClients world;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(go(world.bob, client::Online::No).ok());
            QVERIFY(world.bob.transport().paused());
            QCOMPARE(statusOf(world.bob).trouble, NetworkTrouble::Paused);
            QVERIFY(world.alice.send(world.bob, std::to_string(i)).ok());
            QVERIFY(world.bob.send(world.alice, "while paused").ok());
            world.pass(1min);
            QCOMPARE(world.bob.textsWith(world.alice).size(), std::size_t(2 * i + 1));
            QVERIFY(go(world.bob, client::Online::Full).ok());
            world.pass(10s);
            QCOMPARE(statusOf(world.bob).trouble, NetworkTrouble::None);
            QCOMPARE(world.bob.textsWith(world.alice).size(), std::size_t(2 * i + 2));
        }
        QCOMPARE(world.alice.textsWith(world.bob).size(), 10u);
    }

    void lockingWorksAgainAndAgain() {
        TwoClients world;
        QVERIFY(world.alice
                    .ask<void>([](client::Client& client, auto done) {
                        client.changeUnlock({}, withPassword("secret").unlock, std::move(done));
                    })
                    .ok());
        for (int i = 0; i < 4; ++i) {
            // Sent without letting the loop run: the lock comes while the job is under way.
            world.alice.client().send({world.bob.id()}, {std::to_string(i), {}}, Done<client::Message>());
            QVERIFY(world.alice.lock().ok());
            QCOMPARE(world.alice.messagesWith(world.bob.id()).size(), 0u);
            QCOMPARE(world.alice.unlock(withPassword("wrong")).error().code, Code::Denied);
            const auto opened = world.alice.unlock(withPassword("secret"));
            QVERIFY(opened.ok() && (*opened)->accountId == world.alice.id());
            QVERIFY(go(world.alice, client::Online::Full).ok());
        }
        world.pass(10s);
        std::vector<std::string> expected;
        for (int i = 0; i < 4; ++i)
            expected.push_back(std::to_string(i));
        QCOMPARE(world.bob.textsWith(world.alice), expected);
    }

    void lockingWhileTheTransportStartsIsSafe() {
        TwoClients world;
        QVERIFY(world.alice.lock().ok());
        QVERIFY(world.alice.unlock({}).ok());
        std::optional<Code> started;
        world.alice.client().online(client::Online::Full, Done<void>([&](const Result<void>& result) {
                                        started = result ? Code::Ok : result.error().code;
                                    }));
        QVERIFY(world.alice.lock().ok());
        QCOMPARE(started, std::optional(Code::Cancelled));
        QVERIFY(world.alice.unlock({}).ok());
        QVERIFY(go(world.alice, client::Online::Full).ok());
        QVERIFY(world.alice.send(world.bob, "here again").ok());
        world.pass(10s);
        QCOMPARE(world.bob.textsWith(world.alice), std::vector<std::string>{"here again"});
    }

    void newRoutesAreMade() {
        TwoClients world;
        QVERIFY(world.alice
                    .ask<void>([](client::Client& client, auto done) { client.newRoutes(std::move(done)); })
                    .ok());
        QCOMPARE(world.alice.transport().reconnects, 1);
    }

    void threeNodesAgreeAboutAName() {
        TwoClients world;
        const auto vectors = loadVectors("storage_rpc.json");
        const auto& entry = *jsonMember(vectors, "name_lookup");
        const std::string record = answerWith({{"encrypted_value", textMember(entry, "encrypted_value")},
                                               {"nonce", textMember(entry, "nonce")}});
        std::set<FakeNetwork::Node*> asked;
        answerNames(world, [&](FakeNetwork::Node& node) {
            asked.insert(&node);
            return record;
        });
        QCOMPARE(*resolve(world.alice, textMember(entry, "name")), textMember(entry, "account_id"));
        QCOMPARE(asked.size(), 3u);
        // A record opens with its own name only.
        QCOMPARE(resolve(world.alice, "another").error().code, Code::Rejected);
        answerNames(world, [&](FakeNetwork::Node& node) {
            const bool liar = &node == &world.network.nodes()[1];
            return liar ? answerWith({{"status", "OK"}}) : record;
        });
        QCOMPARE(resolve(world.alice, textMember(entry, "name")).error().code, Code::Rejected);
    }

    void whyANameIsNotFoundIsTold() {
        TwoClients world;
        answerNames(world, [](auto&) { return answerWith({{"status", "OK"}}); });
        QCOMPARE(resolve(world.alice, "nobody").error().code, Code::NotFound);
        for (const std::string& bad : {std::string(), std::string("-"), std::string("two words")})
            QCOMPARE(resolve(world.alice, bad).error().code, Code::Invalid);
        answerNames(world, [](auto&) { return std::string("nonsense"); });
        QCOMPARE(resolve(world.alice, "nobody").error().code, Code::Timeout);
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        QCOMPARE(resolve(world.alice, "nobody").error().code, Code::Offline);
    }

private:
    client::NetworkStatus statusOf(Person& person) {
        return *person.ask<client::NetworkStatus>(
            [](client::Client& client, auto done) { client.network(std::move(done)); });
    }
    Result<void> go(Person& person, client::Online mode) {
        return person.ask<void>(
            [mode](client::Client& client, auto done) { client.online(mode, std::move(done)); });
    }
    Result<std::vector<client::ConnectionStep>> test(Person& person, std::optional<std::string> proxy) {
        return person.ask<std::vector<client::ConnectionStep>>([&](client::Client& client, auto done) {
            client.testConnection(std::move(proxy), std::move(done));
        });
    }
    Result<std::string> resolve(Person& person, const std::string& name) {
        return person.ask<std::string>(
            [&](client::Client& client, auto done) { client.resolve(name, std::move(done)); });
    }
    template <class Answer>
    void answerNames(World& world, Answer answer) {
        world.network.intercept([answer](FakeNetwork::Node& node, const std::string& method,
                                         const auto&) -> std::optional<Result<FakeNetwork::Answer>> {
            if (method != "oxend_request")
                return std::nullopt;
            return Result<FakeNetwork::Answer>(FakeNetwork::Answer{200, answer(node)});
        });
    }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "network_test.moc"
