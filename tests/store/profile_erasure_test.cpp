#include "store/keystore.h"
#include "store/profile_erasure.h"
#include "store/profile_lock.h"
#include "support/seeded_random.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace sotto;
using namespace sotto::store;

class ProfileErasureTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        root_ = std::make_unique<QTemporaryDir>();
        folder_ = std::filesystem::path(root_->path().toStdString()) / "net";
        std::filesystem::create_directories(folder_ / "store/deeper");
        std::filesystem::create_directories(folder_ / "plugins/org.example");
        for (const char* name : {"store/000003.log", "store/deeper/x", "plugins/org.example/nodes", "more"})
            QVERIFY(write(folder_ / name, "sealed"));
        test::SeededRandom random{1};
        QVERIFY(Keystore::create(folder_, nullptr, random).ok());
    }

    void everythingGoes() {
        auto lock = ProfileLock::take(folder_);
        QVERIFY(lock.ok());
        QVERIFY(!erasurePending(folder_));
        QVERIFY(beginErasure(folder_).ok());
        QVERIFY(erasurePending(folder_) && Keystore::open(folder_, nullptr).ok());
        QVERIFY(finishErasure(folder_).ok());
        QVERIFY(!erasurePending(folder_) && !Keystore::exists(folder_));
        removeErasedFolder(folder_);
        QVERIFY(!std::filesystem::exists(folder_));
        QVERIFY(std::filesystem::exists(folder_.parent_path()));
    }

    void keysAreOverwrittenWhereTheyAre() {
        // A second name for the same bytes shows what happened to them.
        const auto witness = folder_.parent_path() / "witness";
        QCOMPARE(::link((folder_ / "device.key").c_str(), witness.c_str()), 0);
        QVERIFY(beginErasure(folder_).ok() && finishErasure(folder_).ok());
        QFile file(QString::fromStdString(witness.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(32, '\0'));
    }

    void anInterruptedErasureIsFinished_data() {
        QTest::addColumn<QStringList>("goneBefore");
        QTest::newRow("only marked") << QStringList{};
        QTest::newRow("wrapping gone") << QStringList{"keystore"};
        QTest::newRow("keys gone") << QStringList{"keystore", "device.key"};
        QTest::newRow("half of the data gone") << QStringList{"keystore", "device.key", "store/000003.log"};
        QTest::newRow("all gone") << QStringList{"keystore", "device.key", "store", "plugins", "more"};
    }
    void anInterruptedErasureIsFinished() {
        QFETCH(QStringList, goneBefore);
        QVERIFY(beginErasure(folder_).ok());
        for (const QString& name : goneBefore)
            std::filesystem::remove_all(folder_ / name.toStdString());
        QVERIFY(erasurePending(folder_));
        QVERIFY(finishErasure(folder_).ok());
        QVERIFY(std::filesystem::is_empty(folder_));
    }

    void aFolderWithSomethingNewStays() {
        QVERIFY(beginErasure(folder_).ok() && finishErasure(folder_).ok());
        QVERIFY(write(folder_ / "keystore", "of a new profile"));
        removeErasedFolder(folder_);
        QVERIFY(Keystore::exists(folder_));
    }

    void aLockOnAnErasedProfileExcludesNobody() {
        auto old = ProfileLock::take(folder_);
        QVERIFY(old.ok());
        QCOMPARE(ProfileLock::take(folder_).error().code, Code::Locked);
        std::filesystem::remove(folder_ / "lock");
        const auto first = ProfileLock::take(folder_);
        QVERIFY(first.ok());
        QCOMPARE(ProfileLock::take(folder_).error().code, Code::Locked);
    }

private:
    static bool write(const std::filesystem::path& path, const QByteArray& content) {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    std::unique_ptr<QTemporaryDir> root_;
    std::filesystem::path folder_;
};

QTEST_APPLESS_MAIN(ProfileErasureTest)
#include "profile_erasure_test.moc"
