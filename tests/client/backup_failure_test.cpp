#include "support/rich_profile.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sotto;
using namespace sotto::client;
using namespace sotto::test;

/// A restore whose disk fails or whose process dies, at every write.
class BackupFailureTest : public QObject {
    Q_OBJECT
private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void aFailingStoreLeavesAnEmptyProfileOrOneToRepeat() {
        RichProfile world;
        QVERIFY(backUp(world.alice).ok());
        const auto phrase = wordsOf(world.alice);
        world.alice.crash();
        const auto whole = storedBy(world.alice);
        for (int nth = 1;; ++nth) {
            Person nest(world, std::uint8_t(20 + nth));
            QVERIFY(nest.open(Online::No).ok());
            nest.storage().failFrom(nth, Code::Full);
            const auto restored = restore(nest, phrase.clone());
            if (restored)
                break;
            QCOMPARE(restored.error().code, Code::Full);
            const bool crashes = nth % 2 == 0;
            if (crashes)
                nest.crash();
            nest.storage().heal();
            if (crashes)
                QVERIFY(!*nest.open(Online::No));
            else
                QVERIFY(nest.lock().ok() && !*nest.unlock({}));
            QVERIFY(restore(nest, phrase.clone()).ok());
            nest.crash();
            QVERIFY(storedBy(nest) == whole);
            QVERIFY(nth < 50);
        }
    }

    void aMergeThatFailsCanBeRepeated() {
        RichProfile world;
        QVERIFY(backUp(world.alice).ok());
        for (const RestoreMode mode : {RestoreMode::Merge, RestoreMode::Replace})
            for (int nth = 1;; ++nth) {
                world.alice.storage().failFrom(nth, Code::Full);
                const auto restored = restore(world.alice, {}, mode);
                world.alice.storage().heal();
                if (restored)
                    break;
                QVERIFY(nth < 50);
                QVERIFY(world.alice.lock().ok());
                QVERIFY(*world.alice.unlock({}));
                QVERIFY(restore(world.alice, {}, mode).ok());
                QVERIFY(!world.alice.textsWith(world.bob).empty());
            }
    }

    void anUnfinishedRestoreDoesNotReachAnotherAccount_data() {
        QTest::addColumn<bool>("crashes");
        QTest::newRow("the process dies") << true;
        QTest::newRow("it goes on") << false;
    }
    void anUnfinishedRestoreDoesNotReachAnotherAccount() {
        QFETCH(bool, crashes);
        RichProfile world;
        QVERIFY(backUp(world.alice).ok());
        const auto phrase = wordsOf(world.alice);
        Person nest(world, 9);
        QVERIFY(nest.open(Online::No).ok());
        // The mark is the first write, then come rows; taking them back fails as well.
        nest.storage().failFrom(3, Code::Internal);
        QVERIFY(!restore(nest, phrase.clone()));
        nest.storage().heal();
        if (crashes) {
            nest.crash();
            nest.start("Nobody");
        } else {
            QVERIFY(nest.ask<NewAccount>([](Client& client, auto done) {
                            client.createAccount("Nobody", std::move(done));
                        })
                        .ok());
        }
        QVERIFY(nest.messagesWith(world.bob.id()).empty());
        nest.crash();
        const auto opened = nest.open(Online::No);
        QVERIFY(opened.ok() && *opened);
        QCOMPARE((*opened)->name, std::string("Nobody"));
        QVERIFY(nest.ask<std::vector<Conversation>>(
                        [](Client& client, auto done) { client.conversations(std::move(done)); })
                    ->empty());
    }

private:
    std::filesystem::path path() const { return folder_->filePath("profile.backup").toStdString(); }

    static crypto::SecretBytes wordsOf(Person& person) {
        auto phrase = person.ask<crypto::SecretBytes>(
            [](Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
        return phrase ? std::move(*phrase) : crypto::SecretBytes();
    }
    Result<BackupMade> backUp(Person& person) const {
        return person.ask<BackupMade>([&](Client& client, auto done) {
            client.createBackup({path(), {}, false}, {}, std::move(done));
        });
    }
    Result<Restored> restore(Person& person, crypto::SecretBytes given,
                             RestoreMode mode = RestoreMode::Merge) const {
        return person.ask<Restored>([&](Client& client, auto done) {
            client.restoreBackup({path(), std::move(given), mode}, {}, std::move(done));
        });
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(BackupFailureTest)
#include "backup_failure_test.moc"
