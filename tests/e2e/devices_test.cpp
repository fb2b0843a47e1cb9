#include "cli_profile.h"
#include "support/local_network.h"

#include <QtTest>

namespace {

QJsonObject contactOf(const CliProfile& device, const QString& id) {
    const auto shown = device.run({"contact", id});
    return shown.rows.isEmpty() ? QJsonObject() : shown.rows.last();
}

} // namespace

/// Two devices of Alice and one of Bob, each a profile of the real program, on a local network.
class DevicesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QCOMPARE(network_.start(), QString());
        switches_ = QStringList{"--network", network_.networkFile()};
    }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void aPhraseBringsEverything() {
        const CliProfile bob(switches_), first(switches_), second(switches_);
        const QString bobId = bob.createAccount("Bob");
        const QString aliceId = first.createAccount("Alice");
        QVERIFY(!bobId.isEmpty() && !aliceId.isEmpty());
        QVERIFY(bob.run({"send", aliceId, "one", "--wait"}).ok());
        QVERIFY(first.run({"receive", "--count", "1"}).ok());
        QVERIFY(first.run({"send", bobId, "two", "--wait"}).ok());
        QVERIFY(first.run({"contact", bobId, "--nickname", "Bobby", "--pin"}).ok());
        const QString stranger = "05" + QString(64, 'a');
        QVERIFY(first.run({"contact", stranger, "--block"}).ok());
        QVERIFY(first.run({"receive"}).ok());

        const auto phrase = first.run({"account", "phrase"}).rows.first()["recovery_phrase"].toString();
        const auto restored = second.run({"account", "restore", "--phrase", phrase});
        QVERIFY(restored.ok());
        QCOMPARE(restored.rows.last(),
                 (QJsonObject{{"account_id", aliceId}, {"name", "Alice"}, {"contacts", 2}, {"groups", 0}}));
        const QJsonObject contact = contactOf(second, bobId);
        QCOMPARE(contact["name"].toString(), QString("Bob"));
        QCOMPARE(contact["nickname"].toString(), QString("Bobby"));
        QVERIFY(contact["pinned"].toBool() && contact["approved"].toBool() &&
                contact["approved_me"].toBool());
        QVERIFY(contactOf(second, stranger)["blocked"].toBool());
        QVERIFY(second.run({"receive"}).ok());
        QCOMPARE(second.texts(bobId, bobId), QStringList{"one"});
        QCOMPARE(second.texts(bobId, aliceId), QStringList{"two"});

        // And back.
        QVERIFY(second.run({"contact", bobId, "--nickname", "Robert", "--unpin"}).ok());
        QVERIFY(second.run({"contact", stranger, "--unblock"}).ok());
        QVERIFY(second.run({"profile", "set", "--name", "Alice B."}).ok());
        QVERIFY(second.run({"receive"}).ok());
        QVERIFY(first.run({"receive"}).ok());
        QCOMPARE(contactOf(first, bobId)["nickname"].toString(), QString("Robert"));
        QVERIFY(!contactOf(first, bobId)["pinned"].toBool());
        QVERIFY(!contactOf(first, stranger)["blocked"].toBool());
        QCOMPARE(first.run({"account", "show"}).rows.last()["name"].toString(), QString("Alice B."));
    }

private:
    LocalNetwork network_{28000};
    QStringList switches_;
};

QTEST_GUILESS_MAIN(DevicesTest)
#include "devices_test.moc"
