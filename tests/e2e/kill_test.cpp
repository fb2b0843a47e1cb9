#include "support/local_network.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <random>
#include <set>

namespace {

/// How many processes are killed; the environment may ask for more than the short version.
int wantedKills() {
    bool given = false;
    const int kills = qEnvironmentVariableIntValue("SOTTO_KILLS", &given);
    return given ? kills : 12;
}

constexpr int kPatienceMs = 60'000;

} // namespace

/// kill -9 of both programs at random moments: every message that was accepted arrives, and none arrives
/// twice.
class KillTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QCOMPARE(network_.start(), QString());
        alice_ = createAccount(aliceProfile_);
        bob_ = createAccount(bobProfile_);
        QCOMPARE(alice_.size(), 66);
        QCOMPARE(bob_.size(), 66);
    }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void nothingIsLostOrDoubled() {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u, %d kills", seed, wantedKills());
        std::mt19937 random(seed);
        std::set<QString> accepted;
        for (int i = 0; i < wantedKills(); ++i) {
            const QString text = QString("message %1").arg(i);
            if (runThenKill(aliceProfile_, {"send", bob_, text}, random() % 300))
                accepted.insert(text);
            runThenKill(aliceProfile_, {"run"}, random() % 1500);
            runThenKill(bobProfile_, {"receive", "--follow"}, random() % 1500);
        }
        QVERIFY(complete(aliceProfile_, {"send", bob_, "the end", "--wait"}));
        accepted.insert("the end");
        QVERIFY(waitUntilOutboxIsEmpty());

        std::map<QString, int> arrived;
        for (int attempt = 0; attempt < 5 && arrived.size() < accepted.size(); ++attempt) {
            complete(bobProfile_, {"receive"});
            arrived = textsAt(bobProfile_, alice_);
        }
        for (const QString& text : accepted)
            QVERIFY2(arrived[text] == 1, qPrintable(QString("%1: %2 times").arg(text).arg(arrived[text])));
        for (const auto& [text, times] : arrived)
            QVERIFY2(times <= 1, qPrintable(text));
    }

private:
    QStringList arguments(const QTemporaryDir& profile, const QStringList& command) const {
        return QStringList{"--profile", profile.path(), "--network", network_.networkFile(),
                           "--json",    "--timeout",    "60"} +
               command;
    }

    /// True when the program ended with success before it was killed.
    bool runThenKill(const QTemporaryDir& profile, const QStringList& command, int afterMs) {
        QProcess process;
        process.start(program_, arguments(profile, command));
        if (process.waitForFinished(afterMs))
            return process.exitCode() == 0;
        process.kill();
        process.waitForFinished(kPatienceMs);
        return false;
    }

    bool complete(const QTemporaryDir& profile, const QStringList& command, QByteArray* out = nullptr) {
        QProcess process;
        process.start(program_, arguments(profile, command));
        if (!process.waitForFinished(2 * kPatienceMs) || process.exitCode() != 0) {
            qWarning("%s: %s%s", qPrintable(command.join(' ')), process.readAllStandardOutput().constData(),
                     process.readAllStandardError().constData());
            return false;
        }
        if (out)
            *out = process.readAllStandardOutput();
        return true;
    }

    QString createAccount(const QTemporaryDir& profile) {
        QByteArray out;
        complete(profile, {"account", "create", "--name", "Somebody"}, &out);
        return QJsonDocument::fromJson(out)["account_id"].toString();
    }

    std::map<QString, int> textsAt(const QTemporaryDir& profile, const QString& conversation) {
        QByteArray out;
        complete(profile, {"messages", conversation, "--limit", "10000"}, &out);
        std::map<QString, int> texts;
        for (const QByteArray& line : out.split('\n'))
            if (const auto row = QJsonDocument::fromJson(line); row.isObject())
                ++texts[row["text"].toString()];
        return texts;
    }

    /// Lets the sender run until none of its messages waits any more.
    bool waitUntilOutboxIsEmpty() {
        for (int attempt = 0; attempt < 20; ++attempt) {
            QByteArray out;
            if (!complete(aliceProfile_, {"messages", bob_, "--limit", "10000"}, &out))
                return false;
            if (!out.contains("\"state\":\"queued\"") && !out.contains("\"state\":\"sending\""))
                return true;
            runThenKill(aliceProfile_, {"run"}, 10'000);
        }
        return false;
    }

    const QString program_ = QStringLiteral(SOTTO_BUILD_DIR "/bin/sotto-cli");
    LocalNetwork network_{25000};
    QTemporaryDir aliceProfile_;
    QTemporaryDir bobProfile_;
    QString alice_;
    QString bob_;
};

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
