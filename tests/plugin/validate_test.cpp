#include <QtTest>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace {

/// Checks that failed, with their reasons, and how the tool ended.
struct Verdict {
    int exitCode = -1;
    int checks = 0;
    QMap<QString, QString> failures;
};

Verdict validate(const QString& module, const QStringList& options = {}) {
    QProcess tool;
    tool.start(SOTTO_PLUGIN_TOOL,
               QStringList{"validate", "--json"} + options + QStringList{SOTTO_TEST_MODULES "/" + module});
    if (!tool.waitForFinished(100'000))
        return {};
    Verdict verdict;
    verdict.exitCode = tool.exitStatus() == QProcess::NormalExit ? tool.exitCode() : -1;
    for (const auto& line : tool.readAllStandardOutput().split('\n')) {
        const auto object = QJsonDocument::fromJson(line).object();
        verdict.checks += !object.isEmpty();
        if (!object["ok"].toBool(true))
            verdict.failures[object["check"].toString()] = object["reason"].toString();
    }
    return verdict;
}

} // namespace

/// The validator finds what is wrong with each of the deliberately bad plugins, and lives on.
class ValidateTest : public QObject {
    Q_OBJECT
private slots:
    void findsWhatIsWrong_data() {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("limit");
        const auto row = [](const char* module, const char* check, const char* reason, int limit = 120) {
            QTest::newRow(module) << check << reason << limit;
        };
        const auto* runs = "starts and stops three times";
        row("no-symbol", "exports one symbol", "\"sotto_plugin_0\"");
        row("extra-symbol", "exports one symbol", "\"sotto_another_symbol\"");
        row("wrong-id", "is created and destroyed", "another plugin");
        row("create-null", "is created and destroyed", "cannot be created");
        row("unknown-interface", "is created and destroyed", "does not exist");
        row("missing-interface", "is created and destroyed", "does not provide sotto.storage/1");
        row("start-fails", runs, "The moon is in the wrong phase.");
        row("never-starts", runs, "did not start within 10 seconds");
        row("never-stops", runs, "did not stop within 5 seconds");
        row("double-done", runs, "exactly once");
        row("late-done", runs, "exactly once");
        row("crash", runs, "signal 6");
        row("crash-in-create", "is created and destroyed", "signal 6");
        row("crash-in-stop", runs, "signal 6");
        row("hang-in-create", "is created and destroyed", "did not end in time", 2);
        row("hang-in-start", runs, "did not end in time", 2);
        row("hang-in-stop", runs, "did not end in time", 2);
        row("late-thread", "is silent after its stop", "after it has stopped");
        row("wrong-order", "storage: orders keys", "in order of the keys");
        row("wrong-atomicity", "storage: survives being killed", "all is there or nothing");
        row("wrong-durability", "storage: survives being killed", "A durable batch is there");
        row("answers-twice", "transport: fails without a route", "exactly once");
        row("answers-never", "transport: fails without a route", "did not end in time", 5);
        row("throwing", "storage: starts empty", "The storage failed.");
        row("throwing-start", runs, "exception");
    }

    void findsWhatIsWrong() {
        QFETCH(QString, check);
        QFETCH(QString, reason);
        QFETCH(int, limit);
        const auto verdict =
            validate(QTest::currentDataTag(), {"--limit", QString::number(limit), "--filter", check});
        QCOMPARE(verdict.exitCode, 1);
        QCOMPARE(verdict.checks, 1);
        const auto failure = verdict.failures.isEmpty() ? QString() : verdict.failures.first();
        QVERIFY2(failure.contains(reason), qPrintable(failure));
    }

    void acceptsWhatIsGood() {
        const auto verdict = validate("create-uses-host");
        QCOMPARE(verdict.exitCode, 0);
        QCOMPARE(verdict.checks, 5);
        QCOMPARE(validate("create-uses-host", {"--in-process"}).exitCode, 0);
    }

    void acceptsAStorageOfOthers() {
        const auto verdict = validate("log-storage");
        QVERIFY2(verdict.failures.isEmpty(), qPrintable(verdict.failures.keys().join(", ")));
        QCOMPARE(verdict.exitCode, 0);
        QCOMPARE(verdict.checks, 16);
    }

    void explainsItself() {
        QProcess tool;
        tool.start(SOTTO_PLUGIN_TOOL, {"validate", "--help"});
        QVERIFY(tool.waitForFinished());
        const auto help = tool.readAllStandardOutput();
        for (const char* word : {"--filter", "--in-process", "--json", "--limit", "Exit:", "killed"})
            QVERIFY2(help.contains(word), word);
    }

    void explainsWrongUse() {
        QCOMPARE(validate("not-there").exitCode, 2);
        QCOMPARE(validate("crash", {"--filter", "no such check"}).exitCode, 2);
        QCOMPARE(validate("crash", {"--unknown"}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(ValidateTest)
#include "validate_test.moc"
