#include "preview/page_title.h"

#include "base/text.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::preview;

namespace {

constexpr const char* kHtml = "text/html; charset=utf-8";

QByteArray titleIn(const QByteArray& page, const char* contentType = kHtml) {
    const auto title = titleOf(contentType, asBytes(std::string_view(page.data(), std::size_t(page.size()))));
    return title ? QByteArray::fromStdString(*title) : QByteArray("(none)");
}

} // namespace

class PageTitleTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("title");
        const auto row = [](const char* name, const char* page, const char* title) {
            QTest::newRow(name) << QByteArray(page) << QByteArray(title);
        };
        row("title", "<!doctype html><html><head><title>Hello</title>", "Hello");
        row("spread over lines", "<title>\n  One\n\tline  of text \n</title>", "One line of text");
        row("og:title goes first",
            "<title>A</title><meta property=\"og:title\" content=\"B\"><title>C</title>", "B");
        row("single quotation marks", "<META content='It is \"so\"' property='og:title'>", "It is \"so\"");
        row("no quotation marks", "<meta property=og:title content=Word>", "Word");
        row("spaces around", "<meta property = \"og:title\" content = \"a > b\" />", "a > b");
        row("an empty one does not count", "<meta property=\"og:title\" content=\"\"><title>A</title>", "A");
        row("another property", "<meta property=\"og:description\" content=\"D\"><title>A</title>", "A");
        row("attributes of the title", "<title data-a=\"<b>\">A</title>", "A");
        row("references",
            "<title>Tom &amp; Jerry &#8211; &#x1F600; &lt;3 &uuml;&Uuml; &nothing; &amp</title>",
            "Tom & Jerry \xE2\x80\x93 \xF0\x9F\x98\x80 <3 \xC3\xBC\xC3\x9C &nothing; &amp");
        row("references resolved once", "<title>&amp;lt;b&amp;gt;</title>", "&lt;b&gt;");
        row("numbers of windows-1252", "<title>&#147;a&#148;</title>",
            "\xE2\x80\x9C"
            "a\xE2\x80\x9D");
        row("comments", "<!-- <title>No</title> --><title>Yes</title>", "Yes");
        row("scripts", "<script>var a = '<title>No</title>';</script><title>Yes</title>", "Yes");
        row("styles", "<style>/* <title>No</title> */</style><title>Yes</title>", "Yes");
        row("markup inside", "<title>a <b>c</b></title>", "a <b>c</b>");
        row("not in the body", "<head></head><body><svg><title>No</title></svg>", "(none)");
        row("cut off in the title", "<title>Hel", "(none)");
        row("cut off in a tag", "<meta property=\"og:title\" content=\"Hel", "(none)");
        row("cut off in a comment", "<!-- <title>No</title>", "(none)");
        row("nothing", "", "(none)");
        row("white space", "<title> &nbsp; \n</title>", "(none)");
        row("not a character", "<title>&#xD800;</title>", "(none)");
        row("turning round",
            "<title>a\xE2\x80\xAE"
            "b</title>",
            "ab");
        row("control characters", "<title>a&#27;[31mb</title>", "a [31mb");
    }

    void reads() {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, title);
        QCOMPARE(titleIn(page), title);
    }

    void encodings() {
        const QByteArray latin = "<title>Gr\xFC\xDF"
                                 "e</title>";
        const QByteArray utf8 = "Gr\xC3\xBC\xC3\x9F"
                                "e";
        QCOMPARE(titleIn(latin, "text/html; charset=ISO-8859-1"), utf8);
        QCOMPARE(titleIn("<meta charset=\"windows-1252\">" + latin, "text/html"), utf8);
        QCOMPARE(titleIn("<meta http-equiv=content-type content='text/html; charset=latin1'>" + latin,
                         "text/html"),
                 utf8);
        QCOMPARE(titleIn(latin, "text/html; charset=koi8-r"), QByteArray("(none)"));
        QCOMPARE(titleIn("<title>" + utf8 + "</title>", "text/html; charset=koi8-r"), utf8);
        QCOMPARE(titleIn("\xEF\xBB\xBF<title>" + utf8 + "</title>", "text/html"), utf8);
        const QString wide = QStringLiteral("<title>Gr\u00fc\u00dfe \U0001F600</title>");
        QByteArray little("\xFF\xFE", 2);
        QByteArray big("\xFE\xFF", 2);
        for (const QChar c : wide) {
            little += char(c.unicode() & 0xFF);
            little += char(c.unicode() >> 8);
            big += char(c.unicode() >> 8);
            big += char(c.unicode() & 0xFF);
        }
        QCOMPARE(titleIn(little, "text/html"), utf8 + " \xF0\x9F\x98\x80");
        QCOMPARE(titleIn(big, "text/html"), utf8 + " \xF0\x9F\x98\x80");
    }

    void otherFilesHaveNone() {
        const QByteArray page = "<title>A</title>";
        for (const char* type : {"", "image/png", "text/plain", "application/json", "text/htmlx", ";"})
            QCOMPARE(titleIn(page, type), QByteArray("(none)"));
        QCOMPARE(titleIn(page, "TEXT/HTML"), QByteArray("A"));
        QCOMPARE(titleIn(page, "application/xhtml+xml; charset=utf-8"), QByteArray("A"));
    }

    void longTitlesAreCut() {
        const QByteArray title = titleIn("<title>" + QByteArray("\xC3\xBC").repeated(5000) + "</title>");
        QCOMPARE(title.size(), int(kLongestPageTitle));
        QVERIFY(isValidUtf8(title.toStdString()));
    }

    void hostilePagesTakeNoTime() {
        const int size = 500 * 1024;
        for (const char* piece : {"<", "<title>", "<meta ", "<!--", "&", "=\"", "<script>", "a= ", "</title"})
            titleIn(QByteArray(piece).repeated(size / int(strlen(piece))));
        QCOMPARE(titleIn(QByteArray("<meta a=b>").repeated(size / 10) + "<title>A</title>"), QByteArray("A"));
    }
};

QTEST_APPLESS_MAIN(PageTitleTest)
#include "page_title_test.moc"
