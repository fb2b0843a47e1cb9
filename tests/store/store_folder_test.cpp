#include "store/store_folder.h"

#include "store/keystore.h"
#include "store/profile_erasure.h"
#include "support/seeded_random.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace sotto;
using namespace sotto::store;
namespace fs = std::filesystem;

/// Putting aside what does not open.
class StoreFolderTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        root_ = std::make_unique<QTemporaryDir>();
        folder_ = fs::path(root_->path().toStdString()) / "net";
        fs::create_directories(folder_ / "store");
        QVERIFY(write(folder_ / "store/000003.log", "sealed"));
        QVERIFY(write(folder_ / "plugins.json", "{}"));
        test::SeededRandom random{1};
        QVERIFY(Keystore::create(folder_, nullptr, random).ok());
    }

    void storeAndKeysAreTogetherAside() {
        const auto aside = putAside(folder_);
        QVERIFY(aside.ok());
        QCOMPARE(*aside, folder_ / "profile.damaged-1");
        QVERIFY(fs::exists(*aside / "store/000003.log"));
        QVERIFY(Keystore::open(*aside, nullptr).ok());
        QVERIFY(!fs::exists(folder_ / "store") && !Keystore::exists(folder_));
        QVERIFY(!fs::exists(folder_ / "device.key"));
        QVERIFY(fs::exists(folder_ / "plugins.json"));
    }

    void nothingIsOverwritten() {
        QVERIFY(putAside(folder_).ok());
        fs::create_directories(folder_ / "store");
        const auto second = putAside(folder_);
        QVERIFY(second.ok());
        QCOMPARE(*second, folder_ / "profile.damaged-2");
        QVERIFY(fs::exists(folder_ / "profile.damaged-1/store/000003.log"));
    }

    void anUnfinishedCopyDoesNotTakeThePlace() {
        QVERIFY(copyForRepair(folder_ / "store").ok());
        QVERIFY(putAside(folder_).ok());
        QVERIFY(finishAdoption(folder_ / "store").ok());
        QVERIFY(!fs::exists(folder_ / "store"));
    }

    void aCrashInBetweenIsFinishedByTheNext() {
        fs::create_directories(folder_ / "profile.damaged-1");
        fs::rename(folder_ / "store", folder_ / "profile.damaged-1/store");
        const auto aside = putAside(folder_);
        QVERIFY(aside.ok());
        QVERIFY(Keystore::exists(*aside) && !Keystore::exists(folder_));
    }

    void anErasureTakesTheseKeysToo() {
        const auto aside = putAside(folder_);
        QVERIFY(aside.ok());
        // A second name for the same bytes shows what happened to them.
        const auto witness = folder_.parent_path() / "witness";
        QCOMPARE(::link((*aside / "device.key").c_str(), witness.c_str()), 0);
        QVERIFY(beginErasure(folder_).ok() && finishErasure(folder_).ok());
        QFile file(QString::fromStdString(witness.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(32, '\0'));
        QVERIFY(!fs::exists(*aside));
    }

private:
    static bool write(const fs::path& path, const char* content) {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::WriteOnly) && file.write(content) > 0;
    }

    std::unique_ptr<QTemporaryDir> root_;
    fs::path folder_;
};

QTEST_APPLESS_MAIN(StoreFolderTest)
#include "store_folder_test.moc"
