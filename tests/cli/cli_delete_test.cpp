#include "cli_run.h"
#include "support/local_network.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

namespace {

constexpr int kKills = 20;

} // namespace

/// `account delete` of the real program: on one computer, on a network, and killed half-way.
class CliDeleteTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(network_.start(), QString()); }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void hereNothingStays() {
        QTemporaryDir profile;
        create(profile);
        QCOMPARE(run(profile, {"send", "self", "a note"}).exitCode, 0);
        const CliRun done = run(profile, {"account", "delete"});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.row(), (QJsonObject{{"deleted", true}, {"nodes_confirmed", 0}, {"nodes", 0}}));
        QVERIFY(done.errors.isEmpty());
        QVERIFY(!QFileInfo::exists(folderOf(profile)));
        QCOMPARE(run(profile, {"account", "show"}).errorCode(), QString("not_found"));
        create(profile);
    }

    void everywhereTheNetworkForgetsToo() {
        QTemporaryDir alice, bob, bobAgain;
        create(alice);
        const QJsonObject account = create(bob);
        QCOMPARE(run(alice, {"send", account["account_id"].toString(), "never read", "--wait"}).exitCode, 0);
        const CliRun done = run(bob, {"account", "delete", "--everywhere"});
        QCOMPARE(done.exitCode, 0);
        QVERIFY(done.row()["deleted"].toBool());
        QVERIFY(done.row()["nodes"].toInt() > 1);
        QCOMPARE(done.row()["nodes_confirmed"], done.row()["nodes"]);
        QVERIFY(done.errors.contains("nodes confirmed"));
        QVERIFY(!QFileInfo::exists(folderOf(bob)));
        const QString phrase = account["recovery_phrase"].toString();
        QCOMPARE(run(bobAgain, {"account", "restore", "--phrase", phrase}).exitCode, 0);
        QVERIFY(run(bobAgain, {"conversations"}).out.isEmpty());
    }

    void aMissingNodeKeepsTheProfile() {
        QTemporaryDir profile;
        const QString id = create(profile)["account_id"].toString();
        const QString ip =
            run(profile, {"network"}).row()["swarm"].toArray().first().toObject()["ip"].toString();
        const auto node = LocalNetwork::indexOf(ip.toStdString());
        QVERIFY(node.has_value());
        QVERIFY(network_.stopNode(*node));
        const CliRun kept = run(profile, {"--timeout", "120", "account", "delete", "--everywhere"});
        QCOMPARE(kept.exitCode, 1);
        QCOMPARE(kept.errorCode(), QString("rejected"));
        const QJsonObject counted = kept.rows().front();
        QVERIFY(!counted["deleted"].toBool());
        QCOMPARE(counted["nodes_confirmed"].toInt(), counted["nodes"].toInt() - 1);
        QCOMPARE(run(profile, {"account", "show"}).row()["account_id"].toString(), id);
        const CliRun forced =
            run(profile, {"--timeout", "120", "account", "delete", "--everywhere", "--force"});
        QCOMPARE(forced.exitCode, 0);
        QVERIFY(forced.row()["deleted"].toBool());
        QVERIFY(!QFileInfo::exists(folderOf(profile)));
        QVERIFY(network_.startNode(*node));
    }

    void killedAtAnyMomentItIsWholeOrGone() {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int i = 0; i < kKills; ++i) {
            QTemporaryDir profile;
            const QString id = create(profile)["account_id"].toString();
            QCOMPARE(run(profile, {"send", "self", "a note"}).exitCode, 0);
            QProcess process;
            startCli(process, switches(profile) + QStringList{"account", "delete"});
            QVERIFY(process.waitForStarted());
            process.waitForFinished(int(random() % 40));
            process.kill();
            process.waitForFinished(30'000);
            const CliRun shown = run(profile, {"account", "show"});
            if (shown.exitCode == 0) {
                QCOMPARE(shown.row()["account_id"].toString(), id);
                QCOMPARE(run(profile, {"messages", "self"}).row()["text"].toString(), QString("a note"));
            } else {
                QCOMPARE(shown.errorCode(), QString("not_found"));
                QVERIFY(!QFileInfo::exists(folderOf(profile) + "/erasing"));
                create(profile);
                QVERIFY(run(profile, {"messages", "self"}).out.isEmpty());
            }
        }
    }

private:
    QStringList switches(const QTemporaryDir& profile) const {
        return {"--profile", profile.path(), "--network", network_.networkFile(), "--json"};
    }
    CliRun run(const QTemporaryDir& profile, const QStringList& command) const {
        return runCli(switches(profile) + command);
    }
    QJsonObject create(const QTemporaryDir& profile) const {
        const CliRun made = run(profile, {"account", "create", "--name", "Somebody"});
        if (made.exitCode != 0)
            qWarning("No account could be made.");
        return made.row();
    }
    static QString folderOf(const QTemporaryDir& profile) { return profile.path() + "/networks/local"; }

    LocalNetwork network_{32000};
};

QTEST_GUILESS_MAIN(CliDeleteTest)
#include "cli_delete_test.moc"
