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
