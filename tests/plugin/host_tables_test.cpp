#include "host_fixture.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::plugin;

/// What a plugin sees of the host, asked through a plugin that carries out commands.
class HostTablesTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<test::HostFixture>(std::vector<std::string>{"probe"},
                                                       Choice{"", "org.sotto.test.probe", false});
        const auto started = fixture_->startRest();
        QVERIFY2(started.ok(), started ? "" : started.error().text.c_str());
        transport_ = *started;
    }

    void cleanup() {
        QVERIFY(fixture_->stop().ok());
        QCOMPARE(fixture_->loop.timers(), std::size_t(0));
        fixture_.reset();
    }

    void answersInALaterTurn() {
        QCOMPARE(ask("anything"), std::string("ok"));
        QVERIFY(!fixture_->inside);
        QCOMPARE(ask("thread"), std::string("from a thread"));
    }

    void logs() {
        ask("log", "something odd");
        QVERIFY(fixture_->log.mentions("org.sotto.test.probe: something odd"));
    }

    void postsAndWorks() {
        QCOMPARE(ask("post"), std::string("posted"));
        QCOMPARE(ask("work"), std::string("worker"));
    }

    void runsTimers() {
        std::string answer;
        request("after", "", answer);
        fixture_->loop.advance(std::chrono::milliseconds(499));
        QCOMPARE(answer, std::string());
        fixture_->loop.advance(std::chrono::milliseconds(2));
        QCOMPARE(answer, std::string("core"));
    }

    void cancelsTimers() {
        std::string answer;
        request("after", "", answer);
        QCOMPARE(ask("cancel timer"), std::string("ok"));
        fixture_->loop.advance(std::chrono::seconds(2));
        // The completion died with the timer's function.
        QCOMPARE(answer, std::string("error cancelled"));
    }

    void tellsNetworkTime() {
        fixture_->host->setClockOffset(-5000);
        QCOMPARE(ask("now"), std::to_string(fixture_->clock.wallMs() - 5000));
    }

    void givesSettings() {
        fixture_->settings.values = {{"org.sotto.test.probe/colour", "blue"}, {"org.other/colour", "red"}};
        QCOMPARE(ask("setting", "colour"), std::string("blue"));
        QCOMPARE(ask("setting", "size"), std::string("(none)"));
        QCOMPARE(ask("setting", "network"), std::string("{}"));
        QCOMPARE(ask("setting", "proxy"), std::string("socks5h://127.0.0.1:9"));
        fixture_->host->settingChanged("org.sotto.test.probe", "colour", "green");
        fixture_->host->settingChanged("org.other", "colour", "black");
        fixture_->host->networkSettingChanged("proxy", "");
        QCOMPARE(ask("heard"), std::string("colour=green;proxy=;"));
    }

    void givesAPrivateStore() { QCOMPARE(ask("store"), "value key 42 " + std::to_string(SOTTO_INVALID)); }

    void givesNothingUnknownOrUnpermitted() {
        for (const char* id :
             {"sotto.host.log/1", "sotto.host.loop/1", "sotto.host.store/1", "sotto.host.config/1"})
            QCOMPARE(ask("has", id), std::string("yes"));
        for (const char* id :
             {"sotto.host.log/2", "sotto.host.identity/1", "sotto.host.net/1", "sotto.storage/1", ""})
            QCOMPARE(ask("has", id), std::string("no"));
    }

    void makesAPrivateFolder() {
        const std::filesystem::path dir = ask("dir");
        QCOMPARE(dir.filename().string(), std::string("org.sotto.test.probe"));
        QVERIFY((std::filesystem::status(dir).permissions() & std::filesystem::perms::others_all) ==
                std::filesystem::perms::none);
    }

    void reportsFailures() {
        QCOMPARE(ask("throw"), std::string("error internal"));
        QCOMPARE(ask("forget"), std::string("error cancelled"));
        QCOMPARE(ask("garbage"), std::string("error internal"));
    }

    void cancelsRequests() {
        std::string answer;
        const auto id = request("wait", "", answer);
        transport_->cancel(OpId{999});
        fixture_->loop.run();
        QCOMPARE(answer, std::string());
        transport_->cancel(id);
        fixture_->loop.run();
        QCOMPARE(answer, std::string("error cancelled"));
        transport_->cancel(id);
    }

    void cancelsWhatIsOpenWhenThePluginStops() {
        std::string answer;
        request("wait", "", answer);
        QVERIFY(fixture_->stop().ok());
        fixture_->loop.run();
        QCOMPARE(answer, std::string("error cancelled"));
    }

    void passesMembersAndStatus() {
        std::string ip;
        transport_->members(Bytes(33, 'm'),
                            [&ip](Result<sdk::Members> members) { ip = members->nodes(0).ip(); });
        fixture_->loop.run();
        QCOMPARE(ip, std::string(33, 'm'));
        std::string states;
        transport_->watch(
            [&states](const sdk::TransportStatus& status) { states += std::to_string(status.state()); });
        fixture_->loop.run();
        QCOMPARE(states, std::string("12"));
        std::string second;
        transport_->watch(
            [&second](const sdk::TransportStatus& status) { second += std::to_string(status.state()); });
        fixture_->loop.run();
        QCOMPARE(second, std::string("2"));
    }

private:
    OpId request(const std::string& what, const std::string& argument, std::string& answer) {
        sdk::Request request;
        request.set_method(what);
        return transport_->send(request, asBytes(argument), [&answer](Result<sdk::Reply> reply) {
            answer = reply ? reply->body() : "error " + std::string(codeName(reply.error().code));
        });
    }

    std::string ask(const std::string& what, const std::string& argument = {}) {
        std::string answer;
        request(what, argument, answer);
        fixture_->inside = !answer.empty();
        fixture_->loop.run();
        return answer;
    }

    std::unique_ptr<test::HostFixture> fixture_;
    Transport* transport_ = nullptr;
};

QTEST_APPLESS_MAIN(HostTablesTest)
#include "host_tables_test.moc"
