#include "host_fixture.h"

#include <QtTest>

#include <algorithm>
#include <fstream>

using namespace sotto;
using namespace sotto::plugin;

namespace {

constexpr const char* kBad = "org.sotto.test.bad";
const Choice kProbe{"", "org.sotto.test.probe", false};
const Choice kThrowing{"org.sotto.test.throwing", "", false};

const std::string kMemory = SOTTO_BUILD_DIR "/plugins/storage-memory";
const std::string kLevelDb = SOTTO_BUILD_DIR "/plugins/storage-leveldb";

} // namespace

class PluginHostTest : public QObject {
    Q_OBJECT
private slots:
    void startsAndStopsInOrder() {
        test::HostFixture fixture({"probe", kMemory, "double-done"},
                                  {"org.sotto.storage.memory", "org.sotto.test.probe", false});
        const auto storage = fixture.startStorage();
        QVERIFY2(storage.ok(), storage ? "" : storage.error().text.c_str());
        QVERIFY(!fixture.inside);
        const std::vector<Edit> edits = {Edit::put({1}, {2})};
        QVERIFY((*storage)->write(edits, Durable::Yes).ok());
        QVERIFY(fixture.startRest().ok());
        for (const char* id : {"org.sotto.test.probe", "org.sotto.storage.memory", kBad})
            QCOMPARE(stateName(fixture.row(id).state), std::string_view("running"));
        QVERIFY(fixture.stop().ok());
        for (const char* id : {"org.sotto.test.probe", "org.sotto.storage.memory", kBad})
            QCOMPARE(stateName(fixture.row(id).state), std::string_view("stopped"));
        // Everything may run again.
        QVERIFY(fixture.startStorage().ok());
        QVERIFY(fixture.startRest().ok());
        QVERIFY(fixture.stop().ok());
    }

    void badPluginsFailWithReasons_data() {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("seconds");
        const auto row = [](const char* module, const char* reason, int seconds = 0) {
            QTest::newRow(module) << module << reason << seconds;
        };
        row("no-symbol", "The library plugin.so has no symbol sotto_plugin_1.");
        row("wrong-id", "The library plugin.so belongs to another plugin than plugin.json says.");
        row("create-null", "It could not be created.");
        row("never-starts", "It did not start within 10 seconds.", 10);
        row("start-fails", "The moon is in the wrong phase.");
        row("unknown-interface", "It claims to provide an interface that does not exist.");
    }

    void badPluginsFailWithReasons() {
        QFETCH(QString, module);
        QFETCH(QString, reason);
        QFETCH(int, seconds);
        test::HostFixture fixture({module.toStdString(), "probe"}, kProbe);
        const auto transport = fixture.startRest();
        QVERIFY2(transport.ok(), "the others run all the same");
        QCOMPARE(fixture.seconds, seconds);
        QCOMPARE(fixture.row(kBad).state, State::Failed);
        QCOMPARE(QString::fromStdString(fixture.row(kBad).reason), reason);
        QVERIFY(fixture.stop().ok());
        QCOMPARE(fixture.row(kBad).state, State::Failed);
    }

    void harmlessMischiefIsSurvived_data() {
        QTest::addColumn<QString>("module");
        for (const char* module : {"double-done", "late-done", "create-uses-host", "extra-symbol"})
            QTest::newRow(module) << module;
    }

    void harmlessMischiefIsSurvived() {
        QFETCH(QString, module);
        test::HostFixture fixture({module.toStdString(), "probe"}, kProbe);
        QVERIFY(fixture.startRest().ok());
        QCOMPARE(fixture.row(kBad).state, State::Running);
        QVERIFY(fixture.stop().ok());
        QCOMPARE(fixture.row(kBad).state, State::Stopped);
        QCOMPARE(fixture.log.mentions("not open"), module == "double-done");
    }

    void aPluginThatNeverStopsIsLeftBehind() {
        test::HostFixture fixture({"never-stops", "probe"}, kProbe);
        QVERIFY(fixture.startRest().ok());
        QVERIFY(fixture.stop().ok());
        QCOMPARE(fixture.seconds, 5);
        QCOMPARE(fixture.row(kBad).reason, std::string("It did not stop within 5 seconds."));
        QCOMPARE(fixture.row("org.sotto.test.probe").state, State::Stopped);
    }

    void aHostMayGoAwayAtAnyTime() {
        test::HostFixture fixture({"never-starts", "probe"}, kProbe);
        std::optional<Code> outcome;
        fixture.host->startRest(fixture.stores,
                                [&outcome](Result<Transport*> result) { outcome = result.error().code; });
        fixture.loop.run();
        QVERIFY(!outcome);
        fixture.host.reset();
        fixture.loop.advance(std::chrono::seconds(20));
        QCOMPARE(outcome, std::optional(Code::Cancelled));
    }

    void stopWaitsForAStartUnderWay() {
        test::HostFixture fixture({"never-starts"}, {});
        fixture.host->startRest(fixture.stores, [](Result<Transport*>) {});
        QVERIFY(fixture.stop().ok());
        QCOMPARE(fixture.seconds, 10);
    }

    void exceptionsBecomeErrors() {
        test::HostFixture fixture({"throwing"}, kThrowing);
        const auto storage = fixture.startStorage();
        QVERIFY(storage.ok());
        QCOMPARE((*storage)->read(Bytes{1}).error().code, Code::Internal);
        QCOMPARE((*storage)
                     ->scan({}, {}, Direction::Forwards, [](ByteView, ByteView) { return true; })
                     .error()
                     .code,
                 Code::Internal);
        const std::vector<Edit> edits = {Edit::put({1}, {2})};
        QCOMPARE((*storage)->write(edits, Durable::No).error().code, Code::Internal);
        QVERIFY(fixture.stop().ok());
        QVERIFY(fixture.log.mentions(
            "org.sotto.test.throwing: A function of the plugin failed with an exception."));

        test::HostFixture starting({"throwing-start"}, kThrowing);
        const auto failed = starting.startStorage();
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().text,
                 std::string("The storage plugin does not run: The plugin failed with an exception."));
    }

    void aFailedStartIsSaidWhenThePluginIsGone() {
        test::HostFixture fixture({"throwing-start"}, kThrowing);
        std::optional<State> whenSaid;
        fixture.host->startStorage(fixture.folder() / "map", [&](const Result<Storage*>&) {
            whenSaid = fixture.row("org.sotto.test.throwing").state;
        });
        fixture.loop.run();
        QVERIFY(whenSaid == State::Failed);
    }

    void saysWhyStorageDoesNotOpen() {
        test::HostFixture busy({"throwing"}, kThrowing);
        QCOMPARE(busy.startStorage("busy").error().code, Code::Locked);
        QCOMPARE(busy.row("org.sotto.test.throwing").state, State::Stopped);
        QVERIFY(busy.startStorage("free").ok());
        QVERIFY(busy.stop().ok());
        test::HostFixture damaged({"throwing"}, kThrowing);
        QCOMPARE(damaged.startStorage("damaged").error().code, Code::Corrupt);
        QCOMPARE(damaged.row("org.sotto.test.throwing").state, State::Stopped);
        test::HostFixture none({"probe"}, {"org.sotto.storage.leveldb", "", false});
        QCOMPARE(none.startStorage().error().code, Code::NotFound);
        QVERIFY(none.startStorage().error().text.find("not installed") != std::string::npos);
        test::HostFixture promised({"missing-interface"}, {kBad, "", false});
        QVERIFY(promised.startStorage().error().text.find("does not provide sotto.storage/1") !=
                std::string::npos);
    }

    void saysWhyThereIsNoTransport() {
        test::HostFixture fixture({"start-fails"}, kProbe);
        const auto transport = fixture.startRest();
        QCOMPARE(transport.error().code, Code::NotFound);
        QVERIFY(transport.error().text.find("\"org.sotto.test.probe\" is not installed") !=
                std::string::npos);
        test::HostFixture off({"probe"}, kProbe);
        off.settings.off = {"org.sotto.test.probe"};
        off.host->discover();
        QVERIFY(off.startRest().error().text.find("Turned off") != std::string::npos);
    }

    void transportIsSafeAfterStop() {
        test::HostFixture fixture({"probe"}, kProbe);
        auto* transport = *fixture.startRest();
        std::string outcome;
        fixture.host->stop([](Result<void>) {});
        transport->send({}, {}, [&outcome](Result<sdk::Reply> reply) { outcome = reply.error().text; });
        fixture.loop.run();
        QCOMPARE(outcome, std::string("The transport has stopped."));
    }

    void badManifestsAreShown() {
        test::HostFixture fixture({});
        const auto folder = fixture.folder() / "found" / "broken";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "plugin.json") << "{\"id\": 7}";
        PluginHostOptions options;
        options.folders = {{fixture.folder() / "found", Origin::Path},
                           {fixture.folder() / "missing", Origin::Path}};
        PluginHost host(options, fixture.loop, fixture.clock, fixture.log, fixture.settings);
        host.discover();
        const auto rows = host.rows();
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows[0].id, std::string("broken"));
        QCOMPARE(rows[0].state, State::Failed);
        QCOMPARE(rows[0].reason, std::string("The field \"id\" of plugin.json is not a text."));
    }

    void bundledPluginsAreFound() {
        PluginHostOptions options;
        options.folders = {{SOTTO_BUILD_DIR "/plugins", Origin::Bundled}};
        options.choice = {"org.sotto.storage.leveldb", "", true};
        test::HostFixture fixture({});
        PluginHost host(options, fixture.loop, fixture.clock, fixture.log, fixture.settings);
        host.discover();
        std::ptrdiff_t storages = 0;
        for (const auto& row : host.rows()) {
            storages += std::count(row.provides.begin(), row.provides.end(), "sotto.storage/1");
            QVERIFY(row.bundled);
        }
        QCOMPARE(storages, std::ptrdiff_t(2));
        QVERIFY(!host.amnesic());
    }

    void theLedgerNamesTheSuspect() {
        test::HostFixture fixture({"never-starts", "probe"}, kProbe);
        fixture.host->startRest(fixture.stores, [](Result<Transport*>) {});
        fixture.loop.run();
        // As after a crash in the middle of start: another host over the same file.
        PluginHostOptions options;
        options.folders = {{SOTTO_TEST_MODULES "/never-starts", Origin::Path}};
        options.ledger = fixture.folder() / "ledger";
        PluginHost next(options, fixture.loop, fixture.clock, fixture.log, fixture.settings);
        next.discover();
        QCOMPARE(next.suspects().size(), std::size_t(1));
        QCOMPARE(next.suspects()[0].plugin, std::string(kBad));
        QCOMPARE(next.suspects()[0].step, std::string("start"));
        QVERIFY(next.rows()[0].suspect);
        QCOMPARE(next.rows()[0].reason,
                 std::string("The program ended the last time while it was starting."));
    }

    void threeCrashesTurnAPluginOff() {
        test::HostFixture fixture({});
        PluginHostOptions options;
        options.folders = {{SOTTO_TEST_MODULES "/log-storage", Origin::Bundled},
                           {SOTTO_TEST_MODULES "/double-done", Origin::Bundled}};
        options.ledger = fixture.folder() / "ledger";
        options.choice = {"org.sotto.test.log-storage", "", false};
        std::ofstream(options.ledger) << kBad << " load 3\norg.sotto.test.log-storage open 3\n";
        PluginHost host(options, fixture.loop, fixture.clock, fixture.log, fixture.settings);
        host.discover();
        QVERIFY2(host.rows()[0].off.empty(), "the bundled storage gets another chance");
        QVERIFY(host.storageProblem().empty());
        QCOMPARE(host.rows()[1].off, std::string("Turned off after three crashes."));
        QCOMPARE(host.rows()[1].reason, host.rows()[1].off);
        QVERIFY(host.forgive(kBad).ok());
        host.discover();
        QVERIFY(host.rows()[1].off.empty() && host.rows()[1].reason.empty());
        options.folders[0].origin = Origin::Path;
        PluginHost other(options, fixture.loop, fixture.clock, fixture.log, fixture.settings);
        other.discover();
        QVERIFY(other.storageProblem().find("Turned off after three crashes.") != std::string::npos);
    }

    void anAmnesicStorageMeansNothingOnDisk() {
        test::HostFixture fixture({"probe", kMemory},
                                  {"org.sotto.storage.memory", "org.sotto.test.probe", false});
        QVERIFY(fixture.host->amnesic());
        QVERIFY(fixture.startStorage().ok());
        QVERIFY(fixture.startRest().ok());
        QVERIFY(fixture.stop().ok());
        QVERIFY(std::filesystem::is_empty(fixture.folder()));
    }

    void levelDbIsLockedAgainstAnotherHost() {
        const Choice choice{"org.sotto.storage.leveldb", "", false};
        test::HostFixture first({kLevelDb}, choice);
        QVERIFY(first.startStorage().ok());
        test::HostFixture second({kLevelDb}, choice);
        const auto busy = second.wait<Storage*>(
            [&](auto done) { second.host->startStorage(first.folder() / "map", std::move(done)); });
        QCOMPARE(busy.error().code, Code::Locked);
        QVERIFY(first.stop().ok());
        const auto free = second.wait<Storage*>(
            [&](auto done) { second.host->startStorage(first.folder() / "map", std::move(done)); });
        QVERIFY(free.ok());
        QVERIFY(second.stop().ok());
    }
};

QTEST_APPLESS_MAIN(PluginHostTest)
#include "plugin_host_test.moc"
