#include "hosted_run.h"
#include "store/profile_lock.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace sotto;
using namespace sotto::test;
using client::PluginRow;
namespace fs = std::filesystem;

/// Decisions of people about plugins, from one run of the program to the next.
class HostedPluginsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void rowsSayEverything() {
        Run run(root());
        const auto row = run.row(kAsking);
        QVERIFY(!row.bundled && row.enabled && !row.suspect && !row.needsRestart);
        QCOMPARE(row.permissions, std::vector<std::string>{"network"});
        QVERIFY(row.granted.empty());
        const auto bundled = run.row(client::kDefaultTransport);
        QVERIFY(bundled.bundled && bundled.enabled);
        QVERIFY(!bundled.description.empty() && !bundled.version.empty());
        QCOMPARE(bundled.provides, std::vector<std::string>{"sotto.transport/1"});
    }

    void turningOffHoldsFromTheNextStartOn() {
        Run run(root());
        QVERIFY(run.open(true).ok());
        const auto off = run.enable(kAsking, false);
        QVERIFY(off.ok());
        QCOMPARE(off->state, std::string("running"));
        QVERIFY(!off->enabled && off->needsRestart);
        QCOMPARE(off->reason, std::string("Turned off from the next start on."));
        QVERIFY(run.close().ok());

        Run next(root());
        QVERIFY(next.open(true).ok());
        auto row = next.row(kAsking);
        QCOMPARE(row.state, std::string("found"));
        QCOMPARE(row.reason, std::string("Turned off."));
        QVERIFY(!row.enabled && !row.needsRestart);
        QVERIFY(!next.says("has sotto.host.log/1"));
        row = *next.enable(kAsking, true);
        QVERIFY(row.enabled && row.needsRestart);
        QVERIFY(next.close().ok());
        QVERIFY(Run(root()).row(kAsking).enabled);
    }

    void decisionsNeedNoOpenProfile() {
        Run run(root());
        const auto off = run.enable(kAsking, false);
        QVERIFY(off.ok());
        QVERIFY(!off->needsRestart);
        QCOMPARE(off->reason, std::string("Turned off."));
        QVERIFY(run.open(true).ok());
        QVERIFY(!run.says("has sotto.host.log/1"));
    }

    void grantsAreKept() {
        {
            Run run(root());
            QVERIFY(run.open(true).ok());
            const auto granted = run.grant(kAsking, "network");
            QVERIFY(granted.ok());
            QVERIFY(granted->needsRestart);
            QCOMPARE(granted->granted, std::vector<std::string>{"network"});
            QVERIFY(run.says("lacks sotto.host.net/1"));
        }
        {
            Run run(root());
            QVERIFY(run.open(true).ok());
            QVERIFY(run.says("has sotto.host.net/1"));
            QVERIFY(run.grant(kAsking, "network", false).ok());
        }
        Run run(root());
        QVERIFY(run.open(true).ok());
        QVERIFY(run.says("lacks sotto.host.net/1"));
    }

    void refusalsHaveReasons() {
        Run run(root());
        QCOMPARE(run.enable("org.nobody", false).error().code, Code::NotFound);
        QVERIFY(has(run.grant(kAsking, "identity").error(), "does not ask for"));
        QVERIFY(has(run.grant(client::kDefaultTransport, "network").error(), "comes with the program"));
        const auto storage = run.enable(client::kDefaultStorage, false);
        QCOMPARE(storage.error().code, Code::Rejected);
        QVERIFY(has(storage.error(), "holds the messages"));
        QVERIFY(has(run.use(kAsking).error(), "no transport"));
        QVERIFY(run.enable(kProbe, false).ok());
        QVERIFY(has(run.use(kProbe).error(), "Turn it on first"));
        QCOMPARE(run.set(kAsking, "colour", "blue").error().code, Code::Invalid);
        QVERIFY(run.open().ok());
        QVERIFY(has(run.set(client::kDefaultStorage, "a", "b").error(), "cannot be kept"));
        QVERIFY(has(run.set(kAsking, "proxy", "x").error(), "belong to the program"));
        for (const std::string& key : {std::string(), std::string("a b"), std::string(65, 'a')})
            QCOMPARE(run.set(kAsking, key, "x").error().code, Code::Invalid);
        for (const std::string& value : {std::string(17'000, 'a'), std::string("\xff")})
            QCOMPARE(run.set(kAsking, "colour", value).error().code, Code::Invalid);
    }

    void settingsAreSealedInTheStore() {
        {
            Run run(root());
            QVERIFY(run.open(true).ok());
            QVERIFY(run.set(kAsking, "request", "quince marmalade").ok());
            QVERIFY2(run.says("heard request=quince marmalade"), "a running plugin hears of it at once");
            QCOMPARE(run.row(kAsking).settings.at("request"), std::string("quince marmalade"));
            QVERIFY(run.grant(kAsking, "network").ok());
        }
        for (const auto& entry : fs::recursive_directory_iterator(root()))
            if (entry.is_regular_file()) {
                std::ifstream in(entry.path(), std::ios::binary);
                const std::string content{std::istreambuf_iterator<char>(in), {}};
                QVERIFY(content.find("marmalade") == std::string::npos);
            }
        {
            Run run(root());
            QVERIFY(run.open(true).ok());
            QVERIFY2(run.says("reply 0 ok"), "the next run sends the request that the setting names");
            QVERIFY(run.set(kAsking, "request", "").ok());
            QVERIFY(run.says("heard request="));
        }
        Run run(root());
        QVERIFY(run.open(true).ok());
        QVERIFY(!run.says("reply"));
    }

    void whatAPluginAddsToTheWindowIsNamed() {
        const fs::path folder = root() / "added" / "weather";
        fs::create_directories(folder / "qml");
        std::ofstream(folder / "plugin.json")
            << R"({ "id": "org.example.weather", "version": "1.0.0", "sdk": "1.0",
            "name": "Weather", "ui": [{ "slot": "set.page", "qml": "qml/Page.qml", "title": "Sky", "order": 3 }] })";
        client::PluginChoice choice = with(kProbe);
        choice.paths.push_back(root() / "added");
        Run run(root() / "profile", choice);
        QVERIFY(run.open(true).ok());
        const client::PluginRow row = run.row("org.example.weather");
        QCOMPARE(row.state, std::string("running"));
        QCOMPARE(row.folder, folder);
        const std::vector<client::PluginView> views = {{"set.page", folder / "qml/Page.qml", "", "Sky", 3}};
        QVERIFY(row.views == views);
        QVERIFY(row.settings.empty());
        QVERIFY(run.row(kProbe).views.empty());
    }

    void pausingEndsWithTheRun() {
        const auto pause = [](auto& client, auto done) {
            client.online(client::Online::No, std::move(done));
        };
        for (int run = 0; run < 2; ++run) {
            Run now(root());
            QVERIFY(now.open(true).ok() && now.says("starts with paused=off"));
            // Settings of the same plugin are written while it is paused.
            QVERIFY(now.ask<void>(pause).ok() && now.set(kProbe, "colour", "green").ok());
        }
    }

    void settingsOfTheCommandLineWin() {
        client::PluginChoice choice = with(kProbe);
        choice.settings[{kAsking, "request"}] = "malformed";
        {
            Run run(root(), choice);
            QVERIFY(run.open(true).ok());
            QVERIFY(run.set(kAsking, "request", "stored").ok());
            QVERIFY(!run.says("heard"));
            QVERIFY(run.grant(kAsking, "network").ok());
        }
        {
            Run run(root(), choice);
            QVERIFY(run.open(true).ok());
            QVERIFY(run.says("reply " + std::to_string(static_cast<int>(Code::Invalid))));
        }
        Run run(root());
        QVERIFY(run.open(true).ok());
        QVERIFY(run.says("reply 0 ok"));
    }

    void theTransportOfTheProfileIsUsed() {
        QVERIFY(Run(root()).use(kProbe).ok());
        // Named for one run: wins over what the profile says.
        QCOMPARE(Run(root(), with(client::kDefaultTransport)).row(kProbe).reason,
                 std::string("Not in use: another transport is chosen."));
        Run run(root(), with(""));
        QVERIFY(run.row(kProbe).reason.empty());
        QVERIFY(run.use(client::kDefaultTransport).ok());
        QCOMPARE(run.row(kProbe).reason, std::string("Not in use: another transport is chosen."));
    }

    void aTransportThatIsOffSaysSoAndWhatElseThereIs() {
        Run run(root());
        QVERIFY(run.enable(kProbe, false).ok());
        const auto unusable = run.check();
        QVERIFY(has(unusable.error(), "does not run: Turned off."));
        QVERIFY(has(unusable.error(), client::kDefaultTransport));
        const auto online = run.open(true);
        QVERIFY(has(online.error(), "Turned off."));
        QVERIFY(has(online.error(), client::kDefaultTransport));
    }

    void aStorageThatCannotRunNamesTheBundledOne() {
        Run missing(root(), storage("org.nobody.storage"));
        for (const auto& error : {missing.check().error(), missing.open().error()}) {
            QVERIFY(has(error, "not installed"));
            QVERIFY(has(error, client::kDefaultStorage));
        }
        QVERIFY2(!missing.rows().empty(), "the rows are there all the same");
        Run bad(root(), storage("org.sotto.test.throwing"), {"throwing-start", "probe"});
        QVERIFY(has(bad.open().error(), client::kDefaultStorage));
        QCOMPARE(bad.row("org.sotto.test.throwing").state, std::string("failed"));
    }

    void aStorageThatWasTurnedOffByHandIsRefusedInWords() {
        fs::create_directories(folder());
        std::ofstream(folder() / "plugins.json")
            << R"({"format":"sotto-plugins","version":1,"transport":"","disabled":["org.sotto.storage.leveldb"],"granted":{}})";
        Run run(root());
        QVERIFY(has(run.open().error(),
                    "\"org.sotto.storage.leveldb\" does not run: Turned off. Turn it on to use it."));
        QVERIFY(run.enable(client::kDefaultStorage, true).ok());
        QVERIFY(run.open().ok());
    }

    void damageGrantsNothingAndLocksNobodyOut() {
        {
            Run run(root());
            QVERIFY(run.open().ok());
            QVERIFY(run.grant(kAsking, "network").ok());
            QVERIFY(run.enable(kBad, false).error().code == Code::NotFound);
        }
        std::ofstream(folder() / "plugins.json", std::ios::trunc)
            << "{\"granted\":{\"org.sotto.test.asking\":[";
        Run run(root(), with(""));
        QVERIFY(run.open().ok());
        QVERIFY(run.says("damaged"));
        QVERIFY(run.row(kAsking).granted.empty());
        QCOMPARE(run.row(kAsking).state, std::string("found"));
        QVERIFY(run.row(kAsking).reason.find("damaged") != std::string::npos);
        QVERIFY(run.check().ok());
        // The next decision replaces what nobody can read.
        QVERIFY(run.enable(kAsking, true).ok());
        QVERIFY(run.close().ok());
        Run next(root());
        QVERIFY(next.open(true).ok());
        QVERIFY(!next.says("damaged"));
        QVERIFY(next.says("lacks sotto.host.net/1"));
    }

    void safeModeLeavesPluginsOfOthersAlone() {
        client::PluginChoice choice = with("");
        choice.safeMode = true;
        Run run(root(), choice);
        QVERIFY(run.open().ok());
        QVERIFY(run.row(kAsking).reason.find("Safe mode") == 0);
        QVERIFY(run.row(client::kDefaultTransport).reason.empty());
    }

    void crashesAreCountedAndForgiven() {
        for (int crash = 1; crash <= 2; ++crash) {
            crashIn(kAsking, "start", crash);
            Run run(root());
            const auto row = run.row(kAsking);
            QVERIFY(row.suspect && row.enabled);
            QCOMPARE(row.reason, std::string("The program ended the last time while it was starting."));
        }
        crashIn(kAsking, "start", 3);
        {
            Run run(root());
            QVERIFY(run.open(true).ok());
            const auto row = run.row(kAsking);
            QVERIFY(row.suspect && !row.enabled);
            QCOMPARE(row.reason, std::string("Turned off after three crashes."));
            QVERIFY2(run.says(std::string(kAsking) + ": Turned off after three crashes."), "not silently");
        }
        // It stays off until somebody turns it on.
        QCOMPARE(Run(root()).row(kAsking).reason, std::string("Turned off after three crashes."));
        QVERIFY(Run(root()).enable(kAsking, true).ok());
        Run run(root());
        QVERIFY(run.row(kAsking).enabled && !run.row(kAsking).suspect);
        QVERIFY(run.open(true).ok());
        QCOMPARE(run.row(kAsking).state, std::string("running"));
    }

    void bundledStorageIsNeverTurnedOffByCrashes() {
        for (int crash = 1; crash <= 4; ++crash)
            crashIn(client::kDefaultStorage, "open", crash);
        Run run(root());
        QVERIFY(run.row(client::kDefaultStorage).suspect);
        QVERIFY(run.open().ok());
        QVERIFY(run.says("while it opened its data"));
        QVERIFY(run.close().ok());
        QVERIFY2(!Run(root()).row(client::kDefaultStorage).suspect, "it went well again");
    }

    void aStorageOfOthersThatCrashedGivesWayToTheBundledOne() {
        for (int crash = 1; crash <= 3; ++crash)
            crashIn(kLogStorage, "open", crash);
        Run run(root(), storage(kLogStorage), {"log-storage", "probe"});
        const auto opened = run.open();
        QVERIFY(has(opened.error(), "Turned off after three crashes."));
        QVERIFY(has(opened.error(), client::kDefaultStorage));
        QVERIFY(Run(root()).open().ok());
    }

    void aDamagedStoreIsRepairedInACopyAndOpens() {
        {
            Run run(root());
            QVERIFY(run.open().ok());
            QVERIFY(run.ask<client::NewAccount>(
                           [](auto& client, auto done) { client.createAccount("Nora", std::move(done)); })
                        .ok());
        }
        const std::string wrong = "MANIFEST-999999\n";
        std::ofstream(folder() / "store/CURRENT", std::ios::trunc) << wrong;
        Run run(root());
        for (int i = 0; i < 2; ++i)
            QCOMPARE(run.open().error().code, Code::Corrupt);
        const auto damaged = run.repairStore();
        QVERIFY2(damaged.ok(), damaged ? "" : damaged.error().text.c_str());
        QCOMPARE(fs::file_size(*damaged / "CURRENT"), wrong.size());
        QVERIFY2(run.open().ok(), "the same client goes on");
        const auto account =
            run.ask<client::Account>([](auto& client, auto done) { client.account(std::move(done)); });
        QVERIFY(account.ok());
        QCOMPARE(account->name, std::string("Nora"));
        QCOMPARE(run.repairStore().error().code, Code::Invalid);
    }

    void aRepairNeedsAStoreOnDisk() {
        QCOMPARE(Run(root()).repairStore().error().code, Code::NotFound);
        QCOMPARE(Run(root(), storage("org.sotto.storage.memory")).repairStore().error().code,
                 Code::Unsupported);
        QVERIFY(fs::is_empty(root()));
    }

    void anotherProcessIsNotDisturbed() {
        fs::create_directories(folder());
        const auto lock = store::ProfileLock::take(folder());
        QVERIFY(lock.ok());
        Run run(root());
        QCOMPARE(run.enable(kAsking, false).error().code, Code::Locked);
        QCOMPARE(run.open().error().code, Code::Locked);
        QVERIFY(!fs::exists(folder() / "plugins.json"));
    }

    void amnesicRunsKeepNothing() {
        {
            Run run(root(), storage("org.sotto.storage.memory"));
            QVERIFY(run.open(true).ok());
            QCOMPARE(run.enable(kAsking, false).error().code, Code::Unsupported);
            QCOMPARE(run.grant(kAsking, "network").error().code, Code::Unsupported);
            QCOMPARE(run.use(kProbe).error().code, Code::Unsupported);
            QVERIFY2(run.set(kAsking, "request", "x").ok(), "as long as the run lasts");
            QVERIFY(run.says("heard request=x"));
        }
        QVERIFY(fs::is_empty(root()));
    }

    void anAmnesicStorageThatIsOffLeavesNothingEither() {
        fs::create_directories(folder());
        std::ofstream(folder() / "plugins.json")
            << R"({"format":"sotto-plugins","version":1,"transport":"","disabled":["org.sotto.storage.memory"],"granted":{}})";
        Run run(root(), storage("org.sotto.storage.memory"));
        QVERIFY(has(run.open().error(), "Turned off."));
        QCOMPARE(std::distance(fs::directory_iterator(folder()), {}), 1);
    }

private:
    fs::path root() const { return dir_->path().toStdString(); }
    fs::path folder() const { return root() / "networks/test"; }

    /// What the ledger looks like after `crash` runs in a row that ended in this step.
    void crashIn(const char* plugin, const char* step, int crash) {
        fs::create_directories(folder());
        std::ofstream ledger(folder() / "plugins.ledger", std::ios::trunc);
        ledger << plugin << ' ' << step << '\n';
        if (crash > 1)
            ledger << plugin << ' ' << step << ' ' << crash - 1 << '\n';
    }

    std::unique_ptr<QTemporaryDir> dir_;
};

QTEST_APPLESS_MAIN(HostedPluginsTest)
#include "hosted_plugins_test.moc"
