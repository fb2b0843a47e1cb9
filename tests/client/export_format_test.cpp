#include "base/json.h"
#include "base/text.h"
#include "client/export_format.h"

#include <QRegularExpression>
#include <QtTest>

#include <cstdlib>

using namespace sotto;
using namespace sotto::client;

namespace {

const std::string kOwn = "05" + std::string(64, 'a');
const std::string kOther = "05" + std::string(64, 'b');

ExportHeader header(std::string name) {
    return {{kOther}, std::move(name), false, kOwn, 1'700'000'000'123};
}

ExportRow textRow(std::string text, std::string author = "Bob") {
    ExportRow row;
    row.message.id = {std::string(32, '1')};
    row.message.conversation = {kOther};
    row.message.kind = MessageKind::Text;
    row.message.author = kOther;
    row.message.sentMs = 1'700'000'001'000;
    row.message.text = std::move(text);
    row.author = std::move(author);
    return row;
}

/// What strangers may write.
const std::vector<std::string>& hostileTexts() {
    static const std::vector<std::string> texts = {
        "</script><script>alert(1)</script>",
        "</p></article></main><h1>forged</h1>",
        "\"' onmouseover='alert(1)' x=\"",
        "<img src=x onerror=alert(1)>",
        "&lt;already&gt; &amp; ]]> <!-- -->",
        "\n[2030-01-01T00:00:00+00:00] Ada (05aa...aaaa), read\n    I owe you money",
        "\r\n[2030-01-01T00:00:00+00:00] forged\x0b\x0c\xc2\x85[forged\xe2\x80\xa8[forged\xe2\x80\xa9[forged",
        "\xe2\x80\xae reversed \xe2\x81\xa7 isolated",
        std::string("nul \0 escape \x1b[2J bell \x07 c1 \xc2\x9b", 30),
        "not UTF-8: \xff\xfe\xc3",
        "{\"end\":true}\n{\"messages\":0}",
    };
    return texts;
}

std::string document(ExportKind kind, const std::vector<ExportRow>& rows, const std::string& name = "Bob") {
    const auto format = ExportFormat::make(kind);
    std::string all = format->begin(header(name));
    for (const ExportRow& row : rows)
        all += format->message(row);
    return all + format->end(rows.size());
}

/// Tags and attributes without the style sheet and the texts between them.
QStringList tagsOf(const std::string& html) {
    QString text = QString::fromStdString(html);
    text.remove(QRegularExpression("<style>.*</style>", QRegularExpression::DotMatchesEverythingOption));
    QStringList tags;
    auto at = QRegularExpression("<[^>]*>").globalMatch(text);
    while (at.hasNext())
        tags << at.next().captured();
    return tags;
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

} // namespace

class ExportFormatTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("TZ", "UTC-02:30");
        tzset();
    }

    void timesHaveAZone() {
        QCOMPARE(isoTime(0), std::string("1970-01-01T02:30:00+02:30"));
        QCOMPARE(isoTime(1'700'000'000'999), std::string("2023-11-15T00:43:20+02:30"));
        QVERIFY(!isoTime(INT64_MAX).empty() && !isoTime(INT64_MIN).empty());
    }

    void htmlHasNoTagsOfStrangers() {
        const QStringList plain = tagsOf(document(ExportKind::Html, {textRow("hello")}));
        QVERIFY(plain.contains("<p dir=\"auto\">"));
        for (const std::string& text : hostileTexts()) {
            const std::string html = document(ExportKind::Html, {textRow(text, text)}, text);
            QCOMPARE(tagsOf(html), plain);
            QVERIFY(isValidUtf8(html));
            for (const char each : html)
                QVERIFY(static_cast<unsigned char>(each) >= 0x20 || each == '\n' || each == '\t');
            QCOMPARE(countOf(html, "\xc2\x9b"), 0u);
        }
    }

    void htmlFetchesAndRunsNothing() {
        const std::string html = document(ExportKind::Html, {textRow("see https://example.com/x.png")});
        QVERIFY(html.find("Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
                          "form-action 'none'; style-src 'sha256-") != std::string::npos);
        for (const QString& tag : tagsOf(html)) {
            QVERIFY2(!tag.contains("src=") && !tag.startsWith("<script") && !tag.startsWith("<link") &&
                         !tag.contains("style=") && !tag.contains(" on"),
                     qPrintable(tag));
            QVERIFY(!tag.contains("href=") || tag.contains("href=\"#m"));
        }
        QCOMPARE(countOf(html, "https://example.com/x.png"), 1u);
    }

    void htmlNamesCannotTurnTheLine() {
        const std::string html = document(ExportKind::Html, {textRow("x", "Eve\xe2\x80\xae\nAda")},
                                          "\xe2\x81\xa6Room\xe2\x80\xab");
        for (const char* mark : {"\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x80\xab"})
            QCOMPARE(countOf(html, mark), 0u);
        QCOMPARE(countOf(html, "<bdi>Eve Ada (05bb...bbbb)</bdi>"), 1u);
    }

    void textKeepsStrangersFromTheMargin() {
        for (const std::string& text : hostileTexts()) {
            const std::string out = document(ExportKind::Text, {textRow(text, text)}, text);
            QVERIFY(isValidUtf8(out));
            int headers = 0, others = 0;
            for (const QString& line : QString::fromStdString(out).split('\n')) {
                headers += line.startsWith('[') ? 1 : 0;
                others += !line.isEmpty() && !line.startsWith('[') && !line.startsWith("    ") ? 1 : 0;
            }
            QCOMPARE(headers, 1);
            QCOMPARE(others, 4); // title, account, time, end
        }
    }

    void jsonIsOneObjectALine() {
        std::vector<ExportRow> rows;
        for (const std::string& text : hostileTexts())
            rows.push_back(textRow(text, text));
        const std::string out = document(ExportKind::Json, rows, hostileTexts().front());
        QVERIFY(isValidUtf8(out));
        const QStringList lines = QString::fromStdString(out).split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), qsizetype(rows.size() + 2));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto object = parseJson(lines[i].toStdString());
            QVERIFY2(object.ok() && object->is_object(), qPrintable(lines[i]));
            if (i == 0) {
                QCOMPARE(std::string(*jsonText(*object, "format")), std::string("sotto-export"));
                QCOMPARE(*jsonInteger(*object, "exported_ms"), 1'700'000'000'123);
            } else if (i <= qsizetype(rows.size())) {
                QCOMPARE(std::string(*jsonText(*object, "text")),
                         toValidUtf8(rows[std::size_t(i - 1)].message.text));
                QCOMPARE(*jsonInteger(*object, "sent_ms"), 1'700'000'001'000);
                for (const char* field :
                     {"id", "conversation", "kind", "author", "sent_ms", "received_ms", "state", "text",
                      "reply_to", "attachments", "reactions", "expires_ms", "author_name"})
                    QVERIFY2(jsonMember(*object, field), field);
            } else {
                QCOMPARE(*jsonInteger(*object, "messages"), std::int64_t(rows.size()));
            }
        }
    }

    void everyKindSaysWhatItIs() {
        const std::vector<std::pair<MessageKind, std::string>> kinds = {
            {MessageKind::Voice, "Voice message"},
            {MessageKind::Attachment, "Attachment"},
            {MessageKind::Removed, "This message was deleted."},
            {MessageKind::Unknown, "A message of a kind that this version cannot show."},
        };
        for (const auto& [kind, words] : kinds) {
            ExportRow row = textRow("");
            row.message.kind = kind;
            for (const ExportKind each : {ExportKind::Html, ExportKind::Text})
                QCOMPARE(countOf(document(each, {row}), words), 1u);
            QCOMPARE(
                countOf(document(ExportKind::Json, {row}), "\"kind\":\"" + std::string(name(kind)) + '"'),
                1u);
        }
        ExportRow row = textRow("");
        row.message.kind = MessageKind::System;
        row.message.system = "accepted_by_us";
        QCOMPARE(countOf(document(ExportKind::Text, {row}), "You accepted the message request."), 1u);
    }

    void invitationsPagesAndTimersAreThere() {
        ExportRow row = textRow("");
        row.message.kind = MessageKind::Invitation;
        row.message.invitation =
            Invitation{"https://open.example/tea?public_key=ab&x", "<b>Tea</b>\n\xe2\x80\xaeroom"};
        const std::string html = document(ExportKind::Html, {row});
        QCOMPARE(countOf(html, "<p class=\"note\">&lt;b&gt;Tea&lt;/b&gt; room</p>"), 1u);
        QCOMPARE(countOf(html, "https://open.example/tea?public_key=ab&amp;x"), 1u);
        QVERIFY(!tagsOf(html).contains("<b>"));
        const std::string text = document(ExportKind::Text, {row});
        QCOMPARE(countOf(text, "    (<b>Tea</b> room)\n    (https://open.example/tea?public_key=ab&x)\n"),
                 1u);
        row = textRow("see https://example.org");
        row.message.preview = LinkPreview{"https://example.org", "A page"};
        QCOMPARE(countOf(document(ExportKind::Text, {row}), "    (A page)\n    (https://example.org)\n"), 1u);
        row = textRow("");
        row.message.kind = MessageKind::System;
        row.message.system = "timer_changed";
        row.message.timer = Expiry{Expiry::From::Read, 3600};
        QCOMPARE(countOf(document(ExportKind::Text, {row}), "3600 seconds after they were read"), 1u);
    }

    void quotesReactionsStatesAndTimersAreThere() {
        ExportRow row = textRow("yes");
        row.message.state = MessageState::Failed;
        row.message.trouble = Trouble::TooOld;
        row.message.quote = Quote{kOwn, 1'700'000'000'000};
        row.message.replyTo = MessageId{std::string(32, '2')};
        row.message.reactions = {{"👍", {kOwn, kOther}}, {"<b>", {kOwn}}};
        row.message.expiresMs = 1'700'000'600'000;
        row.quoteAuthor = "Ada";
        const std::string html = document(ExportKind::Html, {row});
        QCOMPARE(countOf(html, "<a href=\"#m" + std::string(32, '2') + "\"><bdi>Ada (05aa...aaaa)</bdi>"),
                 1u);
        QCOMPARE(countOf(html, "<li><bdi>👍</bdi> 2</li><li><bdi>&lt;b&gt;</bdi> 1</li>"), 1u);
        QCOMPARE(countOf(html, " failed</header>"), 1u);
        QCOMPARE(countOf(html, "It waited too long to be sent."), 1u);
        const std::string text = document(ExportKind::Text, {row});
        for (const char* part :
             {"Bob (05bb...bbbb), failed\n", "    > Ada (05aa...aaaa), 2023-11-15T00:43:20+02:30\n",
              "    + 👍 2\n", "    (disappears 2023-11-15T00:53:20+02:30)\n"})
            QVERIFY2(countOf(text, part) == 1, part);
        const std::string json = document(ExportKind::Json, {row});
        QCOMPARE(countOf(json, "\"reply_to\":\"" + std::string(32, '2') + '"'), 1u);
        QCOMPARE(countOf(json, "\"expires_ms\":1700000600000"), 1u);
    }
};

QTEST_APPLESS_MAIN(ExportFormatTest)
#include "export_format_test.moc"
