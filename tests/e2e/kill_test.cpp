#include "cli_profile.h"
#include "combination.h"
#include "support/local_network.h"

#include <QElapsedTimer>
#include <QtTest>

#include <random>

namespace {

/// How many processes are killed with each pair of plugins; the environment may ask for more than the short
/// version.
int wantedKills() {
    bool given = false;
    const int kills = qEnvironmentVariableIntValue("SOTTO_KILLS", &given);
    return given ? kills : 25;
}

constexpr int kRoundsPerNodeDeath = 6;
constexpr int kRoundsPerNetworkDeath = 25;
constexpr int kAttempts = 20;

int numberOf(const QString& text) {
    return text.section(' ', -1).toInt();
}

/// Each text once, and the numbers in them growing.
bool onceAndInOrder(const QStringList& texts) {
    for (int i = 1; i < texts.size(); ++i)
        if (numberOf(texts[i - 1]) >= numberOf(texts[i]))
            return false;
    return true;
}

} // namespace

/// kill -9 of all programs at random moments, with nodes that die too: every message that was accepted
/// arrives, none arrives twice, and what was read and answered stays so.
class KillTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(network_.start(), QString()); }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void nothingIsLostOrDoubled_data() {
        QTest::addColumn<QStringList>("switches");
        for (const Combination& each : Combination::all())
            if (!each.amnesic)
                QTest::newRow(each.name.c_str()) << switchesOf(each);
    }
    void nothingIsLostOrDoubled() {
        QFETCH(QStringList, switches);
        random_.seed(std::random_device{}());
        people_ = std::make_unique<People>(switches);
        QVERIFY(people_->ready());
        measure();
        killAtRandom();
        QVERIFY(finish());
        compare();
    }

    void nothingIsLeftOfWhatForgets_data() {
        QTest::addColumn<QStringList>("switches");
        for (const Combination& each : Combination::all())
            if (each.amnesic)
                QTest::newRow(each.name.c_str()) << switchesOf(each);
    }
    void nothingIsLeftOfWhatForgets() {
        QFETCH(QStringList, switches);
        const CliProfile profile(switches);
        QCOMPARE(profile.createAccount("Nobody").size(), 66);
        QVERIFY(profile.isEmpty());
        random_.seed(std::random_device{}());
        for (int i = 0; i < 5; ++i) {
            profile.runFor(within(500), {"run"});
            QVERIFY(profile.isEmpty());
        }
        QCOMPARE(profile.run({"account", "show"}).exitCode, 1);
    }

private:
    struct People {
        explicit People(const QStringList& switches) : alice(switches), echo(switches), carol(switches) {}
        bool ready() {
            aliceId = alice.createAccount("Alice");
            echoId = echo.createAccount("Echo");
            carolId = carol.createAccount("Carol");
            return !aliceId.isEmpty() && !echoId.isEmpty() && !carolId.isEmpty();
        }
        CliProfile alice; ///< writes to both
        CliProfile echo;  ///< runs the bot that answers
        CliProfile carol; ///< only receives
        QString aliceId, echoId, carolId;
    };

    QStringList switchesOf(const Combination& each) const {
        return {"--network",   network_.networkFile(),
                "--storage",   QString::fromStdString(each.storage),
                "--transport", QString::fromStdString(each.transport),
                "--timeout",   "120"};
    }

    int within(int milliseconds) { return static_cast<int>(random_() % static_cast<unsigned>(milliseconds)); }

    /// What takes how long here, so that kills fall into all of it.
    void measure() {
        QElapsedTimer timer;
        timer.start();
        people_->alice.run({"send", people_->carolId, "number -1"});
        localMs_ = static_cast<int>(timer.restart()) + 1;
        people_->alice.run({"send", people_->carolId, "number 0", "--wait"});
        onlineMs_ = static_cast<int>(timer.elapsed()) + 1;
        accepted_[people_->carolId] = {"number -1", "number 0"};
        accepted_[people_->echoId] = {};
    }

    void count(const CliProfile::Outcome& outcome) { kills_ += outcome.killed; }

    void write(const QString& to, const QString& text) {
        const auto outcome = people_->alice.runFor(within(2 * localMs_), {"send", to, text});
        // What it prints is committed, also when the kill came between the two.
        if (!outcome.rows.isEmpty() && outcome.rows.first()["text"] == text)
            accepted_[to].append(text);
        count(outcome);
    }

    void killAtRandom() {
        kills_ = 0;
        for (round_ = 1; kills_ < wantedKills(); ++round_) {
            troubleNodes();
            const QString text = QString("number %1").arg(round_);
            write(people_->echoId, text);
            write(people_->carolId, text);
            count(people_->alice.runFor(within(2 * onlineMs_), {"run"}));
            count(people_->echo.runFor(within(3 * onlineMs_), {"bot", "echo"}));
            count(people_->carol.runFor(within(2 * onlineMs_), {"receive", "--follow"}));
        }
        if (std::exchange(dead_, std::nullopt))
            QVERIFY(network_.startNode(lastDead_));
        qInfo("%d kills in %d rounds; accepted %d and %d", kills_, round_ - 1,
              int(accepted_[people_->echoId].size()), int(accepted_[people_->carolId].size()));
    }

    /// One node at a time is away for a while; now and then all of them.
    void troubleNodes() {
        if (round_ % kRoundsPerNetworkDeath == 0) {
            network_.kill();
            dead_.reset();
            QCOMPARE(network_.start(), QString());
        } else if (round_ % kRoundsPerNodeDeath == 3) {
            lastDead_ = within(9);
            dead_ = lastDead_;
            QVERIFY(network_.stopNode(lastDead_));
        } else if (round_ % kRoundsPerNodeDeath == 5 && dead_) {
            dead_.reset();
            QVERIFY(network_.startNode(lastDead_));
        }
    }

    bool deliverAll(const CliProfile& profile, const QString& to) {
        for (int attempt = 0; attempt < kAttempts && profile.waits(to); ++attempt)
            profile.runFor(3 * onlineMs_, {"run"});
        return !profile.waits(to);
    }

    /// Lets everything that is on its way arrive.
    bool finish() {
        const QString end = QString("number %1").arg(round_);
        for (const QString& to : {people_->echoId, people_->carolId}) {
            const auto sent = people_->alice.run({"send", to, end, "--wait"});
            if (!sent.ok()) {
                qWarning("%s", sent.errors.constData());
                return false;
            }
            accepted_[to].append(end);
            if (!deliverAll(people_->alice, to))
                return false;
        }
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            people_->carol.run({"receive"});
            people_->echo.runFor(3 * onlineMs_, {"bot", "echo"});
            people_->alice.run({"receive"});
            const auto wrote = people_->alice.texts(people_->echoId, people_->aliceId);
            if (people_->alice.texts(people_->echoId, people_->echoId).size() >= wrote.size() &&
                people_->carol.texts(people_->aliceId, people_->aliceId).size() >=
                    people_->alice.texts(people_->carolId, people_->aliceId).size())
                break;
        }
        return true;
    }

    void compare() {
        const auto& [alice, echo, carol, aliceId, echoId, carolId] = *people_;
        for (const auto& [reader, id] : {std::pair(&echo, echoId), std::pair(&carol, carolId)}) {
            const QStringList written = alice.texts(id, aliceId);
            QVERIFY(onceAndInOrder(written));
            for (const QString& text : accepted_[id])
                QVERIFY2(written.contains(text), qPrintable(text));
            QCOMPARE(reader->texts(aliceId, aliceId), written);
            QVERIFY(!alice.waits(id));
            QCOMPARE(reader->run({"account", "show"}).rows.first()["account_id"].toString(), id);
        }
        QCOMPARE(carol.conversation(aliceId)["unread"].toInt(), int(alice.texts(carolId, aliceId).size()));

        // The bot marks as read what it answers.
        QCOMPARE(echo.conversation(aliceId)["unread"].toInt(), 0);
        QStringList answers = alice.texts(echoId, echoId);
        QCOMPARE(alice.conversation(echoId)["unread"].toInt(), int(answers.size()));
        std::sort(answers.begin(), answers.end());
        QStringList written = alice.texts(echoId, aliceId);
        std::sort(written.begin(), written.end());
        QCOMPARE(answers, written);
    }

    LocalNetwork network_{25000};
    std::mt19937 random_;
    std::unique_ptr<People> people_;
    std::map<QString, QStringList> accepted_;
    std::optional<int> dead_;
    int lastDead_ = 0;
    int localMs_ = 0;
    int onlineMs_ = 0;
    int kills_ = 0;
    int round_ = 0;
};

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
