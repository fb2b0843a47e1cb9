#include "base/idna.h"
#include "base/text.h"

#include <QtTest>

using namespace sotto;
using namespace std::string_literals;

class TextTest : public QObject {
    Q_OBJECT

private slots:
    void repairsUtf8();
    void composes();
    void lowers();
    void cuts();
    void trims();
    void splits();
    void convertsNames();
};

void TextTest::repairsUtf8() {
    const std::string replacement = "\xef\xbf\xbd";
    const struct {
        std::string text;
        std::string valid;
    } cases[] = {
        {"", ""},
        {"abc", "abc"},
        {"\xf0\x9f\x91\x8b", "\xf0\x9f\x91\x8b"},
        {"a\xff"
         "b",
         "a" + replacement + "b"},
        {"\xc3", replacement},
        {"\xc0\x80", replacement + replacement},                   // overlong
        {"\xed\xa0\x80", replacement + replacement + replacement}, // half of a surrogate pair
        {"\xf4\x90\x80\x80", replacement + replacement + replacement + replacement}, // beyond Unicode
        {"\0"s, "\0"s},
    };
    for (const auto& entry : cases) {
        QCOMPARE(toValidUtf8(entry.text), entry.valid);
        QCOMPARE(isValidUtf8(entry.text), entry.text == entry.valid);
        QVERIFY(isValidUtf8(entry.valid));
    }
}

void TextTest::composes() {
    QVERIFY(toNfc("u\xcc\x88") == "\xc3\xbc");
    QVERIFY(toNfc("\xe3\x81\x8b\xe3\x82\x99") == "\xe3\x81\x8c");
    QVERIFY(toNfc("") == "");
    QVERIFY(!toNfc("\xff"));
}

void TextTest::lowers() {
    QCOMPARE(toLower("ABC \xc3\x84\xd0\x96"), "abc \xc3\xa4\xd0\xb6"s);
    QCOMPARE(toLower("\xff"
                     "A"),
             "\xff"
             "a"s);
}

void TextTest::cuts() {
    QCOMPARE(cutToBytes("abc", 3), std::string_view("abc"));
    QCOMPARE(cutToBytes("abc", 2), std::string_view("ab"));
    QCOMPARE(cutToBytes("a\xc3\xbc", 2), std::string_view("a"));
    QCOMPARE(cutToBytes("\xf0\x9f\x91\x8b", 3), std::string_view(""));
    QCOMPARE(cutToBytes("\x80\x80\x80", 2), std::string_view(""));
    QCOMPARE(firstCodePoints("\xc3\xbcxyz", 2), std::string_view("\xc3\xbcx"));
    QCOMPARE(firstCodePoints("ab", 5), std::string_view("ab"));
    QCOMPARE(firstCodePoints("\xff\xff"
                             "a",
                             2),
             std::string_view("\xff\xff"));
}

void TextTest::trims() {
    QCOMPARE(trimSpace(" \t\n\xe3\x80\x80"
                       "a b\xc2\xa0\xef\xbb\xbf"),
             std::string_view("a b"));
    QCOMPARE(trimSpace(" \r\n"), std::string_view());
    QCOMPARE(trimSpace(""), std::string_view());
    QCOMPARE(trimSpace("\xe2\x80\x8b"
                       "a"),
             std::string_view("\xe2\x80\x8b"
                              "a"));
    QCOMPARE(trimInvisible("\xe2\x80\x8b a\xe2\x81\xa0 "), std::string_view("a"));
}

void TextTest::splits() {
    const auto words = splitAtSpace("  one\ttwo\xe3\x80\x80three \n");
    QCOMPARE(words.size(), std::size_t{3});
    QCOMPARE(words[1], std::string_view("two"));
    QCOMPARE(words[2], std::string_view("three"));
    QVERIFY(splitAtSpace(" \n").empty());
}

void TextTest::convertsNames() {
    QVERIFY(toAsciiName("Plain-ASCII_x") == "Plain-ASCII_x");
    QVERIFY(toAsciiName("m\xc3\xbcnchen") == "xn--mnchen-3ya");
    QVERIFY(!toAsciiName("\xff"));
    QVERIFY(!toAsciiName("a\0b"s));
    QVERIFY(!toAsciiName(std::string(1025, 'a')));
}

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
