#include "host_fixture.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::plugin;

namespace {

constexpr const char* kAsking = "org.sotto.test.asking";
const Choice kProbe{"", "org.sotto.test.probe", false};

} // namespace

/// What a plugin gets of the host depends on the permissions of its manifest and on what people agreed to.
class PermissionTest : public QObject {
    Q_OBJECT
private slots:
    void needsNoPermissionForTheBasics() {
        test::HostFixture fixture({"asking", "probe"}, kProbe);
        QVERIFY(fixture.startRest().ok());
        for (const char* id :
             {"sotto.host.log/1", "sotto.host.loop/1", "sotto.host.store/1", "sotto.host.config/1"})
            QVERIFY(says(fixture, std::string("has ") + id));
        QVERIFY(fixture.stop().ok());
    }

    void givesNothingThatWasNotGranted() {
        test::HostFixture fixture({"asking", "probe"}, kProbe);
        // For somebody else, and something else.
        fixture.settings.grants = {"org.other/network", std::string(kAsking) + "/identity"};
        QVERIFY(fixture.startRest().ok());
        for (const char* id : {"sotto.host.net/1", "sotto.host.identity/1", "sotto.host.chats/1"})
            QVERIFY(says(fixture, std::string("lacks ") + id));
        QVERIFY(fixture.row(kAsking).granted.empty());
        QCOMPARE(fixture.row(kAsking).permissions, std::vector<std::string>{"network"});
        QVERIFY(fixture.stop().ok());
    }

    void givesWhatWasGranted() {
        test::HostFixture fixture({"asking", "probe"}, kProbe);
        fixture.settings.grants = {std::string(kAsking) + "/network"};
        QVERIFY(fixture.startRest().ok());
        QVERIFY(says(fixture, "has sotto.host.net/1"));
        QCOMPARE(fixture.row(kAsking).granted, std::vector<std::string>{"network"});
        QVERIFY(fixture.stop().ok());
    }

    void ignoresGrantsThatTheManifestDoesNotAskFor() {
        // The probe asks for nothing; as a transport it would not get the network anyway.
        test::HostFixture fixture({"probe"}, kProbe);
        fixture.settings.grants = {"org.sotto.test.probe/network"};
        auto* transport = *fixture.startRest();
        std::string answer;
        sdk::Request request;
        request.set_method("has");
        transport->send(request, asBytes("sotto.host.net/1"),
                        [&answer](Result<sdk::Reply> reply) { answer = reply->body(); });
        fixture.loop.run();
        QCOMPARE(answer, std::string("no"));
        QVERIFY(fixture.row("org.sotto.test.probe").granted.empty());
        QVERIFY(fixture.stop().ok());
    }

    void bundledPluginsHaveWhatTheyAskFor() {
        test::HostFixture fixture({});
        PluginHostOptions options;
        options.folders = {{SOTTO_TEST_MODULES "/asking", Origin::Bundled}};
        PluginHost host(options, fixture.loop, fixture.clock, fixture.log, fixture.settings);
        host.discover();
        host.startRest(fixture.stores, [](Result<Transport*>) {});
        fixture.loop.run();
        QVERIFY(says(fixture, "has sotto.host.net/1"));
    }

    void revokingHoldsFromTheNextStartOn() {
        test::HostFixture fixture({"asking", "probe"}, kProbe);
        fixture.settings.grants = {std::string(kAsking) + "/network"};
        fixture.settings.values = {{std::string(kAsking) + "/request", "anything"}};
        QVERIFY(fixture.startRest().ok());
        fixture.settings.grants.clear();
        QVERIFY2(fixture.row(kAsking).granted.empty(), "the row says what is decided now");
        fixture.loop.run();
        QVERIFY2(says(fixture, "reply 0 ok"), "what runs goes on as it is");
        QVERIFY(fixture.stop().ok());
        QVERIFY(fixture.startRest().ok());
        QVERIFY(says(fixture, "lacks sotto.host.net/1"));
        QVERIFY(fixture.stop().ok());
    }

    void requestsGoThroughTheTransport_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("cancelled");
        QTest::addColumn<QString>("reply");
        QTest::newRow("answered") << "anything" << false << "reply 0 ok";
        QTest::newRow("malformed") << "malformed" << false
                                   << QString("reply %1").arg(static_cast<int>(SOTTO_INVALID));
        QTest::newRow("failed") << "throw" << false
                                << QString("reply %1").arg(static_cast<int>(SOTTO_INTERNAL));
        QTest::newRow("cancelled") << "wait" << true
                                   << QString("reply %1").arg(static_cast<int>(SOTTO_CANCELLED));
    }

    void requestsGoThroughTheTransport() {
        QFETCH(QString, method);
        QFETCH(bool, cancelled);
        QFETCH(QString, reply);
        test::HostFixture fixture({"asking", "probe"}, kProbe);
        fixture.settings.grants = {std::string(kAsking) + "/network"};
        fixture.settings.values[std::string(kAsking) + "/request"] = method.toStdString();
        if (cancelled)
            fixture.settings.values[std::string(kAsking) + "/cancelled"] = "yes";
        QVERIFY(fixture.startRest().ok());
        fixture.loop.run();
        QVERIFY2(says(fixture, reply.toStdString()), qPrintable(lines(fixture)));
        QVERIFY(fixture.stop().ok());
    }

    void withoutATransportThereIsNoNetwork() {
        test::HostFixture fixture({"asking"});
        fixture.settings.grants = {std::string(kAsking) + "/network"};
        fixture.settings.values = {{std::string(kAsking) + "/request", "anything"}};
        QVERIFY(!fixture.startRest().ok());
        fixture.loop.run();
        QVERIFY(says(fixture, "reply " + std::to_string(SOTTO_OFFLINE)));
        QVERIFY(fixture.stop().ok());
    }

    void nothingIsAnsweredAfterTheStop() {
        test::HostFixture fixture({"asking", "probe"}, kProbe);
        fixture.settings.grants = {std::string(kAsking) + "/network"};
        fixture.settings.values = {{std::string(kAsking) + "/request", "wait"}};
        QVERIFY(fixture.startRest().ok());
        QVERIFY(fixture.stop().ok());
        fixture.loop.run();
        QVERIFY(!fixture.log.mentions("reply"));
    }

private:
    /// The plugin said just that.
    static bool says(const test::HostFixture& fixture, const std::string& line) {
        const auto all = fixture.log.lines();
        return std::find(all.begin(), all.end(), std::string(kAsking) + ": " + line) != all.end();
    }
    static QString lines(const test::HostFixture& fixture) {
        QString all;
        for (const auto& line : fixture.log.lines())
            all += QString::fromStdString(line) + "\n";
        return all;
    }
};

QTEST_APPLESS_MAIN(PermissionTest)
#include "permission_test.moc"
