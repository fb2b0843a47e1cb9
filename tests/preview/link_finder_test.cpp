#include "preview/link_finder.h"

#include <QtTest>

using namespace sotto::preview;

class LinkFinderTest : public QObject {
    Q_OBJECT
private slots:
    void findsWherePeopleSeeLinks_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("link");
        const auto row = [](const char* name, const char* text, const char* link) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(link);
        };
        row("alone", "https://example.org/a", "https://example.org/a");
        row("in a sentence", "See https://example.org/a, please.", "https://example.org/a");
        row("at its end", "See https://example.org/a?b=c.", "https://example.org/a?b=c");
        row("in brackets", "(https://example.org/a)", "https://example.org/a");
        row("with brackets", "https://example.org/A_(b)", "https://example.org/A_(b)");
        row("in Markdown", "[a page](https://example.org/a) and more", "https://example.org/a");
        row("in quotation marks", "\"https://example.org/\"", "https://example.org/");
        row("upper case", "HTTPS://Example.org/A", "HTTPS://Example.org/A");
        row("the first of two", "https://one.example https://two.example", "https://one.example");
        row("the first that may be asked", "http://one.example https://two.example", "https://two.example");
        row("not encrypted", "http://example.org/", "");
        row("one label", "https://localhost/", "");
        row("inside of a word", "xhttps://example.org/", "");
        row("a user", "https://me@example.org/", "");
        row("nothing", "no link here: really", "");
        row("only the scheme", "https://", "");
        row("empty", "", "");
        row("mixed alphabets", "https://ex\xC3\xA4mple.org/", "");
    }

    void findsWherePeopleSeeLinks() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, link);
        const auto found = firstLink({text.data(), std::size_t(text.size())});
        QCOMPARE(QByteArray(found ? found->data() : "", found ? int(found->size()) : 0), link);
    }

    void aPartOfALinkIsNoLink() {
        QVERIFY(hasLink("see https://example.org/a now", "https://example.org/a"));
        QVERIFY(hasLink("see http://example.org/a.", "http://example.org/a"));
        // Others may count the full stop in.
        QVERIFY(hasLink("see http://example.org/a.", "http://example.org/a."));
        QVERIFY(!hasLink("https://bank.example.evil.example/", "https://bank.example"));
        QVERIFY(!hasLink("https://evil.example/https", "https"));
        QVERIFY(!hasLink("example.org", "example.org"));
        QVERIFY(!hasLink("", ""));
        QVERIFY(!hasLink("https://example.org", ""));
    }

    void longTextsTakeNoTime() {
        const std::string brackets = "https://example.org/" + std::string(100'000, ')');
        QVERIFY(!firstLink(brackets) || firstLink(brackets)->size() <= 4097);
        std::string many;
        for (int i = 0; i < 10'000; ++i)
            many += "https://";
        QVERIFY(!firstLink(many));
    }
};

QTEST_APPLESS_MAIN(LinkFinderTest)
#include "link_finder_test.moc"
