#include "cli_profile.h"
#include "support/local_network.h"

#include <QtTest>

#include <filesystem>

namespace {

const QString kStorage = "org.sotto.test.killing";

/// Right before or right after the n-th write of a run.
struct Moment {
    QString when;
    int n = 1;

    QStringList switches() const { return {"--set", kStorage + ':' + when + '=' + QString::number(n)}; }
    QString text() const { return when + ' ' + QString::number(n); }
};

/// All moments there are: goes on until a run ends by itself. `attempt` runs one and says whether it was
/// killed. The number of writes of that kind that could be killed at.
template <class Attempt>
int eachMoment(const QString& when, Attempt attempt) {
    Moment moment{when};
    while (!QTest::currentTestFailed() && attempt(moment))
        ++moment.n;
    return moment.n - 1;
}

} // namespace

/// kill -9 of the real program right before and right after every single write to its storage. What was
/// accepted arrives, once and in order; the account stays; nothing is half done.
class KillStepsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(network_.start(), QString()); }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void theAccountIsThereOrNot_data() { moments(); }
    void theAccountIsThereOrNot() {
        QFETCH(QString, when);
        bool was = false;
        const int found = eachMoment(when, [&](const Moment& moment) {
            const CliProfile profile(switches());
            const auto made = profile.run({"account", "create", "--name", "Ada"}, moment.switches());
            const bool there = profile.run({"account", "show"}).ok();
            checkGrowth(was, there);
            if (!there)
                check(profile.createAccount("Ada").size() == 66, "an account can be made");
            const auto phrase = profile.run({"account", "phrase"});
            check(phrase.ok() && phrase.rows.first()["recovery_phrase"].toString().split(' ').size() == 13,
                  "the account has its words");
            return made.killed;
        });
        qInfo("%d moments", found);
        QVERIFY(found >= 2); // the schema and the account
        QVERIFY(was);
    }

    void sendingAcceptsOrNot_data() { moments(); }
    void sendingAcceptsOrNot() {
        QFETCH(QString, when);
        Two two(switches());
        QVERIFY(two.ready());
        bool was = false;
        const int found = eachMoment(when, [&](const Moment& moment) {
            const auto sent = two.alice.run({"send", two.bobId, moment.text()}, moment.switches());
            const bool there = two.written().contains(moment.text());
            checkGrowth(was, there);
            check(there || sent.killed, "what was accepted is there");
            return sent.killed;
        });
        qInfo("%d moments", found);
        QVERIFY(found >= 1);
        QVERIFY(was);
        QVERIFY(two.deliver());
        two.compare();
    }

    void deliveryGoesOn_data() { moments(); }
    void deliveryGoesOn() {
        QFETCH(QString, when);
        Two two(switches());
        QVERIFY(two.ready());
        CliProfile second(switches());
        QVERIFY(two.copyTo(second));
        const int found = eachMoment(when, [&](const Moment& moment) {
            check(two.alice.run({"send", two.bobId, moment.text()}).ok(), "the message is accepted");
            const bool killed =
                two.alice.run({"send", two.bobId, moment.text() + " too", "--wait"}, moment.switches())
                    .killed;
            // The rest goes out before the next moment, so that each begins from nothing.
            check(two.deliver(), "all goes out after the kill");
            return killed;
        });
        qInfo("%d moments", found);
        // The second message; both: a try each, sent, the copy's try, the copy is there.
        QVERIFY(found >= 5);
        two.compare();
        QVERIFY(second.run({"receive"}).ok());
        QCOMPARE(second.texts(two.bobId, two.aliceId), two.written());
    }

    void receivingGoesOn_data() { moments(); }
    void receivingGoesOn() {
        QFETCH(QString, when);
        Two two(switches());
        QVERIFY(two.ready());
        const int found = eachMoment(when, [&](const Moment& moment) {
            check(two.alice.run({"send", two.bobId, moment.text(), "--wait"}).ok(), "the message is sent");
            const bool killed = two.bob.run({"receive"}, moment.switches()).killed;
            const auto texts = two.bob.texts(two.aliceId, two.aliceId);
            check(two.written().mid(0, texts.size()) == texts, "each message is there once, in order");
            check(two.bob.conversation(two.aliceId)["unread"].toInt() == texts.size(), "each counts once");
            return killed;
        });
        qInfo("%d moments", found);
        QVERIFY(found >= 1); // messages, counters and cursor in one
        two.compare();
    }

    void readingIsDoneOrNot_data() { moments(); }
    void readingIsDoneOrNot() {
        QFETCH(QString, when);
        Two two(switches());
        QVERIFY(two.ready());
        QVERIFY(two.alice.run({"send", two.bobId, "hello", "--wait"}).ok());
        QVERIFY(two.bob.run({"receive"}).ok());
        bool was = false;
        const int found = inCopiesOf(two.bob, when, {"read", two.aliceId}, [&](const CliProfile& copy) {
            const int unread = copy.conversation(two.aliceId)["unread"].toInt();
            checkGrowth(was, unread == 0);
            check(unread <= 1 && copy.texts(two.aliceId, two.aliceId) == QStringList{"hello"},
                  "the message stays");
        });
        qInfo("%d moments", found);
        QVERIFY(found >= 1);
        QVERIFY(was);
    }

    void acceptingIsDoneOrNot_data() { moments(); }
    void acceptingIsDoneOrNot() {
        QFETCH(QString, when);
        Two two(switches());
        QVERIFY(two.ready());
        QVERIFY(two.alice.run({"send", two.bobId, "may I?", "--wait"}).ok());
        QVERIFY(two.bob.run({"receive"}).ok());
        QCOMPARE(two.bob.run({"requests"}).rows.size(), 1);
        bool was = false;
        bool told = false;
        const int found =
            inCopiesOf(two.bob, when, {"contact", two.aliceId, "--accept"}, [&](const CliProfile& copy) {
                const bool approved = copy.run({"contact", two.aliceId}).rows.first()["approved"].toBool();
                checkGrowth(was, approved);
                check(copy.run({"requests"}).rows.isEmpty() == approved, "asked or accepted");
                if (told || !approved)
                    return;
                told = true;
                // The first that has accepted tells the other side, in a later run.
                check(copy.run({"send", two.aliceId, "yes", "--wait"}).ok(), "it goes on");
                check(two.alice.run({"receive"}).ok(), "it is told");
                check(two.alice.run({"contact", two.bobId}).rows.first()["approved_me"].toBool(),
                      "it counts");
                int accepted = 0;
                for (const QJsonObject& row : two.alice.messages(two.bobId))
                    accepted += row["author"] == two.bobId && row["kind"] == "system";
                check(accepted == 1, "it is said once");
            });
        qInfo("%d moments", found);
        QVERIFY(found >= 1);
        QVERIFY(was);
    }

private:
    /// One who writes and one who receives.
    struct Two {
        explicit Two(const QStringList& switches) : alice(switches), bob(switches) {}
        bool ready() {
            aliceId = alice.createAccount("Alice");
            bobId = bob.createAccount("Bob");
            return !aliceId.isEmpty() && !bobId.isEmpty();
        }
        /// Another device of the same account.
        bool copyTo(const CliProfile& device) const {
            const auto phrase = alice.run({"account", "phrase"});
            return phrase.ok() && device
                                      .run({"account", "restore", "--phrase",
                                            phrase.rows.first()["recovery_phrase"].toString()})
                                      .ok();
        }
        QStringList written() const { return alice.texts(bobId, aliceId); }
        bool deliver() const {
            for (int attempt = 0; attempt < 5 && alice.waits(bobId); ++attempt)
                alice.run({"send", bobId, "number " + QString::number(++extra_), "--wait"});
            return !alice.waits(bobId);
        }
        void compare() const {
            QVERIFY(deliver());
            QVERIFY(bob.run({"receive"}).ok());
            QCOMPARE(bob.texts(aliceId, aliceId), written());
            QCOMPARE(bob.conversation(aliceId)["unread"].toInt(), int(written().size()));
            QCOMPARE(bob.run({"account", "show"}).rows.first()["account_id"].toString(), bobId);
            QCOMPARE(alice.run({"account", "show"}).rows.first()["account_id"].toString(), aliceId);
        }

        CliProfile alice;
        CliProfile bob;
        QString aliceId, bobId;
        mutable int extra_ = 0;
    };

    static void moments() {
        QTest::addColumn<QString>("when");
        QTest::newRow("before") << "before";
        QTest::newRow("after") << "after";
    }

    QStringList switches() const {
        return {"--network", network_.networkFile(), "--storage",
                kStorage,    "--plugin-path",        SOTTO_TEST_MODULES};
    }

    static void check(bool holds, const char* what) {
        if (!holds)
            QFAIL(what);
    }

    /// A later write leaves nothing undone that an earlier one had done.
    static void checkGrowth(bool& was, bool is) {
        check(is || !was, "what was done at an earlier moment is done at a later one");
        was = is;
    }

    /// Kills a command that needs no network at every moment, each time in a fresh copy of the profile.
    template <class Look>
    int inCopiesOf(const CliProfile& profile, const QString& when, const QStringList& command, Look look) {
        return eachMoment(when, [&](const Moment& moment) {
            const CliProfile copy(switches());
            std::filesystem::copy(profile.path().toStdString(), copy.path().toStdString(),
                                  std::filesystem::copy_options::recursive);
            const bool killed = copy.run(command, moment.switches()).killed;
            look(copy);
            return killed;
        });
    }

    LocalNetwork network_{26000};
};

QTEST_GUILESS_MAIN(KillStepsTest)
#include "kill_steps_test.moc"
