#include "cli_run.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

namespace {

constexpr int kKills = 16;
constexpr int kNotes = 12;

} // namespace

/// `backup` of the real program, without a network.
class CliBackupTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        write("passphrase", "correct horse battery\n");
        write("wrong", "correct horse\n");
        account_ = run("old", {"account", "create", "--name", "Ada"}).row();
        QVERIFY(!account_.isEmpty());
        QCOMPARE(run("old", {"send", "self", "first note"}).exitCode, 0);
        QCOMPARE(run("old", {"send", "self", "second note"}).exitCode, 0);
    }

    void aBackupMovesToAnotherProfile() {
        const CliRun made = backUp({"--passphrase-file", path("passphrase")});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.row()["path"].toString(), path("file"));
        QCOMPARE(made.row()["messages"].toInt(), 2);
        QCOMPARE(made.row()["bytes"].toInteger(), QFileInfo(path("file")).size());
        QCOMPARE(made.row()["opens_with"].toString(), QString("passphrase"));
        const CliRun verified = run("old", {"backup", "verify", path("file")}, "correct horse battery\n");
        QCOMPARE(verified.exitCode, 0);
        QCOMPARE(verified.row()["account_id"], account_["account_id"]);
        QVERIFY(verified.errors.contains("checked 100 %"));
        const CliRun restored =
            run("new", {"backup", "restore", path("file"), "--passphrase-file", path("passphrase")});
        QCOMPARE(restored.exitCode, 0);
        QCOMPARE(restored.row()["messages"].toInt(), 2);
        QCOMPARE(restored.row()["added"].toInt(), 2);
        QCOMPARE(run("new", {"account", "show"}).row()["account_id"], account_["account_id"]);
        QCOMPARE(notes("new"), (QStringList{"first note", "second note"}));
        const CliRun again = run(
            "new", {"backup", "restore", path("file"), "--merge", "--passphrase-file", path("passphrase")});
        QCOMPARE(again.row()["added"].toInt(), 0);
        QCOMPARE(notes("new"), (QStringList{"first note", "second note"}));
    }

    void theRecoveryWordsOpenOneWithoutPassphrase() {
        QCOMPARE(backUp({}).row()["opens_with"].toString(), QString("recovery_words"));
        QCOMPARE(run("old", {"backup", "verify", path("file")}).exitCode, 0);
        const CliRun nothing = run("new", {"backup", "restore", path("file")});
        QCOMPARE(nothing.exitCode, 1);
        QCOMPARE(nothing.errorCode(), QString("invalid"));
        const QByteArray words = account_["recovery_phrase"].toString().toUtf8() + '\n';
        QCOMPARE(run("new", {"backup", "restore", path("file")}, words).exitCode, 0);
        QCOMPARE(notes("new"), (QStringList{"first note", "second note"}));
    }

    void replacingTakesAwayWhatCameSince() {
        QCOMPARE(backUp({}).exitCode, 0);
        QCOMPARE(run("old", {"send", "self", "third note"}).exitCode, 0);
        QCOMPARE(run("old", {"backup", "restore", path("file")}).exitCode, 0);
        QCOMPARE(notes("old").size(), 3);
        QCOMPARE(run("old", {"backup", "restore", path("file"), "--replace"}).exitCode, 0);
        QCOMPARE(notes("old"), (QStringList{"first note", "second note"}));
    }

    void whatCannotBeOpenedIsOneError() {
        QCOMPARE(backUp({"--passphrase-file", path("passphrase")}).exitCode, 0);
        const CliRun wrong =
            run("new", {"backup", "restore", path("file"), "--passphrase-file", path("wrong")});
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(wrong.errorCode(), QString("corrupt"));
        QCOMPARE(wrong.row()["error"].toObject()["text"].toString(),
                 QString("Wrong passphrase or damaged backup."));
        QFile file(path("file"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
        file.close();
        const CliRun cut =
            run("new", {"backup", "restore", path("file"), "--passphrase-file", path("passphrase")});
        QCOMPARE(cut.errorCode(), QString("corrupt"));
        QCOMPARE(run("new", {"account", "show"}).errorCode(), QString("not_found"));
        QCOMPARE(run("old", {"backup", "verify", path("passphrase")}).errorCode(), QString("invalid"));
        QCOMPARE(run("old", {"backup", "verify", path("nowhere")}).errorCode(), QString("not_found"));
    }

    void anotherAccountAndAnExistingFileAreRefused() {
        QCOMPARE(backUp({"--passphrase-file", path("passphrase")}).exitCode, 0);
        const CliRun kept = backUp({});
        QCOMPARE(kept.exitCode, 1);
        QCOMPARE(kept.errorCode(), QString("rejected"));
        QCOMPARE(run("other", {"account", "create", "--name", "Bea"}).exitCode, 0);
        const CliRun refused = run("other", {"backup", "restore", path("file"), "--replace",
                                             "--passphrase-file", path("passphrase")});
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.errorCode(), QString("rejected"));
        QCOMPARE(backUp({"--force"}).exitCode, 0);
        QCOMPARE(run("nobody", {"backup", "create", path("empty")}).errorCode(), QString("not_found"));
        QVERIFY(!QFileInfo::exists(path("empty")));
    }

    void wrongUsageIsTold() {
        QCOMPARE(run("old", {"backup"}).exitCode, 2);
        QCOMPARE(run("old", {"backup", "create"}).exitCode, 2);
        QCOMPARE(run("old", {"backup", "restore", path("file"), "--merge", "--replace"}).exitCode, 2);
        QVERIFY(run("old", {"backup", "--help"}).out.contains("verify"));
    }

    void killedAtAnyMomentItCanBeRepeated() {
        for (int i = 0; i < kNotes; ++i)
            QCOMPARE(run("old", {"send", "self", QString("note %1").arg(i)}).exitCode, 0);
        QCOMPARE(backUp({}).exitCode, 0);
        const QStringList whole = notes("old");
        const QByteArray words = account_["recovery_phrase"].toString().toUtf8() + '\n';
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int i = 0; i < kKills; ++i) {
            const QString profile = QString("killed %1").arg(i);
            const bool replaces = i % 2 == 1;
            if (replaces)
                QCOMPARE(run(profile, {"backup", "restore", path("file")}, words).exitCode, 0);
            QStringList command{"backup", "restore", path("file")};
            if (replaces)
                command << "--replace";
            QProcess process;
            startCli(process, switches(profile) + command);
            process.write(words);
            process.closeWriteChannel();
            process.waitForFinished(int(random() % 60));
            process.kill();
            process.waitForFinished(30'000);
            const CliRun shown = run(profile, {"account", "show"});
            if (shown.exitCode != 0) {
                QVERIFY(!replaces);
                QCOMPARE(shown.errorCode(), QString("not_found"));
            } else if (!replaces) {
                QCOMPARE(notes(profile), whole);
            }
            QCOMPARE(run(profile, {"backup", "restore", path("file")}, words).exitCode, 0);
            QCOMPARE(notes(profile), whole);
        }
    }

private:
    QString path(const QString& name) const { return folder_->filePath(name); }
    void write(const QString& name, const QByteArray& content) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QStringList switches(const QString& profile) const { return {"--profile", path(profile), "--json"}; }
    CliRun run(const QString& profile, const QStringList& command, const QByteArray& input = {}) const {
        return runCli(switches(profile) + command, input);
    }
    CliRun backUp(const QStringList& options) const {
        return run("old", QStringList{"backup", "create", path("file")} + options);
    }
    QStringList notes(const QString& profile) const {
        QStringList texts;
        for (const QJsonObject& row : run(profile, {"messages", "self"}).rows())
            texts << row["text"].toString();
        return texts;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QJsonObject account_;
};

QTEST_GUILESS_MAIN(CliBackupTest)
#include "cli_backup_test.moc"
