#include "client/exporter.h"
#include "support/counted_memory.h"
#include "support/two_clients.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace sotto;
using namespace sotto::client;
using namespace std::chrono_literals;

COUNT_MEMORY()

namespace {

ExportRow row(std::uint64_t number) {
    ExportRow made;
    made.message.id = {std::to_string(number)};
    made.message.kind = MessageKind::Text;
    made.message.author = "05" + std::string(64, 'b');
    made.message.sentMs = TimeMs(number);
    made.message.text = "message " + std::to_string(number) + " " + std::string(40, 'x');
    made.author = "Bob";
    return made;
}

/// `total` messages that exist only while they are asked for.
Exporter::Source pagesOf(std::uint64_t total) {
    auto next = std::make_shared<std::uint64_t>(0);
    return [next, total]() -> Result<std::vector<ExportRow>> {
        std::vector<ExportRow> rows;
        while (rows.size() < Exporter::kPage && *next < total)
            rows.push_back(row((*next)++));
        return rows;
    };
}

QByteArray contentOf(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExporterTest : public QObject {
    Q_OBJECT
private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void memoryHoldsAPageHoweverLongTheConversation_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("html") << int(ExportKind::Html);
        QTest::newRow("json") << int(ExportKind::Json);
        QTest::newRow("text") << int(ExportKind::Text);
    }
    void memoryHoldsAPageHoweverLongTheConversation() {
        QFETCH(int, kind);
        constexpr std::uint64_t kMany = 100'000;
        const std::int64_t before = test::heldMemory;
        test::mostMemory = before;
        const auto exported = run(ExportKind(kind), pagesOf(kMany));
        const std::int64_t peak = test::mostMemory - before;
        QVERIFY(exported.ok());
        QCOMPARE(exported->messages, kMany);
        QCOMPARE(exported->bytes, std::filesystem::file_size(path()));
        QVERIFY(exported->bytes > kMany * 40);
        QVERIFY2(peak < 2'000'000, qPrintable(QString("%1 bytes at once").arg(peak)));
        const QByteArray content = contentOf(path());
        QVERIFY(content.contains("message 0 ") && content.contains("message 99999 "));
    }

    void theFileIsPrivateAndAlone() {
        QVERIFY(run(ExportKind::Text, pagesOf(1000)).ok());
        struct stat facts {};
        QCOMPARE(::stat(path().c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 07777, 0600u);
        QCOMPARE(entries(), 1);
        QCOMPARE(run(ExportKind::Text, pagesOf(1)).error().code, Code::Rejected);
        const auto again = run(ExportKind::Text, pagesOf(1), {}, true);
        QVERIFY(again.ok());
        QCOMPARE(contentOf(path()).count("message "), 1);
        QCOMPARE(entries(), 1);
    }

    void progressTellsAndCancels() {
        std::vector<std::uint64_t> seen;
        const auto cancelled = run(ExportKind::Json, pagesOf(10'000), [&seen](std::uint64_t messages) {
            seen.push_back(messages);
            return messages < 2 * Exporter::kPage;
        });
        QCOMPARE(cancelled.error().code, Code::Cancelled);
        QCOMPARE(seen, (std::vector<std::uint64_t>{0, Exporter::kPage, 2 * Exporter::kPage}));
        QCOMPARE(entries(), 0);
    }

    void aSourceThatFailsLeavesNothing() {
        int calls = 0;
        const auto failed = run(ExportKind::Json, [&calls]() -> Result<std::vector<ExportRow>> {
            if (++calls == 3)
                return fail(Code::Corrupt, "A page cannot be read.");
            return std::vector<ExportRow>{row(1)};
        });
        QCOMPARE(failed.error().code, Code::Corrupt);
        QCOMPARE(entries(), 0);
    }

    void destroyedItLeavesNothing() {
        std::optional<Code> code;
        {
            Exporter exporter(loop_, pagesOf(10'000), {}, Done<Exported>([&code](Result<Exported> result) {
                                  code = result ? Code::Ok : result.error().code;
                              }));
            exporter.start({{}, ExportKind::Text, path(), false}, {});
        }
        loop_.run();
        QVERIFY(code == Code::Cancelled);
        QCOMPARE(entries(), 0);
    }

    void aConversationIsExportedByItsClient() {
        test::TwoClients world;
        QVERIFY(world.alice.send(world.bob, "first <b>").ok());
        world.pass(10s);
        QVERIFY(world.bob.send(world.alice, "second").ok());
        world.pass(10s);
        for (const ExportKind kind : {ExportKind::Html, ExportKind::Json, ExportKind::Text}) {
            const auto exported = exportOf(world.alice, {{world.bob.id()}, kind, path(), true});
            QVERIFY2(exported.ok(), exported ? "" : exported.error().text.c_str());
            const QByteArray content = contentOf(path());
            QCOMPARE(exported->bytes, std::uint64_t(content.size()));
            // Two texts and the line that the request was accepted.
            QCOMPARE(exported->messages, 3u);
            QVERIFY(content.indexOf("first ") > 0 && content.indexOf("second") > content.indexOf("first "));
            QVERIFY(content.contains("Alice") && content.contains("Bob"));
        }
        QVERIFY(exportOf(world.alice, {{"05" + std::string(64, '0')}, ExportKind::Html, path(), true})
                    .error()
                    .code == Code::NotFound);
    }

    void aNoteToSelfIsExported() {
        test::TwoClients world;
        const auto note = world.alice.ask<Message>([](Client& client, auto done) {
            client.send({"self"}, {"remember the milk", {}, {}}, std::move(done));
        });
        QVERIFY(note.ok());
        const auto exported = exportOf(world.alice, {{"self"}, ExportKind::Text, path(), false});
        QVERIFY(exported.ok() && exported->messages == 1);
        QVERIFY(contentOf(path()).startsWith("Note to self\n"));
        QVERIFY(contentOf(path()).contains("    remember the milk\n"));
    }

    void daysSayWhatIsWritten_data() {
        QTest::addColumn<QByteArray>("since");
        QTest::addColumn<QByteArray>("until");
        QTest::addColumn<QByteArray>("texts");
        QTest::newRow("all") << QByteArray() << QByteArray() << QByteArray("one two three");
        QTest::newRow("one day") << QByteArray("2023-11-15") << QByteArray("2023-11-15") << QByteArray("two");
        QTest::newRow("since") << QByteArray("2023-11-15") << QByteArray() << QByteArray("two three");
        QTest::newRow("until") << QByteArray() << QByteArray("2023-11-14") << QByteArray("one");
        QTest::newRow("month") << QByteArray("2023-11") << QByteArray("2023-11")
                               << QByteArray("one two three");
        QTest::newRow("nothing") << QByteArray("2024") << QByteArray() << QByteArray();
    }
    void daysSayWhatIsWritten() {
        QFETCH(QByteArray, since);
        QFETCH(QByteArray, until);
        QFETCH(QByteArray, texts);
        qputenv("TZ", "UTC");
        tzset();
        test::TwoClients world;
        QCOMPARE(isoTime(world.clock.wallMs()).substr(0, 10), std::string("2023-11-14"));
        for (const char* text : {"one", "two", "three"}) {
            QVERIFY(world.alice
                        .ask<Message>([text](Client& client, auto done) {
                            client.send({"self"}, {text, {}, {}}, std::move(done));
                        })
                        .ok());
            world.clock.start += TimeMs(24) * 3600 * 1000;
        }
        ExportRequest request{{"self"}, ExportKind::Text, path()};
        request.since = since.toStdString();
        request.until = until.toStdString();
        QVERIFY(exportOf(world.alice, request).ok());
        const QByteArray content = contentOf(path());
        QByteArrayList found;
        for (const char* text : {"one", "two", "three"})
            if (content.contains("    " + QByteArray(text) + "\n"))
                found << text;
        QCOMPARE(found.join(' '), texts);
        request.replace = true;
        request.until = "tomorrow";
        QCOMPARE(exportOf(world.alice, request).error().code, Code::Invalid);
        QCOMPARE(contentOf(path()), content);
    }

    void closingTheProfileGivesUp() {
        test::TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        std::optional<Code> code;
        world.alice.client().exportConversation({{world.bob.id()}, ExportKind::Text, path(), false}, {},
                                                Done<Exported>([&code](Result<Exported> result) {
                                                    code = result ? Code::Ok : result.error().code;
                                                }));
        QVERIFY(world.alice.close().ok());
        QVERIFY(code == Code::Cancelled);
        QCOMPARE(entries(), 0);
    }

private:
    std::filesystem::path path() const { return folder_->filePath("out").toStdString(); }
    qsizetype entries() const {
        return QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size();
    }

    Result<Exported> run(ExportKind kind, Exporter::Source source, ExportProgress progress = {},
                         bool replace = false) {
        std::optional<Result<Exported>> result;
        Exporter exporter(
            loop_, std::move(source), std::move(progress),
            Done<Exported>([&result](Result<Exported> value) { result.emplace(std::move(value)); }));
        exporter.start({{}, kind, path(), replace}, {});
        loop_.run();
        return result ? std::move(*result) : Result<Exported>(fail(Code::Timeout, "Nothing happened."));
    }

    static Result<Exported> exportOf(test::Person& person, ExportRequest request) {
        return person.ask<Exported>([&](Client& client, auto done) {
            client.exportConversation(std::move(request), {}, std::move(done));
        });
    }

    test::FakeLoop loop_;
    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(ExporterTest)
#include "exporter_test.moc"
