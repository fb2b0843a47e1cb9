#include "support/refusing_proxy.h"
#include "support/test_proxy.h"
#include "transport_fixture.h"

#include <QtTest>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

using namespace sotto;
using namespace sotto::test;
using sdk::TransportStatus;
using transport::NetFailure;
using transport::Proxy;
using Manner = RefusingProxy::Manner;

namespace {

using Cause = TransportStatus::Cause;

/// A port of 127.0.0.1 where nobody listens.
std::uint16_t closedPort() {
    using boost::asio::ip::tcp;
    boost::asio::io_context io;
    return tcp::acceptor(io, {boost::asio::ip::address_v4::loopback(), 0}).local_endpoint().port();
}

/// No socket can be connected to a multicast address: the system says that there is no network.
const char* const kNoPlace = "224.0.0.1";

bool isOffline(const TransportStatus& status) {
    return status.state() == TransportStatus::OFFLINE && status.has_problem();
}

Proxy socksAt(std::uint16_t port, const std::string& user = {}) {
    return {Proxy::Kind::Socks5, "127.0.0.1", port, user, user.empty() ? "" : "secret"};
}

/// "kind passed|CAUSE" of each step.
std::string textOf(const sdk::ConnectionReport& report) {
    std::string text;
    for (const auto& step : report.steps()) {
        text += text.empty() ? "" : ", ";
        text += sdk::ConnectionStep::Kind_Name(step.kind()) + ' ';
        text += step.passed() ? "passed" : TransportStatus::Cause_Name(step.cause());
    }
    return text;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<NetFailure>)

/// Why nothing moves, as a transport says it, and the step by step test of a connection.
class TroubleTest : public QObject {
    Q_OBJECT

private slots:
    void failuresTogether_data();
    void failuresTogether();
    void badProxies_data();
    void badProxies();
    void noNetwork_data();
    void noNetwork();
    void seedsAreBlockedUntilTheyAnswer();
    void noNodeServes();
    void nodesCannotBeReachedDirectly();
    void certificatesOfTheFuture();
    void theTimeIsRefused();
    void testsOfConnections_data();
    void testsOfConnections();
    void testsGoThroughTheProxyOnly();
};

void TroubleTest::failuresTogether_data() {
    using Failures = std::vector<NetFailure>;
    QTest::addColumn<Failures>("failures");
    QTest::addColumn<int>("cause");
    const auto row = [](const char* name, Failures failures, Cause cause) {
        QTest::newRow(name) << failures << int(cause);
    };
    row("none", {}, TransportStatus::BLOCKED);
    row("no network", {NetFailure::NoNetwork, NetFailure::NoNetwork}, TransportStatus::NO_INTERNET);
    row("only one sees no network", {NetFailure::NoNetwork, NetFailure::Unreachable},
        TransportStatus::BLOCKED);
    row("silence", {NetFailure::Silent, NetFailure::Broken}, TransportStatus::BLOCKED);
    row("somebody else answers", {NetFailure::Unreachable, NetFailure::PinMismatch},
        TransportStatus::BLOCKED);
    row("proxy down", {NetFailure::ProxyDown}, TransportStatus::PROXY_FAILED);
    row("proxy gets nowhere", {NetFailure::ProxySilent, NetFailure::ProxySilent},
        TransportStatus::PROXY_FAILED);
    row("proxy gets somewhere", {NetFailure::ProxySilent, NetFailure::Unreachable}, TransportStatus::BLOCKED);
    row("proxy refuses", {NetFailure::ProxyDown, NetFailure::ProxyRefused}, TransportStatus::PROXY_REFUSED);
    row("too early", {NetFailure::Unreachable, NetFailure::TooEarly}, TransportStatus::WRONG_CLOCK);
    row("expired or wrong clock", {NetFailure::Expired}, TransportStatus::NONE);
}

void TroubleTest::failuresTogether() {
    QFETCH(std::vector<NetFailure>, failures);
    QFETCH(int, cause);
    const auto problem = transport::problemOf(failures);
    QCOMPARE(int(problem.cause), cause);
    QVERIFY(problem.text.ends_with('.'));
}

void TroubleTest::badProxies_data() {
    QTest::addColumn<int>("manner"); // -1: nobody listens
    QTest::addColumn<bool>("http");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("hasNetwork");
    QTest::addColumn<int>("cause");
    const auto row = [](const char* name, int manner, bool http, const char* user, bool hasNetwork,
                        Cause cause) {
        QTest::newRow(name) << manner << http << QString(user) << hasNetwork << int(cause);
    };
    row("down", -1, false, "", true, TransportStatus::PROXY_FAILED);
    row("http down", -1, true, "", true, TransportStatus::PROXY_FAILED);
    row("breaks off", int(Manner::BreaksOff), false, "", true, TransportStatus::PROXY_FAILED);
    row("http breaks off", int(Manner::BreaksOff), true, "", true, TransportStatus::PROXY_FAILED);
    row("wants a password", int(Manner::WantsPassword), false, "", true, TransportStatus::PROXY_REFUSED);
    row("wrong password", int(Manner::WrongPassword), false, "me", true, TransportStatus::PROXY_REFUSED);
    row("http wants a password", int(Manner::HttpWantsPassword), true, "", true,
        TransportStatus::PROXY_REFUSED);
    row("local, without a network", int(Manner::SocksUnreachable), false, "", false,
        TransportStatus::NO_INTERNET);
    row("http, without a network", int(Manner::HttpUnreachable), true, "", false,
        TransportStatus::NO_INTERNET);
    row("gets nowhere", int(Manner::SocksUnreachable), false, "", true, TransportStatus::BLOCKED);
}

void TroubleTest::badProxies() {
    QFETCH(int, manner);
    QFETCH(bool, http);
    QFETCH(QString, user);
    QFETCH(bool, hasNetwork);
    QFETCH(int, cause);
    std::optional<RefusingProxy> proxy;
    if (manner >= 0)
        proxy.emplace(Manner(manner));
    RelayNetwork network(9);
    RunningTransport::Options options;
    options.proxy = socksAt(proxy ? proxy->port() : closedPort(), user.toStdString());
    if (http)
        options.proxy->kind = Proxy::Kind::HttpConnect;
    options.hasNetwork = hasNetwork;
    RunningTransport transport(network.file(), options);
    const auto status = transport.await(isOffline);
    QCOMPARE(int(status.cause()), cause);
    const std::set<transport::Endpoint> allowed{{"127.0.0.1", options.proxy->port}};
    QCOMPARE(transport.contacted(), allowed);
}

void TroubleTest::noNetwork_data() {
    QTest::addColumn<bool>("direct");
    QTest::newRow("onion") << false;
    QTest::newRow("direct") << true;
}

void TroubleTest::noNetwork() {
    QFETCH(bool, direct);
    RelayNetwork network(9);
    auto file = network.file();
    file.seeds.front().url.host = kNoPlace;
    RunningTransport::Options options;
    options.direct = direct;
    RunningTransport transport(file, options);
    QCOMPARE(transport.await(isOffline).cause(), TransportStatus::NO_INTERNET);
}

void TroubleTest::seedsAreBlockedUntilTheyAnswer() {
    RelayNetwork network(9);
    network.seedAnswers(false);
    RunningTransport transport(network.file());
    QCOMPARE(transport.await(isOffline).cause(), TransportStatus::BLOCKED);
    network.seedAnswers(true);
    // Nobody asks for anything: it comes back by itself, and says nothing of the past then.
    const auto status =
        transport.await([](const TransportStatus& now) { return now.state() == TransportStatus::READY; });
    QCOMPARE(status.state(), TransportStatus::READY);
    QVERIFY(!status.has_cause() && !status.has_problem());
}

void TroubleTest::noNodeServes() {
    RelayNetwork network(9);
    for (std::size_t i = 0; i < network.size(); ++i)
        network.conduct(i, Conduct::Refusing);
    RunningTransport transport(network.file());
    QCOMPARE(transport.await(isOffline).cause(), TransportStatus::NO_ROUTE);
}

void TroubleTest::nodesCannotBeReachedDirectly() {
    RelayNetwork network(9);
    for (std::size_t i = 0; i < network.size(); ++i)
        network.conduct(i, Conduct::Refusing);
    RunningTransport::Options options;
    options.direct = true;
    RunningTransport transport(network.file(), options);
    QCOMPARE(transport.await(isOffline).cause(), TransportStatus::NO_ROUTE);
    for (std::size_t i = 0; i < network.size(); ++i)
        network.conduct(i, Conduct::Good);
    const auto status =
        transport.await([](const TransportStatus& now) { return now.state() == TransportStatus::READY; });
    QCOMPARE(status.state(), TransportStatus::READY);
}

void TroubleTest::certificatesOfTheFuture() {
    RelayNetwork network(9, 3, 3600);
    RunningTransport transport(network.file());
    QCOMPARE(transport.await(isOffline).cause(), TransportStatus::WRONG_CLOCK);
}

void TroubleTest::theTimeIsRefused() {
    RelayNetwork network(9);
    std::atomic<bool> refusing{true};
    network.answer([&](std::size_t, const std::string&, const std::string&) {
        return refusing ? NodeAnswer{406, "Timestamp error: check your clock"} : NodeAnswer{200, "{}"};
    });
    RunningTransport transport(network.file());
    const auto refused = [&] { return transport.status().cause() == TransportStatus::WRONG_CLOCK; };
    const auto request = toSwarm(someAccount(1), "store");
    QVERIFY(transport.send(request, "{}").ok());
    QVERIFY(!refused());
    // Whoever sends knows of the new time after a moment; from then on it is the clock's fault.
    for (int i = 0; i < 20'000 && !refused(); ++i)
        QCOMPARE(transport.send(request, "{}")->status(), 406u);
    QVERIFY(refused());
    QCOMPARE(transport.status().state(), TransportStatus::READY);
    refusing = false;
    QCOMPARE(transport.send(request, "{}")->status(), 200u);
    const auto status = transport.await([](const TransportStatus& now) { return !now.has_cause(); });
    QCOMPARE(status.cause(), TransportStatus::NONE);
}

void TroubleTest::testsOfConnections_data() {
    QTest::addColumn<int>("manner"); // -1: no proxy, -2: nobody listens
    QTest::addColumn<bool>("seedAnswers");
    QTest::addColumn<bool>("nodesServe");
    QTest::addColumn<QString>("steps");
    QTest::newRow("all is well") << -1 << true << true << "ENTRY passed, ROUND_TRIP passed";
    QTest::newRow("no seed") << -1 << false << true << "ENTRY BLOCKED";
    QTest::newRow("no node") << -1 << true << false << "ENTRY NO_ROUTE";
    QTest::newRow("no proxy") << -2 << true << true << "PROXY PROXY_FAILED";
    QTest::newRow("wants a password") << int(Manner::WantsPassword) << true << true << "PROXY PROXY_REFUSED";
    QTest::newRow("proxy gets nowhere")
        << int(Manner::SocksUnreachable) << true << true << "PROXY passed, ENTRY BLOCKED";
    QTest::newRow("proxy falls silent")
        << int(Manner::SocksGetsNowhere) << true << true << "PROXY PROXY_FAILED";
}

void TroubleTest::testsOfConnections() {
    QFETCH(int, manner);
    QFETCH(bool, seedAnswers);
    QFETCH(bool, nodesServe);
    QFETCH(QString, steps);
    std::optional<RefusingProxy> proxy;
    if (manner >= 0)
        proxy.emplace(Manner(manner));
    RelayNetwork network(9);
    network.seedAnswers(seedAnswers);
    for (std::size_t i = 0; !nodesServe && i < network.size(); ++i)
        network.conduct(i, Conduct::Refusing);
    RunningTransport::Options options;
    options.testing = true;
    if (manner != -1)
        options.proxy = socksAt(proxy ? proxy->port() : closedPort());
    RunningTransport transport(network.file(), options);
    QVERIFY(transport.contacted().empty());
    const auto report = transport.test();
    QVERIFY(report.ok());
    QCOMPARE(QString::fromStdString(textOf(*report)), steps);
    for (const auto& step : report->steps())
        QCOMPARE(step.passed(), step.problem().empty());
}

void TroubleTest::testsGoThroughTheProxyOnly() {
    RelayNetwork network(9);
    auto file = network.file();
    // The proxy knows what the name means, and nobody else is asked.
    file.seeds.front().url.host = "localhost";
    file.seeds.front().certificateDer.clear();
    const TestProxy proxy(TestProxy::Kind::Socks5);
    RunningTransport::Options options;
    options.testing = true;
    options.proxy = socksAt(proxy.port());
    RunningTransport transport(file, options);
    const auto report = transport.test();
    QVERIFY(report.ok());
    QCOMPARE(textOf(*report), std::string("PROXY passed, NAMES passed, ENTRY passed, ROUND_TRIP passed"));
    const std::set<transport::Endpoint> allowed{{"127.0.0.1", proxy.port()}};
    QCOMPARE(transport.contacted(), allowed);
    QVERIFY(proxy.asked().size() >= 2);
}

QTEST_APPLESS_MAIN(TroubleTest)
#include "trouble_test.moc"
