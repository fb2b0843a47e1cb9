#include "cli_profile.h"
#include "support/local_network.h"

#include <QtTest>

/// Messages that disappear, on two devices of Alice, one of Bob and the nodes of a network, all of which have
/// a clock that the test sets.
class DisappearingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { setAhead(0); }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void theyGoEverywhereInTime() {
        CliProfile alice(switches_), tablet(switches_), bob(switches_);
        people_ = {&alice, &tablet, &bob};
        setAhead(0);
        const QString aliceId = alice.createAccount("Alice");
        const QString bobId = bob.createAccount("Bob");
        QVERIFY(!aliceId.isEmpty() && !bobId.isEmpty());
        QVERIFY(bob.run({"send", aliceId, "hi", "--wait"}).ok());
        QVERIFY(alice.run({"receive"}).ok());
        QVERIFY(restore(tablet, alice));
        QVERIFY(alice.run({"send", bobId, "stays", "--wait"}).ok());
        QVERIFY(alice.run({"send", bobId, "sent", "--expire", "send:43200", "--wait"}).ok());
        QVERIFY(alice.run({"send", bobId, "read", "--expire", "read:3600", "--wait"}).ok());
        QVERIFY(bob.run({"disappear", aliceId, "send:86400", "--wait"}).ok());
        QVERIFY(bob.run({"send", aliceId, "a day", "--wait"}).ok());
        receive();
        for (const CliProfile* device : people_)
            QCOMPARE(device->texts(device == &bob ? aliceId : bobId, aliceId),
                     (QStringList{"stays", "sent", "read"}));

        // Unread it waits; the copies of who wrote it do not.
        setAhead(2 * kHour);
        receive();
        QCOMPARE(bob.texts(aliceId, aliceId), (QStringList{"stays", "sent", "read"}));
        for (const CliProfile* device : {&alice, &tablet})
            QCOMPARE(device->texts(bobId, aliceId), (QStringList{"stays", "sent"}));
        QVERIFY(bob.run({"read", aliceId}).ok());
        receive();

        setAhead(4 * kHour);
        receive();
        QCOMPARE(bob.texts(aliceId, aliceId), (QStringList{"stays", "sent"}));

        setAhead(13 * kHour);
        receive();
        for (const CliProfile* device : people_)
            QCOMPARE(device->texts(device == &bob ? aliceId : bobId, aliceId), QStringList{"stays"});
        QCOMPARE(alice.texts(bobId, bobId), (QStringList{"hi", "a day"}));

        // The nodes kept none of it longer.
        CliProfile fresh(switches_);
        people_ = {&alice, &tablet, &bob, &fresh};
        setAhead(25 * kHour);
        QVERIFY(restore(fresh, bob));
        QCOMPARE(fresh.texts(aliceId, aliceId), QStringList{"stays"});
        receive();
        for (const CliProfile* device : {&alice, &tablet})
            QCOMPARE(device->texts(bobId, bobId), QStringList{"hi"});
        QCOMPARE(bob.texts(aliceId, bobId), QStringList{"hi"});
        QCOMPARE(fresh.texts(aliceId, bobId), QStringList{"hi"});
    }

private:
    static constexpr int kHour = 3600;

    /// Nodes and devices that begin from now on have this time.
    void setAhead(int seconds) {
        QVERIFY(network_.stop());
        network_.setVariable("LD_PRELOAD", SOTTO_CONTACT_RECORDER);
        network_.setVariable("SOTTO_TEST_AHEAD_S", QString::number(seconds));
        QCOMPARE(network_.start(), QString());
        switches_ = QStringList{"--network", network_.networkFile()};
        for (CliProfile* device : people_) {
            device->environment().insert("LD_PRELOAD", SOTTO_CONTACT_RECORDER);
            device->environment().insert("SOTTO_TEST_AHEAD_S", QString::number(seconds));
        }
    }
    /// Everybody has what there is for them.
    void receive() {
        for (const CliProfile* device : people_)
            QVERIFY(device->run({"receive"}).ok());
    }
    static bool restore(const CliProfile& device, const CliProfile& first) {
        const auto phrase = first.run({"account", "phrase"}).rows.first()["recovery_phrase"].toString();
        return device.run({"account", "restore", "--phrase", phrase}).ok() && device.run({"receive"}).ok();
    }

    LocalNetwork network_{30000};
    QStringList switches_;
    std::vector<CliProfile*> people_;
};

QTEST_GUILESS_MAIN(DisappearingTest)
#include "disappearing_test.moc"
