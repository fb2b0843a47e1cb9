#include "plugin/crash_ledger.h"

#include <QtTest>

#include <fstream>

using namespace sotto;
using namespace sotto::plugin;

class CrashLedgerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void namesWhatWasNotLeft() {
        {
            CrashLedger ledger(file());
            QVERIFY(ledger.suspects().empty());
            QVERIFY(ledger.enter("org.a", "load").ok());
            QVERIFY(ledger.leave("org.a", "load").ok());
            QVERIFY(ledger.enter("org.a", "start").ok());
            QVERIFY(ledger.enter("org.b", "create").ok());
            QVERIFY(ledger.leave("org.b", "create").ok());
        }
        CrashLedger next(file());
        QVERIFY((next.suspects() == std::vector<CrashLedger::Entry>{{"org.a", "start"}}));
        QVERIFY(next.enter("org.c", "open").ok());
        QVERIFY(next.leave("org.c", "open").ok());
        QVERIFY(CrashLedger(file()).suspects().empty());
    }

    void countsEndsInARow() {
        for (std::uint32_t run = 0; run < 5; ++run) {
            CrashLedger ledger(file());
            QCOMPARE(ledger.crashes("org.a"), run);
            QVERIFY(ledger.enter("org.b", "start").ok());
            QVERIFY(ledger.leave("org.b", "start").ok());
            QVERIFY(ledger.enter("org.a", "start").ok());
        }
        // Getting through another step says nothing about this one.
        CrashLedger other(file());
        QVERIFY(other.enter("org.a", "load").ok());
        QVERIFY(other.leave("org.a", "load").ok());
        QCOMPARE(other.crashes("org.a"), 5u);
        QVERIFY(other.enter("org.a", "start").ok());
        QVERIFY(other.leave("org.a", "start").ok());
        QCOMPARE(other.crashes("org.a"), 0u);
        QCOMPARE(CrashLedger(file()).crashes("org.a"), 0u);
        QCOMPARE(other.crashes("org.b"), 0u);
    }

    void aRunThatStartsNothingForgetsNothing() {
        std::ofstream(file()) << "org.a start\norg.a start 1\n";
        for (int run = 0; run < 3; ++run)
            QCOMPARE(CrashLedger(file()).crashes("org.a"), 2u);
    }

    void forgives() {
        std::ofstream(file()) << "org.a start\norg.a stop 7\norg.b stop 2\n";
        {
            CrashLedger ledger(file());
            QCOMPARE(ledger.crashes("org.a"), 7u);
            QVERIFY(ledger.forgive("org.a").ok());
            QCOMPARE(ledger.crashes("org.a"), 0u);
            QVERIFY(ledger.suspects().empty());
            QVERIFY(ledger.forgive("org.c").ok());
        }
        CrashLedger next(file());
        QCOMPARE(next.crashes("org.a"), 0u);
        QCOMPARE(next.crashes("org.b"), 2u);
    }

    void countsADoubledLineOnce() {
        std::ofstream(file()) << "org.a start\norg.a start\norg.a start\norg.b stop 4294967296\n";
        CrashLedger ledger(file());
        QCOMPARE(ledger.crashes("org.a"), 1u);
        QCOMPARE(ledger.crashes("org.b"), 1u);
        std::ofstream(file()) << "org.a start\norg.a start 4294967295\n";
        QVERIFY(CrashLedger(file()).crashes("org.a") < 10'000u);
    }

    void ignoresWhatItCannotRead() {
        const std::string huge(100'000, 'x');
        for (const std::string& text :
             {std::string("org.a\n"), std::string("../../etc start\n"), std::string("org.a dance\n"),
              std::string("\0\xff\n", 3), huge, std::string()}) {
            std::ofstream(file(), std::ios::binary) << text;
            QVERIFY(CrashLedger(file()).suspects().empty());
        }
        std::ofstream(file()) << "rubbish\norg.a stop more\n";
        QCOMPARE(CrashLedger(file()).suspects().size(), std::size_t(1));
    }

    void keepsNothingWithoutAFile() {
        CrashLedger ledger{std::filesystem::path()};
        QVERIFY(ledger.enter("org.a", "start").ok());
        QVERIFY(ledger.leave("org.b", "start").ok());
        QVERIFY(std::filesystem::is_empty(dir_->path().toStdString()));
    }

    void saysThatItCannotWrite() {
        CrashLedger ledger(file() / "below" / "a file");
        QVERIFY(!ledger.enter("org.a", "start").ok());
    }

private:
    std::filesystem::path file() const {
        return std::filesystem::path(dir_->path().toStdString()) / "ledger";
    }

    std::unique_ptr<QTemporaryDir> dir_;
};

QTEST_APPLESS_MAIN(CrashLedgerTest)
#include "crash_ledger_test.moc"
