#include "client/backup_schedule.h"

#include "support/fake_clock.h"
#include "support/two_clients.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <set>

using namespace sotto;
using namespace sotto::client;
using namespace sotto::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

/// Backups that make themselves.
class BackupScheduleTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        loop_ = std::make_unique<FakeLoop>();
        clock_ = std::make_unique<FakeClock>();
        answer_ = {};
        made_.clear();
        settings_ = {{"backup.every", "daily"},
                     {"backup.folder", folder_->path().toStdString()},
                     {"backup.keep", "3"},
                     {"backup.lastAutoMs", ""},
                     {"backup.problem", "none"}};
        begin();
    }

    void isMadeWhenItIsDue_data() {
        QTest::addColumn<QString>("every");
        QTest::addColumn<int>("after21Days");
        QTest::newRow("never") << "never" << 0;
        QTest::newRow("daily") << "daily" << 21;
        QTest::newRow("weekly") << "weekly" << 3;
    }
    void isMadeWhenItIsDue() {
        QFETCH(QString, every);
        QFETCH(int, after21Days);
        settings_["backup.every"] = every.toStdString();
        pass(1min);
        QVERIFY(made_.empty());
        pass(21 * 24h - 1min);
        QCOMPARE(int(made_.size()), after21Days);
    }

    void onlyTheNewestStayAndNothingElseGoes() {
        const QStringList others{"sotto-ffffffff-2000-01-01.sottobackup", "mine.sottobackup",
                                 "sotto-abcd0123-notes.txt"};
        for (const QString& name : others)
            QVERIFY(touch(name));
        pass(10 * 24h);
        QCOMPARE(made_.size(), std::size_t(10));
        for (const QString& name : others)
            QVERIFY(QFile::exists(folder_->filePath(name)));
        std::set<fs::path> left;
        for (const auto& entry : fs::directory_iterator(folder_->path().toStdString()))
            if (entry.path().filename().string().starts_with("sotto-abcd0123-2"))
                left.insert(entry.path());
        QVERIFY(left == std::set<fs::path>(made_.end() - 3, made_.end()));
    }

    void aFailureIsSaidAndTriedAgain_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("problem");
        QTest::newRow("full") << int(Code::Full) << "full";
        QTest::newRow("folder") << int(Code::NotFound) << "no_folder";
        QTest::newRow("denied") << int(Code::Denied) << "denied";
        QTest::newRow("else") << int(Code::Internal) << "failed";
    }
    void aFailureIsSaidAndTriedAgain() {
        QFETCH(int, code);
        QFETCH(QString, problem);
        answer_ = fail(Code(code), "It did not work.");
        pass(30min);
        QVERIFY(made_.size() > 1);
        QCOMPARE(settings_["backup.problem"], problem.toStdString());
        QVERIFY(settings_["backup.lastAutoMs"].empty());
        answer_ = {};
        pass(10min);
        QCOMPARE(settings_["backup.problem"], std::string("none"));
        QCOMPARE(settings_["backup.lastAutoMs"].empty(), false);
    }

    void anotherBackupUnderWayIsNoFailure() {
        answer_ = fail(Code::Rejected, "Another backup is under way.");
        pass(30min);
        QCOMPARE(settings_["backup.problem"], std::string("none"));
    }

    void aPathThatLeadsAnywhereIsRefused() {
        settings_["backup.folder"] = "backups";
        pass(30min);
        QVERIFY(made_.empty());
        QCOMPARE(settings_["backup.problem"], std::string("no_folder"));
        settings_["backup.folder"] = "";
        settings_["backup.problem"] = "none";
        pass(30min);
        QCOMPARE(settings_["backup.problem"], std::string("none"));
    }

    void aClockThatIsSetBackPutsNothingOff() {
        pass(3min);
        QCOMPARE(made_.size(), std::size_t(1));
        clock_->setWall(clock_->wallMs() - 1000LL * 24 * 3600 * 1000);
        pass(10min);
        QCOMPARE(made_.size(), std::size_t(2));
    }

    void aClientMakesThemAndARestoreDoesNotBringTheSchedule() {
        TwoClients world;
        const auto set = [&world](const char* name, const std::string& value) {
            return world.alice.ask<void>(
                [&](Client& client, auto done) { client.setSetting(name, value, std::move(done)); });
        };
        const auto found = [this] {
            std::vector<fs::path> files;
            for (const auto& entry : fs::directory_iterator(folder_->path().toStdString()))
                files.push_back(entry.path());
            return files;
        };
        QVERIFY(set("backup.folder", folder_->path().toStdString()).ok());
        world.loop.advance(1h);
        QVERIFY(found().empty());
        QVERIFY(set("backup.every", "daily").ok());
        world.loop.advance(15min);
        QCOMPARE(found().size(), std::size_t(1));
        auto words = world.alice.ask<crypto::SecretBytes>(
            [](Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
        QVERIFY(words.ok());
        Person nest(world, 9);
        QVERIFY(nest.open(Online::No).ok());
        const auto restored = nest.ask<Restored>([&](Client& client, auto done) {
            client.restoreBackup({found().front(), std::move(*words)}, {}, std::move(done));
        });
        QVERIFY2(restored.ok(), restored ? "" : restored.error().text.c_str());
        QCOMPARE(restored->backup.account.accountId, world.alice.id());
        for (const auto& [name, value] :
             {std::pair("backup.every", "never"), std::pair("backup.folder", "")}) {
            const auto here = nest.ask<std::string>(
                [name = name](Client& client, auto done) { client.setting(name, std::move(done)); });
            QCOMPARE(*here, std::string(value));
        }
    }

private:
    void begin() {
        BackupSchedule::Ways ways;
        ways.setting = [this](std::string_view name) { return settings_.at(std::string(name)); };
        ways.keep = [this](std::string_view name, const std::string& value) {
            settings_.at(std::string(name)) = value;
        };
        ways.make = [this](const fs::path& path, Done<BackupMade> done) {
            made_.push_back(path);
            if (answer_)
                return done(*answer_);
            touch(QString::fromStdString(path.filename().string()));
            done(BackupMade{path});
        };
        schedule_ = std::make_unique<BackupSchedule>(*loop_, *clock_, "abcd0123", std::move(ways));
    }

    void pass(std::chrono::milliseconds time) {
        for (constexpr auto step = std::chrono::milliseconds(1min); time >= step; time -= step) {
            clock_->advance(step);
            loop_->advance(step);
        }
    }

    bool touch(const QString& name) const {
        QFile file(folder_->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FakeLoop> loop_;
    std::unique_ptr<FakeClock> clock_;
    std::map<std::string, std::string> settings_;
    std::optional<Error> answer_;
    std::vector<fs::path> made_;
    std::unique_ptr<BackupSchedule> schedule_;
};

QTEST_APPLESS_MAIN(BackupScheduleTest)
#include "backup_schedule_test.moc"
