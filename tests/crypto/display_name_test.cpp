#include "crypto/display_name.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::crypto;

class DisplayNameTest : public QObject {
    Q_OBJECT

private slots:
    void checksOwnNames();
    void cutsReceivedNames();
};

void DisplayNameTest::checksOwnNames() {
    QCOMPARE(*checkedName("Alice"), std::string("Alice"));
    QCOMPARE(*checkedName(" \xe2\x80\x8b\xef\xbb\xbf"
                          "Alice B \xe2\x81\xa0\n"),
             std::string("Alice B"));
    QCOMPARE(*checkedName("a\xe2\x80\x8b"
                          "b"),
             std::string("a\xe2\x80\x8b"
                         "b"));
    QCOMPARE(*checkedName(std::string(100, 'x')), std::string(100, 'x'));
    QCOMPARE(*checkedName("  " + std::string(100, 'x')), std::string(100, 'x'));

    for (const std::string& bad :
         {std::string(), std::string(" \xe2\x80\x8e "), std::string(101, 'x'), std::string("a\xff")}) {
        QVERIFY(!checkedName(bad));
        QCOMPARE(checkedName(bad).error().code, Code::Invalid);
    }
}

void DisplayNameTest::cutsReceivedNames() {
    QCOMPARE(receivedName("Bob"), std::string("Bob"));
    QCOMPARE(receivedName(std::string(300, 'x')), std::string(100, 'x'));
    // Two bytes each: the 51st would end beyond the limit.
    std::string umlauts = "x";
    for (int i = 0; i < 60; ++i)
        umlauts += "\xc3\xbc";
    QCOMPARE(receivedName(umlauts).size(), std::size_t{99});
    QCOMPARE(receivedName("\xff"
                          "a"),
             std::string("\xef\xbf\xbd"
                         "a"));
    QVERIFY(receivedName(std::string(200, '\xff')).size() <= 100);
    QCOMPARE(receivedName(" \xe2\x80\x8f"), std::string());
}

QTEST_APPLESS_MAIN(DisplayNameTest)
#include "display_name_test.moc"
