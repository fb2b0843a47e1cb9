#include "storage_bed.h"

#include "support/fake_loop.h"
#include "support/recording_log.h"

#include <QtTest>

using namespace sotto;

/// The conformance suite over the bundled storages, through their libraries.
class StorageSuiteTest : public QObject {
    Q_OBJECT
private slots:
    void keepsItsPromises_data() {
        QTest::addColumn<QString>("plugin");
        QTest::addColumn<int>("check");
        for (const char* plugin : {"storage-leveldb", "storage-memory"}) {
            int index = 0;
            for (const auto& check : conformance::storageSuite())
                QTest::addRow("%s %s", plugin, check.name.c_str()) << plugin << index++;
        }
    }

    void keepsItsPromises() {
        QFETCH(QString, plugin);
        QFETCH(int, check);
        test::FakeLoop loop;
        test::RecordingLog log;
        conformance::Bench bench{loop, log, [&loop](const auto& reached) { return loop.runUntil(reached); }};
        const QTemporaryDir scratch;
        auto bed = conformance::StorageBed::make(bench, SOTTO_BUILD_DIR "/plugins/" + plugin.toStdString(),
                                                 scratch.path().toStdString());
        QVERIFY2(bed.ok(), bed ? "" : bed.error().text.c_str());
        const auto result = conformance::storageSuite()[static_cast<std::size_t>(check)].run(**bed);
        QVERIFY2(result.ok(), result ? "" : result.error().text.c_str());
        QVERIFY((*bed)->stop().ok());
        QVERIFY(log.lines().empty());
        if (plugin == "storage-memory")
            QVERIFY(!std::filesystem::exists(scratch.path().toStdString() + "/map"));
    }
};

QTEST_APPLESS_MAIN(StorageSuiteTest)
#include "suite_test.moc"
