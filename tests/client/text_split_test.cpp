#include "client/text_split.h"

#include "base/text.h"

#include <QTest>

using namespace sotto;
using client::splitText;

using Parts = std::vector<std::string>;

/// How a text that is too long for one message is cut.
class TextSplitTest : public QObject {
    Q_OBJECT
private slots:
    void splitsWhereItHurtsLeast() {
        QCOMPARE(splitText("aaaa bbbb cccc", 10), (Parts{"aaaa bbbb", "cccc"}));
        QCOMPARE(splitText("aaaa bb\nbb cc", 10).front(), std::string("aaaa bb"));
        QCOMPARE(splitText("aaaa b. bb", 9).front(), std::string("aaaa b."));
        QCOMPARE(splitText(std::string(25, 'x'), 10).size(), std::size_t(3));
    }

    void leavesShortTextsWhole() {
        QCOMPARE(splitText(" word \n"), Parts{"word"});
        QVERIFY(splitText(" \n ").empty());
    }

    void splitsNoCharacter() {
        const std::string family = "👨‍👩‍👧‍👦";
        std::string text;
        for (int i = 0; i < 5; ++i)
            text += family;
        const Parts parts = splitText(text, 10);
        std::string together;
        for (const std::string& part : parts) {
            QVERIFY(codePoints(part) <= 10);
            QVERIFY(part.starts_with(family));
            together += part;
        }
        QCOMPARE(together, text);
    }

    void partsACharacterThatIsTooLong() {
        std::string text = "a";
        for (int i = 0; i < 30; ++i)
            text += "\u0301";
        const Parts parts = splitText(text, 10);
        QCOMPARE(parts.size(), std::size_t(4));
        QCOMPARE(codePoints(parts.front()), std::size_t(10));
    }
};

QTEST_GUILESS_MAIN(TextSplitTest)
#include "text_split_test.moc"
