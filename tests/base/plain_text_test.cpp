#include "base/plain_text.h"

#include <QtTest>

using namespace sotto;

class PlainTextTest : public QObject {
    Q_OBJECT
private slots:
    void textsKeepTheirLines() {
        QCOMPARE(toPlainText("one\r\ntwo\rthree\n\tfour"), std::string("one\ntwo\nthree\n\tfour"));
        QCOMPARE(toPlainText("a\xc2\x85"
                             "b\xe2\x80\xa8"
                             "c\xe2\x80\xa9"
                             "d"),
                 std::string("a\nb\nc\nd"));
        QCOMPARE(toPlainText("\r\r\n\n"), std::string("\n\n\n"));
        QCOMPARE(toPlainText(""), std::string());
    }

    void controlsBecomeVisible() {
        QCOMPARE(toPlainText("\x1b[31mred"), std::string("\xef\xbf\xbd[31mred"));
        QCOMPARE(toPlainText(std::string_view("\0", 1)), std::string("\xef\xbf\xbd"));
        QCOMPARE(toPlainText("\x7f\xc2\x9b"), std::string("\xef\xbf\xbd\xef\xbf\xbd"));
        QCOMPARE(toPlainText("\xff\xc3"), std::string("\xef\xbf\xbd\xef\xbf\xbd"));
    }

    void otherTextsStayAsTheyAre() {
        const std::string text = "Grüße, 世界 👩‍👩‍👧 نص\xe2\x80\xae\xe2\x80\xac";
        QCOMPARE(toPlainText(text), text);
        QCOMPARE(toPlainLine("Zoë 👩‍👩‍👧 نص"), std::string("Zoë 👩‍👩‍👧 نص"));
    }

    void namesStayOnOneLineInOneDirection() {
        QCOMPARE(toPlainLine("Eve\nAda: hello\t\x1b[2J"), std::string("Eve Ada: hello  [2J"));
        for (const std::string& mark :
             {std::string("\xd8\x9c"), std::string("\xe2\x80\x8e"), std::string("\xe2\x80\x8f"),
              std::string("\xe2\x80\xaa"), std::string("\xe2\x80\xae"), std::string("\xe2\x81\xa6"),
              std::string("\xe2\x81\xa9")})
            QCOMPARE(toPlainLine("a" + mark + "b"), std::string("ab"));
        QCOMPARE(toPlainLine("a\xe2\x80\x8d\xe2\x80\xaf"), std::string("a\xe2\x80\x8d\xe2\x80\xaf"));
    }
};

QTEST_APPLESS_MAIN(PlainTextTest)
#include "plain_text_test.moc"
