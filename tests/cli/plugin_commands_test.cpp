#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

namespace {

const QString kAsking = "org.sotto.test.asking";
const QString kBad = "org.sotto.test.bad";
const QString kLevelDb = "org.sotto.storage.leveldb";
const QString kOnion = "org.sotto.transport.onion";

/// How one run of sotto-cli went.
struct Outcome {
    int exitCode = -1; ///< -1: ended by a signal
    int signal = 0;
    QList<QJsonObject> lines;
    QString errors;

    QJsonObject row(const QString& id) const {
        for (const auto& line : lines)
            if (line["id"].toString() == id)
                return line;
        return {};
    }
    QString code() const { return lines.isEmpty() ? QString() : lines.last()["error"]["code"].toString(); }
    QString text() const { return lines.isEmpty() ? QString() : lines.last()["error"]["text"].toString(); }
};

QString module(const char* name) {
    return QString(SOTTO_TEST_MODULES "/") + name;
}

} // namespace

/// The commands about plugins as a script sees them.
class PluginCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        profile_ = std::make_unique<QTemporaryDir>();
        // A network that nobody answers in, so that going online is quick and reaches no one.
        QFile network(profile_->filePath("network.json"));
        QVERIFY(network.open(QIODevice::WriteOnly));
        network.write(
            "{\"format\":\"sotto-network\",\"version\":1,\"name\":\"nowhere\",\"allow_loopback\":true,"
            "\"seeds\":[{\"url\":\"http://127.0.0.1:9/json_rpc\",\"insecure\":true}]}");
    }

    void listsAllFields() {
        const auto outcome = run({"plugins"}, {"asking"});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.lines.size(), 5);
        const auto row = outcome.row(kLevelDb);
        QCOMPARE(row["state"].toString(), QString("running"));
        const QJsonArray provides{"sotto.storage/1", "sotto.storage.repair/1"};
        QCOMPARE(row["provides"].toArray(), provides);
        QVERIFY(row["bundled"].toBool() && row["enabled"].toBool() && !row["suspect"].toBool());
        QVERIFY(!row["version"].toString().isEmpty() && !row["description"].toString().isEmpty());
        const auto asking = outcome.row(kAsking);
        QCOMPARE(asking["permissions"].toArray(), QJsonArray{"network"});
        QVERIFY(asking["granted"].toArray().isEmpty() && asking["granted"].isArray());
        QVERIFY(!asking["bundled"].toBool());
    }

    void saysWhyStorageCannotStart() {
        const auto outcome = run({"--storage", "org.nobody.storage", "plugins"});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.lines.size(), 5);
        QVERIFY(!outcome.row(kLevelDb).isEmpty());
        QVERIFY2(outcome.text().contains("not installed") && outcome.text().contains(kLevelDb),
                 qPrintable(outcome.text()));
        const auto failed = run({"--storage", "org.sotto.test.throwing", "plugins"}, {"throwing-start"});
        QCOMPARE(failed.exitCode, 1);
        QCOMPARE(failed.row("org.sotto.test.throwing")["state"].toString(), QString("failed"));
        QVERIFY(!failed.row("org.sotto.test.throwing")["reason"].toString().isEmpty());
        QVERIFY2(failed.text().contains(kLevelDb), qPrintable(failed.text()));
    }

    void saysWhyTransportCannotStart() {
        const auto outcome = run({"--transport", "org.nobody.transport", "plugins"});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.row(kLevelDb)["state"].toString(), QString("running"));
        QVERIFY2(outcome.text().contains("not installed") && outcome.text().contains(kOnion),
                 qPrintable(outcome.text()));
    }

    void turnsPluginsOffAndOn() {
        auto outcome = run({"plugin", "disable", kAsking}, {"asking"});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.lines.size(), 1);
        QVERIFY(!outcome.row(kAsking)["enabled"].toBool(true));
        outcome = run({"plugins"}, {"asking"});
        QCOMPARE(outcome.row(kAsking)["reason"].toString(), QString("Turned off."));
        QVERIFY(run({"plugin", "enable", kAsking}, {"asking"}).row(kAsking)["enabled"].toBool());
        QVERIFY(run({"plugins"}, {"asking"}).row(kAsking)["enabled"].toBool());
    }

    void refusalsHaveReasons() {
        auto outcome = run({"plugin", "disable", kLevelDb});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.code(), QString("rejected"));
        QVERIFY(outcome.text().contains("could not be opened without it"));
        outcome = run({"plugin", "enable", "org.nobody"});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.code(), QString("not_found"));
        QCOMPARE(run({"plugin", "grant", kAsking, "identity"}, {"asking"}).code(), QString("invalid"));
        QCOMPARE(run({"plugin", "grant", kOnion, "network"}).code(), QString("rejected"));
        QCOMPARE(run({"plugin", "set", kLevelDb, "a", "b"}).code(), QString("unsupported"));
        QCOMPARE(run({"plugin", "use", kLevelDb}).code(), QString("invalid"));
        QCOMPARE(run({"plugin"}).exitCode, 2);
        QCOMPARE(run({"plugin", "enable"}).exitCode, 2);
        QCOMPARE(run({"plugin", "enabel", kAsking}).exitCode, 2);
    }

    void grantsAndRevokes() {
        auto outcome = run({"plugin", "grant", kAsking, "network"}, {"asking"});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.row(kAsking)["granted"].toArray(), QJsonArray{"network"});
        QVERIFY(online({"asking"}).errors.contains("has sotto.host.net/1"));
        outcome = run({"plugin", "revoke", kAsking, "network"}, {"asking"});
        QVERIFY(outcome.row(kAsking)["granted"].toArray().isEmpty());
        QVERIFY(online({"asking"}).errors.contains("lacks sotto.host.net/1"));
    }

    void keepsSettings() {
        QCOMPARE(run({"plugin", "grant", kAsking, "network"}, {"asking"}).exitCode, 0);
        QCOMPARE(run({"plugin", "set", kAsking, "request", "malformed"}, {"asking"}).exitCode, 0);
        QVERIFY(online({"asking"}).errors.contains("org.sotto.test.asking: reply "));
        QCOMPARE(run({"plugin", "set", kAsking, "request", ""}, {"asking"}).exitCode, 0);
        QVERIFY(!online({"asking"}).errors.contains("org.sotto.test.asking: reply "));
    }

    void choosesTheTransport() {
        const QString direct = "org.sotto.transport.direct";
        QCOMPARE(run({"plugin", "use", direct}).exitCode, 0);
        auto outcome = run({"plugins"});
        QCOMPARE(outcome.row(direct)["reason"].toString(), QString());
        QVERIFY(outcome.row(kOnion)["reason"].toString().contains("another transport"));
        outcome = run({"--transport", kOnion, "plugins"});
        QCOMPARE(outcome.row(kOnion)["reason"].toString(), QString());
        QCOMPARE(run({"plugin", "use", kOnion}).exitCode, 0);
        QVERIFY(run({"plugins"}).row(direct)["reason"].toString().contains("another transport"));
    }

    void threeCrashesTurnAPluginOff() {
        for (int crash = 1; crash <= 3; ++crash) {
            QCOMPARE(online({"crash"}).signal, SIGABRT);
            const auto row = run({"plugins"}, {"crash"}).row(kBad);
            QVERIFY(!row["reason"].toString().isEmpty());
            QCOMPARE(row["enabled"].toBool(), crash < 3);
            // Listing opened the storage only: what happened to the other plugin is not forgotten by it.
        }
        const auto off = online({"crash"});
        QCOMPARE(off.signal, 0);
        QCOMPARE(run({"plugins"}, {"crash"}).row(kBad)["reason"].toString(),
                 QString("Turned off after three crashes."));
        QVERIFY(run({"plugin", "enable", kBad}, {"crash"}).row(kBad)["enabled"].toBool());
        QCOMPARE(online({"crash"}).signal, SIGABRT);
    }

    void safeModeStartsBundledPluginsOnly() {
        const auto outcome = online({"crash"}, {"--safe-mode"});
        QCOMPARE(outcome.signal, 0);
        QVERIFY(
            run({"--safe-mode", "plugins"}, {"crash"}).row(kBad)["reason"].toString().contains("Safe mode"));
        QVERIFY(help().contains("--safe-mode"));
    }

    void thePathOfTheEnvironmentIsSearched() {
        environment_ = {"SOTTO_PLUGIN_PATH=" + module("asking") + "::" + module("crash")};
        const auto outcome = run({"plugins"});
        environment_.clear();
        QVERIFY(!outcome.row(kAsking).isEmpty() && !outcome.row(kBad).isEmpty());
    }

    void nothingIsKeptByAnAmnesicRun() {
        const QStringList memory = {"--storage", "org.sotto.storage.memory"};
        const auto outcome = run(memory + QStringList{"plugin", "disable", kAsking}, {"asking"});
        QCOMPARE(outcome.code(), QString("unsupported"));
        QCOMPARE(run(memory + QStringList{"plugins"}).exitCode, 0);
        QVERIFY(!QFile::exists(profile_->filePath("data")));
    }

private:
    Outcome run(const QStringList& arguments, const QList<const char*>& modules = {}) const {
        QStringList all = {"--json", "--profile", profile_->filePath("data"), "--network",
                           profile_->filePath("network.json")};
        for (const char* name : modules)
            all << "--plugin-path" << module(name);
        QProcess process;
        process.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
        process.setEnvironment(process.processEnvironment().toStringList() + environment_);
        process.start(SOTTO_CLI, all + arguments);
        Outcome outcome;
        if (!process.waitForFinished(60'000))
            return outcome;
        const bool normal = process.exitStatus() == QProcess::NormalExit;
        outcome.exitCode = normal ? process.exitCode() : -1;
        outcome.signal = normal ? 0 : process.exitCode();
        outcome.errors = process.readAllStandardError();
        for (const auto& line : process.readAllStandardOutput().split('\n'))
            if (const auto document = QJsonDocument::fromJson(line); document.isObject())
                outcome.lines << document.object();
        return outcome;
    }

    /// Starts all plugins and gives up at once.
    Outcome online(const QList<const char*>& modules, const QStringList& options = {}) const {
        return run(options + QStringList{"--verbose", "--timeout", "1", "network"}, modules);
    }

    static QString help() {
        QProcess process;
        process.start(SOTTO_CLI, {"--help"});
        process.waitForFinished(60'000);
        return process.readAllStandardOutput();
    }

    std::unique_ptr<QTemporaryDir> profile_;
    QStringList environment_;
};

QTEST_GUILESS_MAIN(PluginCommandsTest)
#include "plugin_commands_test.moc"
