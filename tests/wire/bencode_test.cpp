#include "wire/bencode.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::wire;

class BencodeTest : public QObject {
    Q_OBJECT

private slots:
    void readsAndWritesTheSameBytes();
    void refusesWhatIsNotCanonical();
    void refusesWhatExceedsItsLimits();
    void findsMembersByType();
    void takesStringsOneByOne();
};

void BencodeTest::readsAndWritesTheSameBytes() {
    for (const char* text : {"i0e", "i-1e", "i9223372036854775807e", "i-9223372036854775808e", "0:", "3:abc",
                             "le", "de", "li1e1:ad1:bleee", "d0:i1e1:a0:2:aalee"}) {
        const auto value = parseBencode(asBytes(text));
        QVERIFY2(value.ok(), text);
        QCOMPARE(toString(value->encode()), std::string(text));
    }
}

void BencodeTest::refusesWhatIsNotCanonical() {
    for (const char* text : {"",
                             "i",
                             "ie",
                             "i-e",
                             "i-0e",
                             "i01e",
                             "i-01e",
                             "i1",
                             "i1x",
                             "i+1e",
                             "i 1e",
                             "i9223372036854775808e",
                             "i-9223372036854775809e",
                             "1",
                             "1:",
                             "01:a",
                             "-1:a",
                             "2:a",
                             "99999999999999999999:a",
                             ":a",
                             "l",
                             "li1e",
                             "d",
                             "d1:a",
                             "d1:ai1e",
                             "di1ei1ee",
                             "d1:bi1e1:ai1ee",
                             "d1:ai1e1:ai1ee",
                             "x",
                             "i1ei1e",
                             "lee",
                             "e"})
        QVERIFY2(!parseBencode(asBytes(text)), text);
}

void BencodeTest::refusesWhatExceedsItsLimits() {
    const std::string deep = std::string(18, 'l') + std::string(18, 'e');
    QVERIFY(!parseBencode(asBytes(deep)));
    QVERIFY(parseBencode(asBytes(deep.substr(1, 34))).ok());
    QVERIFY(!parseBencode(asBytes("li1ei1ee"), BencodeLimits{100, 2, 2}));
    QVERIFY(parseBencode(asBytes("li1ei1ee"), BencodeLimits{100, 2, 3}).ok());
    QVERIFY(!parseBencode(asBytes("3:abc"), BencodeLimits{4, 2, 2}));
}

void BencodeTest::findsMembersByType() {
    const auto value = parseBencode(asBytes("d1:ai7e1:b2:xy1:cli1eee"));
    QCOMPARE(*value->integerAt("a"), 7);
    QCOMPARE(*value->textAt("b"), std::string("xy"));
    QCOMPARE(value->listAt("c")->size(), std::size_t(1));
    QVERIFY(!value->textAt("a"));
    QVERIFY(!value->integerAt("z"));
    QVERIFY(!parseBencode(asBytes("i1e"))->find("a"));
}

void BencodeTest::takesStringsOneByOne() {
    ByteView input = asBytes("1:a0:rest");
    QCOMPARE(toString(*takeBencodeString(input)), std::string("a"));
    QVERIFY(takeBencodeString(input)->empty());
    QVERIFY(!takeBencodeString(input));
    QCOMPARE(toString(input), std::string("rest"));
}

QTEST_APPLESS_MAIN(BencodeTest)
#include "bencode_test.moc"
