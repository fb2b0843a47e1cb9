#include "conversation/message_text.h"
#include "conversation/scroll_anchor.h"

#include <QRegularExpression>
#include <QtTest>

using namespace sotto::conversation;

namespace {

QString shown(const QString& text) {
    const MessageText formatted = formatMessage(text);
    return formatted.plain() ? formatted.blocks.front().shown : QStringLiteral("several blocks");
}

Markup markupOf(const QString& text) {
    return formatMessage(text).blocks.front().markup;
}

} // namespace

class MessageTextTest : public QObject {
    Q_OBJECT
private slots:
    void marksCanBeShownAsTheyAre() {
        const QString text = QStringLiteral("- **bold** `code`\n> at https://a.example/b");
        const MessageText plain = formatMessage(text, Length::Folded, {false, true});
        QVERIFY(plain.plain());
        QCOMPARE(plain.links, QStringList{QStringLiteral("https://a.example/b")});
        QVERIFY(plain.blocks.front().shown.contains(QStringLiteral("**bold** `code`<br>&gt; at <a href")));
        QVERIFY(!formatMessage(text).plain());
    }

    void emojiCanStaySmall() {
        const QString smile = QString::fromUtf8("\xF0\x9F\x98\x80");
        QVERIFY(formatMessage(smile).bigEmoji);
        QVERIFY(!formatMessage(smile, Length::Folded, {true, false}).bigEmoji);
    }

    void inlineMarkup_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << "Hello <b>world</b> & co"
                               << "Hello <b>world</b> & co";
        QTest::newRow("bold") << "a **b c** d"
                              << "a <b>b c</b> d";
        QTest::newRow("italic") << "*so* _it_ is"
                                << "<i>so</i> <i>it</i> is";
        QTest::newRow("strike") << "~~old~~ new"
                                << "<s>old</s> new";
        QTest::newRow("nested") << "**a *b* c**"
                                << "<b>a <i>b</i> c</b>";
        QTest::newRow("code") << "run `a<b` now"
                              << "run <code>a&lt;b</code> now";
        QTest::newRow("code keeps stars") << "`**a**`"
                                          << "<code>**a**</code>";
        QTest::newRow("snake case") << "a_b_c and 2*3*4"
                                    << "a_b_c and 2*3*4";
        QTest::newRow("lone marks") << "a * b ** c _ d ` e ~~"
                                    << "a * b ** c _ d ` e ~~";
        QTest::newRow("unclosed") << "**a"
                                  << "**a";
        QTest::newRow("spaces stay") << "**a**  b"
                                     << "<b>a</b> &nbsp;b";
        QTest::newRow("lines") << "**a**\n b"
                               << "<b>a</b><br>&nbsp;b";
        QTest::newRow("escaped in markup") << "*<img src=x>* &amp;"
                                           << "<i>&lt;img src=x&gt;</i> &amp;amp;";
        QTest::newRow("link") << "see https://example.org/a_b_c."
                              << "see <a href=\"0\">https://example.org/a_b_c</a>.";
        QTest::newRow("link in brackets") << "(https://example.org/x_(y))"
                                          << "(<a href=\"0\">https://example.org/x_(y)</a>)";
        QTest::newRow("bare link") << "www.example.org?a=1&b=2"
                                   << "<a href=\"0\">www.example.org?a=1&amp;b=2</a>";
        QTest::newRow("bold link") << "**https://example.org**"
                                   << "<b><a href=\"0\">https://example.org</a></b>";
        QTest::newRow("no link inside a word") << "xhttps://example.org"
                                               << "xhttps://example.org";
        QTest::newRow("no other scheme") << "javascript:alert(1) file:///etc/passwd"
                                         << "javascript:alert(1) file:///etc/passwd";
        const QString colour = QStringLiteral("<span style=\"font-family:'Noto Color Emoji'\">%1</span>");
        const QString heart = QStringLiteral("\u2764\uFE0F");
        QTest::newRow("emoji in colour") << "I " + heart + " you"
                                         << "I " + colour.arg(heart) + " you";
        const QString shrug = QStringLiteral("\U0001F937\u200D\u2640\uFE0F");
        QTest::newRow("joined emoji") << shrug + " so" << colour.arg(shrug) + " so";
        QTest::newRow("emoji as text")
            << QStringLiteral("\u2764 \U0001F600 1\uFE0F") << QStringLiteral("\u2764 \U0001F600 1\uFE0F");
        QTest::newRow("half an emoji") << QString(QChar(0xD83E)) << QString(QChar(0xD83E));
        QTest::newRow("no host") << "http:// and https://x"
                                 << "http:// and https://x";
    }

    void inlineMarkup() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(shown(text), expected);
    }

    void namesStandInPlaceOfIds() {
        const QString id = QStringLiteral("05") + QString(64, QLatin1Char('a'));
        const Mentions mentions = {{id.toStdString(), "**Mira** <b> http://evil.example/"}};
        const QString name = QStringLiteral("<b>@\u2068**Mira** &lt;b&gt; http://evil.example/\u2069</b>");
        const auto shownWith = [&](const QString& text, const TextStyle& style) {
            const MessageText formatted = formatMessage(text, Length::Folded, style, mentions);
            return formatted.links.isEmpty() ? formatted.blocks.front().shown : QStringLiteral("a link");
        };
        for (const TextStyle& style : {TextStyle{true, true}, TextStyle{false, true}}) {
            QCOMPARE(shownWith(QStringLiteral("Hi @") + id + QStringLiteral("!"), style),
                     QStringLiteral("Hi ") + name + QStringLiteral("!"));
            QCOMPARE(shownWith(QStringLiteral("@") + id.toUpper(), style), name);
            // Nobody is named.
            QCOMPARE(shownWith(QStringLiteral("Hi @") + id.left(60), style),
                     QStringLiteral("Hi @") + id.left(60));
            QCOMPARE(shownWith(QStringLiteral("Hi ") + id, style), QStringLiteral("Hi ") + id);
        }
        sotto::client::Message message;
        message.text = "Hi @" + id.toStdString() + ", it's @05";
        message.mentions = {{id.toStdString(), "Mira"}};
        QCOMPARE(plainTextOf(message), QStringLiteral("Hi @Mira, it's @05"));
    }

    void markupIsAsLittleAsPossible() {
        QCOMPARE(markupOf(QStringLiteral("a < b")), Markup::None);
        QCOMPARE(markupOf(QStringLiteral("**a**")), Markup::Styled);
        QCOMPARE(markupOf(QStringLiteral("`a`")), Markup::Rich);
    }

    void linksAreEncoded() {
        const MessageText text =
            formatMessage(QStringLiteral("https://bücher.example/ä\u202Egpj and http://a.b/\"c"));
        QCOMPARE(text.links.size(), 2);
        for (const QString& link : text.links)
            for (const QChar c : link)
                QVERIFY2(c.unicode() > 0x20 && c.unicode() < 0x7F, qPrintable(link));
        QVERIFY(text.links[0].startsWith(QLatin1String("https://xn--bcher-kva.example/")));
        QCOMPARE(text.links[1], QStringLiteral("http://a.b/"));
    }

    void blocks() {
        const MessageText text = formatMessage(QStringLiteral(
            "Intro\n\n> quoted **b**\n> more\n- one\n- two\n12. three\n```\nint a;\n  <b>\n```\nEnd"));
        using Kind = TextBlock::Kind;
        QList<Kind> kinds;
        for (const TextBlock& block : text.blocks)
            kinds << block.kind;
        QCOMPARE(kinds, (QList<Kind>{Kind::Text, Kind::Quote, Kind::Item, Kind::Item, Kind::Item, Kind::Code,
                                     Kind::Text}));
        QCOMPARE(text.blocks[0].shown, QStringLiteral("Intro"));
        QCOMPARE(text.blocks[1].shown, QStringLiteral("quoted <b>b</b><br>more"));
        QCOMPARE(text.blocks[4].bullet, QStringLiteral("12."));
        QCOMPARE(text.blocks[5].shown, QStringLiteral("int a;\n  <b>"));
        QCOMPARE(text.blocks[5].markup, Markup::None);
    }

    void notEveryLineIsABlock() {
        for (const char* text : {"-", "- ", "1.", "1.5 l", "2022. ", "```", "```\nopen", "-5 degrees"})
            QVERIFY2(formatMessage(QString::fromUtf8(text)).plain(), text);
    }

    /// Whatever strangers write: no tag but ours, no attribute but the number of a link.
    void hostileTextsStayText_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("image") << "**x** <img src=\"http://evil.example/a.png\">";
        QTest::newRow("quote out of the link") << "https://e.example/\"onclick=\"x **y**";
        QTest::newRow("entity") << "*a* &lt;img src=x&gt; &#60;b&#62;";
        QTest::newRow("markdown image") << "![x](http://evil.example/a.png) `c`";
        QTest::newRow("style") << "_a_ <style>*{color:red}</style><script>x</script>";
        QTest::newRow("nul") << (QStringLiteral("**a**") + QChar(0) + QStringLiteral("<b"));
        QTest::newRow("half a pair") << (QStringLiteral("**a** ") + QChar(0xD83D) + QStringLiteral("<i>"));
        QTest::newRow("marks") << QString(20'000, QLatin1Char('*'));
        QTest::newRow("nesting") << QStringLiteral("*a _b ").repeated(3000) +
                                        QStringLiteral(" c* d_").repeated(3000);
        QTest::newRow("brackets") << QStringLiteral("http://a.b/") + QString(15'000, QLatin1Char(')'));
        QTest::newRow("links") << QStringLiteral("http://a.b/ ").repeated(1500);
        QTest::newRow("quotes") << QStringLiteral("> ").repeated(5000) +
                                       QStringLiteral("\n> a").repeated(4000);
        QTest::newRow("ticks") << QStringLiteral("` ").repeated(9000);
    }

    void hostileTextsStayText() {
        QFETCH(QString, text);
        static const QRegularExpression ours(
            QStringLiteral("</?(b|i|s|code)>|<br>|<a href=\"\\d+\">|</a>|&(amp|lt|gt|quot|nbsp);"));
        const MessageText formatted = formatMessage(text, Length::Whole);
        QVERIFY(formatted.links.size() <= 50);
        for (const TextBlock& block : formatted.blocks) {
            if (block.markup == Markup::None)
                continue;
            QString rest = block.shown;
            rest.remove(ours);
            QVERIFY2(!rest.contains(QRegularExpression(QStringLiteral("[<>&\"]"))),
                     qPrintable(rest.left(200)));
        }
    }

    void longTextsAreFolded() {
        const QString text = QStringLiteral("word ").repeated(2000);
        const MessageText folded = formatMessage(text);
        QVERIFY(folded.cut);
        QVERIFY(folded.blocks.front().shown.size() < 3000);
        QVERIFY(!formatMessage(text, Length::Whole).cut);
        QVERIFY(formatMessage(QStringLiteral("a\n").repeated(100)).cut);
        QVERIFY(!formatMessage(QString(2000, QLatin1Char('a'))).cut);
    }

    void emojiOnly_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("big");
        QTest::newRow("one") << "👍" << true;
        QTest::newRow("five with spaces") << "😀 😀😀 😀😀" << true;
        QTest::newRow("six") << "😀😀😀😀😀😀" << false;
        QTest::newRow("family") << "👨‍👩‍👧‍👦" << true;
        QTest::newRow("skin") << "👋🏽" << true;
        QTest::newRow("flag") << "🇩🇪" << true;
        QTest::newRow("heart") << "❤️" << true;
        QTest::newRow("keycap") << "1️⃣" << true;
        QTest::newRow("check") << "✅" << true;
        QTest::newRow("text heart") << QString(QChar(0x2764)) << false;
        QTest::newRow("digit") << "1" << false;
        QTest::newRow("letter") << "👍a" << false;
        QTest::newRow("copyright") << "©" << false;
        QTest::newRow("space") << "  " << false;
        QTest::newRow("nothing") << "" << false;
    }

    void emojiOnly() {
        QFETCH(QString, text);
        QFETCH(bool, big);
        QCOMPARE(isEmojiOnly(text), big);
    }

    void directionFollowsTheFirstLetter() {
        QVERIFY(formatMessage(QStringLiteral("123 שלום world")).rightToLeft);
        QVERIFY(!formatMessage(QStringLiteral("hello שלום")).rightToLeft);
    }

    void anchorsComeBack() {
        const ScrollAnchor anchor{{"00aa"}, -1.25};
        const auto again = parseAnchor(toText(anchor));
        QVERIFY(again);
        QCOMPARE(again->message.text, anchor.message.text);
        QCOMPARE(again->share, anchor.share);
        for (const char* broken : {"", "x", "a b", "a 1 2", " 5", "a 999999999"})
            QVERIFY2(!parseAnchor(broken), broken);
    }
};

QTEST_GUILESS_MAIN(MessageTextTest)
#include "message_text_test.moc"
