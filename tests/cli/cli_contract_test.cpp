#include "cli_run.h"
#include "support/local_network.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/stat.h>

namespace {

const QStringList kMessageFields = {"id",       "conversation", "kind",      "author",
                                    "sent_ms",  "received_ms",  "state",     "text",
                                    "reply_to", "attachments",  "reactions", "expires_ms"};

QStringList sortedKeys(const QJsonObject& object) {
    return object.keys();
}

} // namespace

/// What other programs rely on (docs/cli.md): options, fields and exit codes of the real program.
class CliContractTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QCOMPARE(network_.start(), QString());
        const CliRun alice = run(alice_, {"account", "create", "--name", "Alice"});
        QCOMPARE(alice.exitCode, 0);
        QCOMPARE(sortedKeys(alice.row()), (QStringList{"account_id", "recovery_phrase"}));
        aliceId_ = alice.row()["account_id"].toString();
        phrase_ = alice.row()["recovery_phrase"].toString();
        bobId_ = run(bob_, {"account", "create", "--name", "Bob"}).row()["account_id"].toString();
        QVERIFY(QRegularExpression("^05[0-9a-f]{64}$").match(aliceId_).hasMatch());
        QCOMPARE(bobId_.size(), 66);
        QCOMPARE(phrase_.split(' ').size(), 13);
    }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void helpAndVersion() {
        for (const char* option : {"--help", "--version"}) {
            const CliRun help = runCli({option});
            QCOMPARE(help.exitCode, 0);
            QVERIFY(!help.out.isEmpty() && help.errors.isEmpty());
        }
        const QByteArray help = runCli({"--help"}).out;
        for (const char* option : {"--profile", "--network", "--transport", "--storage", "--plugin-path",
                                   "--password-file", "--proxy", "--json", "--verbose", "--timeout"})
            QVERIFY2(help.contains(option), option);
        for (const char* command :
             {"account", "profile", "send", "read", "receive", "conversations", "messages", "message",
              "contacts", "contact", "requests", "export", "network", "plugins", "run", "bot"})
            QVERIFY2(help.contains(QByteArray("\n  ") + command + ' '), command);
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("hint");
        QTest::newRow("unknown option")
            << QStringList{"--profil", "x", "account", "show"} << QByteArray("--profile");
        QTest::newRow("unknown command") << QStringList{"conversation"} << QByteArray("conversations");
        QTest::newRow("unknown option of a command")
            << QStringList{"messages", "self", "--limt", "3"} << QByteArray("--limit");
        QTest::newRow("no command") << QStringList{} << QByteArray("--help");
        QTest::newRow("missing argument") << QStringList{"send", "self"} << QByteArray("text");
        QTest::newRow("bad number") << QStringList{"messages", "self", "--limit", "none"}
                                    << QByteArray("--limit");
        QTest::newRow("bad timer") << QStringList{"send", "self", "x", "--expire", "later:5"}
                                   << QByteArray("read:SECONDS");
        QTest::newRow("bad format") << QStringList{"export", "self", "--format", "pdf", "--to", "x"}
                                    << QByteArray("--format");
        QTest::newRow("both at once")
            << QStringList{"contact", "05", "--accept", "--decline"} << QByteArray("--");
        QTest::newRow("force without everywhere")
            << QStringList{"account", "delete", "--force"} << QByteArray("--everywhere");
    }
    void wrongUsage() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, hint);
        const CliRun wrong = runCli(arguments);
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY2(wrong.errors.contains(hint), wrong.errors.constData());
    }

    void theAccountIsShown() {
        QCOMPARE(run(alice_, {"account", "show"}).row(),
                 (QJsonObject{{"account_id", aliceId_}, {"name", "Alice"}, {"picture", QJsonValue::Null}}));
        const CliRun phrase = run(alice_, {"account", "phrase"});
        QCOMPARE(phrase.row(), (QJsonObject{{"recovery_phrase", phrase_}}));
        QVERIFY(!phrase.errors.contains(phrase_.left(6).toUtf8()));
        QCOMPARE(runCli(switches(alice_, false) + QStringList{"account", "phrase"}).out,
                 phrase_.toUtf8() + '\n');
        const CliRun again = run(alice_, {"account", "create", "--name", "Other"});
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(again.errorCode(), QString("rejected"));
    }

    void thePhraseCanBeHiddenForEver() {
        QTemporaryDir profile;
        QCOMPARE(run(profile, {"account", "create", "--name", "Ann"}).exitCode, 0);
        QCOMPARE(run(profile, {"setting", "words.hidden", "on"}).exitCode, 0);
        const CliRun phrase = run(profile, {"account", "phrase"});
        QCOMPARE(phrase.exitCode, 1);
        QCOMPARE(phrase.errorCode(), QString("rejected"));
        QVERIFY(!phrase.out.contains("recovery_phrase"));
        QVERIFY(runCli(switches(profile, false) + QStringList{"account", "phrase"}).out.isEmpty());
        QCOMPARE(run(profile, {"setting", "words.hidden", "--reset"}).errorCode(), QString("rejected"));
    }

    void accountsAreRestored() {
        QTemporaryDir byWords, byStdin, bySeed, tooLong;
        const QStringList fields{"account_id", "contacts", "groups", "name"};
        const CliRun words = run(byWords, {"account", "restore", "--phrase", phrase_, "--name", "Ann"});
        QCOMPARE(words.exitCode, 0);
        QCOMPARE(sortedKeys(words.row()), fields);
        QCOMPARE(words.row()["account_id"].toString(), aliceId_);
        QCOMPARE(words.row()["name"].toString(), QString("Ann"));
        QCOMPARE(
            run(byStdin, {"account", "restore"}, phrase_.toUtf8() + "\r\n").row()["account_id"].toString(),
            aliceId_);
        QCOMPARE(run(bySeed, {"account", "restore", "--seed", QString(32, '7')}).exitCode, 0);
        for (const QByteArray& bad :
             {QByteArray(), QByteArray("\n"), QByteArray("not a phrase\n"), QByteArray(1'000'000, 'a')}) {
            const CliRun refused = run(tooLong, {"account", "restore"}, bad);
            QCOMPARE(refused.exitCode, 1);
            QCOMPARE(refused.errorCode(), QString("invalid"));
        }
    }

    void aMessageGoesThereAndBack() {
        const CliRun sent = run(alice_, {"send", bobId_, "hello", "--wait"});
        QCOMPARE(sent.exitCode, 0);
        QCOMPARE(sent.row()["state"].toString(), QString("sent"));
        checkMessage(sent.row());
        const QString id = sent.row()["id"].toString();
        QCOMPARE(run(alice_, {"message", id}).row()["text"].toString(), QString("hello"));
        QCOMPARE(run(alice_, {"message", QString(32, '0')}).errorCode(), QString("not_found"));
        QCOMPARE(run(alice_, {"message", "x"}).errorCode(), QString("invalid"));

        const CliRun received = run(bob_, {"receive", "--count", "1", "--timeout", "60"});
        QCOMPARE(received.exitCode, 0);
        QList<QJsonObject> texts;
        for (const QJsonObject& row : received.rows()) {
            QVERIFY(row.contains("event") || row.contains("id"));
            if (row["kind"].toString() == "text")
                texts << row;
        }
        QCOMPARE(texts.size(), 1);
        checkMessage(texts.front());
        QCOMPARE(texts.front()["author"].toString(), aliceId_);
        QVERIFY(texts.front()["received_ms"].toDouble() > 0);

        QCOMPARE(run(bob_, {"requests"}).row()["id"].toString(), aliceId_);
        QCOMPARE(run(bob_, {"contact", aliceId_, "--accept"}).row()["approved"].toBool(), true);
        QVERIFY(run(bob_, {"requests"}).out.isEmpty());
        QCOMPARE(run(bob_, {"contacts"}).row()["id"].toString(), aliceId_);

        const CliRun reply =
            run(bob_, {"send", aliceId_, "and back", "--reply-to", texts.front()["id"].toString()});
        QCOMPARE(reply.row()["state"].toString(), QString("queued"));
        QCOMPARE(reply.row()["reply_to"].toString(), texts.front()["id"].toString());
        QCOMPARE(run(bob_, {"read", aliceId_}).row(), (QJsonObject{{"ok", true}}));
        QCOMPARE(run(bob_, {"read", aliceId_, texts.front()["id"].toString()}).row(),
                 (QJsonObject{{"ok", true}}));
        QCOMPARE(run(bob_, {"read", "05" + QString(64, '0')}).exitCode, 1);
    }

    void pagesGoBackwards() {
        QStringList ids;
        for (int i = 0; i < 5; ++i)
            ids << run(alice_, {"send", "self", QString("note %1").arg(i)}).row()["id"].toString();
        QStringList newest;
        for (const QJsonObject& row : run(alice_, {"messages", "self", "--limit", "3"}).rows())
            newest << row["id"].toString();
        QCOMPARE(newest, ids.mid(2));
        QStringList before;
        for (const QJsonObject& row : run(alice_, {"messages", aliceId_, "--before", ids[2]}).rows())
            before << row["id"].toString();
        QCOMPARE(before, ids.mid(0, 2));
        QStringList conversations;
        for (const QJsonObject& row : run(alice_, {"conversations"}).rows())
            conversations << row["id"].toString();
        QCOMPARE(conversations.back(), aliceId_);
    }

    void messagesCanDisappear() {
        const CliRun sent = run(alice_, {"send", "self", "soon gone", "--expire", "send:86400", "--wait"});
        QCOMPARE(sent.exitCode, 0);
        QVERIFY(sent.row()["expires_ms"].toDouble() > sent.row()["sent_ms"].toDouble() + 86'000'000);
        QCOMPARE(run(alice_, {"send", "self", "x", "--expire", "read:60"}).errorCode(), QString("invalid"));
        QCOMPARE(run(alice_, {"send", bobId_, "x", "--expire", "read:60"}).exitCode, 0);
    }

    void contactsChange() {
        const QStringList fields = {"approved", "approved_me", "blocked", "id", "name", "nickname", "pinned"};
        const CliRun row = run(alice_, {"contact", bobId_});
        for (const QString& field : fields)
            QVERIFY2(row.row().contains(field), qPrintable(field));
        QCOMPARE(run(alice_, {"contact", bobId_, "--nickname", "Bobby"}).row()["nickname"].toString(),
                 QString("Bobby"));
        QCOMPARE(run(alice_, {"contact", bobId_, "--nickname", ""}).row()["nickname"].toString(), QString());
        QCOMPARE(run(alice_, {"contact", bobId_, "--block", "--pin"}).row()["blocked"].toBool(), true);
        QCOMPARE(run(alice_, {"contact", bobId_}).row()["pinned"].toBool(), true);
        const QJsonObject undone = run(alice_, {"contact", bobId_, "--unblock", "--unpin"}).row();
        QVERIFY(!undone["blocked"].toBool() && !undone["pinned"].toBool());
        QCOMPARE(run(alice_, {"contact", "05" + QString(64, '0')}).errorCode(), QString("not_found"));
        QCOMPARE(run(alice_, {"contact", "nobody"}).errorCode(), QString("invalid"));
    }

    void aContactCanBeForgotten() {
        const QString stranger = "05" + QString(63, '0') + "9";
        QCOMPARE(run(alice_, {"send", stranger, "never mind"}).exitCode, 0);
        QCOMPARE(run(alice_, {"contact", stranger, "--delete"}).exitCode, 0);
        for (const QJsonObject& row : run(alice_, {"contacts"}).rows())
            QVERIFY(row["id"].toString() != stranger);
        QVERIFY(run(alice_, {"messages", stranger}).out.isEmpty());
    }

    void exportsAreWritten() {
        QTemporaryDir folder;
        for (const char* format : {"html", "json", "text"}) {
            const QString path = folder.filePath(format);
            const CliRun done = run(alice_, {"export", "self", "--format", format, "--to", path});
            QCOMPARE(done.exitCode, 0);
            QCOMPARE(sortedKeys(done.row()), (QStringList{"bytes", "messages", "path"}));
            QCOMPARE(done.row()["path"].toString(), path);
            QCOMPARE(done.row()["bytes"].toInteger(), QFileInfo(path).size());
            QVERIFY(done.row()["messages"].toInteger() >= 5);
            QCOMPARE(modeOf(path), 0600u);
            const CliRun again = run(alice_, {"export", "self", "--format", format, "--to", path});
            QCOMPARE(again.exitCode, 1);
            QCOMPARE(again.errorCode(), QString("rejected"));
            QCOMPARE(run(alice_, {"export", "self", "--format", format, "--to", path, "--force"}).exitCode,
                     0);
        }
        QCOMPARE(run(alice_, {"export", "self", "--format", "text", "--to", folder.filePath("no/such")})
                     .errorCode(),
                 QString("not_found"));
        QCOMPARE(run(alice_, {"export", bobId_ + "0", "--format", "text", "--to", folder.filePath("x")})
                     .errorCode(),
                 QString("invalid"));
    }

    void theNetworkAndPluginsAreShown() {
        const QJsonObject network = run(alice_, {"network"}).row();
        for (const char* field : {"state", "nodes", "swarm", "routes", "clock_offset_ms"})
            QVERIFY2(network.contains(field), field);
        QCOMPARE(network["state"].toString(), QString("ready"));
        const auto plugins = run(alice_, {"plugins"}).rows();
        QVERIFY(plugins.size() >= 2);
        for (const QJsonObject& plugin : plugins)
            for (const char* field : {"id", "version", "state", "provides", "permissions", "reason"})
                QVERIFY2(plugin.contains(field), field);
    }

    void onlyOneProcessUsesAProfile() {
        QProcess first;
        startCli(first, switches(alice_, true) + QStringList{"run"});
        QVERIFY(waitForLine(first, "network_changed"));
        const CliRun second = run(alice_, {"account", "show"});
        QCOMPARE(second.exitCode, 3);
        QVERIFY(!second.errorCode().isEmpty());
        ::kill(pid_t(first.processId()), SIGTERM);
        QVERIFY(first.waitForFinished(30'000));
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QCOMPARE(first.exitCode(), 0);
    }

    void commandsThatStayEndWithASignal_data() {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("run") << QStringList{"run"};
        QTest::newRow("receive") << QStringList{"receive", "--follow"};
        QTest::newRow("bot") << QStringList{"bot", "echo"};
    }
    void commandsThatStayEndWithASignal() {
        QFETCH(QStringList, command);
        // Once when it stays, and once as early as a signal can come.
        for (const bool early : {false, true}) {
            QProcess process;
            startCli(process, switches(bob_, true) + command);
            QVERIFY(process.waitForStarted());
            QVERIFY(early ? waitForLine(process, "{") : waitForLine(process, "\"ready\""));
            ::kill(pid_t(process.processId()), SIGTERM);
            QVERIFY(process.waitForFinished(30'000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 0);
        }
    }

    void waitingEnds() {
        const CliRun late = run(bob_, {"receive", "--count", "1000", "--timeout", "2"});
        QCOMPARE(late.exitCode, 4);
        QCOMPARE(late.errorCode(), QString("timeout"));
        QCOMPARE(run(bob_, {"receive"}).exitCode, 0);
        QCOMPARE(run(bob_, {"receive", "--follow", "--timeout", "5"}).exitCode, 0);
    }

    void aReaderThatGoesAwayIsNoError() {
        QProcess process;
        startCli(process, switches(alice_, true) + QStringList{"messages", "self"});
        process.closeReadChannel(QProcess::StandardOutput);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void withoutJsonThereIsText() {
        for (const QStringList& command :
             {QStringList{"account", "show"}, QStringList{"messages", "self"}, QStringList{"conversations"},
              QStringList{"contacts"}, QStringList{"plugins"}}) {
            const CliRun text = runCli(switches(alice_, false) + command);
            QCOMPARE(text.exitCode, 0);
            QVERIFY(!text.out.isEmpty() && !text.out.startsWith('{'));
        }
        const CliRun failed = runCli(switches(alice_, false) + QStringList{"message", "x"});
        QCOMPARE(failed.exitCode, 1);
        QVERIFY(failed.out.isEmpty());
        QVERIFY(failed.errors.startsWith("sotto-cli: "));
    }

    void whatProtectsAProfile() {
        QCOMPARE(modeOf(alice_.path() + "/networks/local/device.key"), 0600u);
        QTemporaryDir profile;
        const QString file = profile.path() + ".password";
        writeFile(file, "open sesame\r\n");
        const QStringList byFile = {"--password-file", file};
        QCOMPARE(run(profile, byFile + QStringList{"account", "create", "--name", "Cy"}).exitCode, 0);
        QVERIFY(!QFileInfo::exists(profile.path() + "/networks/local/device.key"));
        QCOMPARE(run(profile, byFile + QStringList{"account", "show"}).exitCode, 0);
        QCOMPARE(run(profile, {"account", "show"}).errorCode(), QString("denied"));
        QCOMPARE(runCli(switches(profile, true) + QStringList{"account", "show"}, {},
                        {"SOTTO_PASSWORD=open sesame"})
                     .exitCode,
                 0);
        QCOMPARE(runCli(switches(profile, true) + QStringList{"account", "show"}, {}, {"SOTTO_PASSWORD=shut"})
                     .errorCode(),
                 QString("denied"));
        QFile::remove(file);
        QCOMPARE(run(profile, byFile + QStringList{"account", "show"}).errorCode(), QString("not_found"));
    }

    void aProfileWithoutAccountSaysSo() {
        QTemporaryDir empty;
        for (const QStringList& command : {QStringList{"account", "show"}, QStringList{"account", "phrase"},
                                           QStringList{"send", "self", "x"}, QStringList{"conversations"},
                                           QStringList{"receive"}, QStringList{"account", "delete"}}) {
            const CliRun refused = run(empty, command);
            QCOMPARE(refused.exitCode, 1);
            QCOMPARE(refused.errorCode(), QString("not_found"));
        }
        QCOMPARE(runCli({"--json", "--network", "/no/such/file", "account", "show"}).errorCode(),
                 QString("not_found"));
    }

private:
    QStringList switches(const QTemporaryDir& profile, bool json) const {
        QStringList all{"--profile", profile.path(), "--network", network_.networkFile()};
        return json ? all + QStringList{"--json"} : all;
    }
    CliRun run(const QTemporaryDir& profile, const QStringList& command, const QByteArray& input = {}) const {
        CliRun done = runCli(switches(profile, true) + command, input);
        for (const QJsonObject& row : done.rows())
            if (row.isEmpty())
                done.exitCode = -2; // a line that is no object
        return done;
    }
    static void checkMessage(const QJsonObject& row) {
        for (const QString& field : kMessageFields)
            QVERIFY2(row.contains(field), qPrintable(field));
        QVERIFY(QRegularExpression("^[0-9a-f]{32}$").match(row["id"].toString()).hasMatch());
        QVERIFY(row["attachments"].isArray() && row["reactions"].isArray());
        QVERIFY(row["sent_ms"].toDouble() > 1.6e12);
    }
    static unsigned modeOf(const QString& path) {
        struct stat facts {};
        return ::stat(path.toUtf8().constData(), &facts) == 0 ? facts.st_mode & 07777u : 0u;
    }
    static void writeFile(const QString& path, const QByteArray& content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    LocalNetwork network_{31000};
    QTemporaryDir alice_;
    QTemporaryDir bob_;
    QString aliceId_;
    QString bobId_;
    QString phrase_;
};

QTEST_GUILESS_MAIN(CliContractTest)
#include "cli_contract_test.moc"
