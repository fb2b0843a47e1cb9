#include "base/fixed_bytes.h"

#include <QtTest>

using namespace sotto;

class FixedBytesTest : public QObject {
    Q_OBJECT

private slots:
    void takesOneSizeOnly();
    void comparesByContent();
};

void FixedBytesTest::takesOneSizeOnly() {
    using Four = FixedBytes<4, struct FourTag>;
    QVERIFY(!Four::from(Bytes(3)));
    QVERIFY(!Four::from(Bytes(5)));
    const auto four = Four::from(Bytes{1, 2, 3, 4});
    QVERIFY(four);
    QCOMPARE(toBytes(four->view()), (Bytes{1, 2, 3, 4}));
    QCOMPARE(int((*four)[2]), 3);
    QCOMPARE(toBytes(Four().view()), Bytes(4));
}

void FixedBytesTest::comparesByContent() {
    using Two = FixedBytes<2, struct TwoTag>;
    QVERIFY(*Two::from(Bytes{1, 2}) == *Two::from(Bytes{1, 2}));
    QVERIFY(*Two::from(Bytes{1, 2}) < *Two::from(Bytes{2, 0}));
    QVERIFY(*Two::from(Bytes{0x80, 0}) > *Two::from(Bytes{0x7f, 0xff}));
    static_assert(!std::is_same_v<Two, FixedBytes<2, struct OtherTag>>);
}

QTEST_APPLESS_MAIN(FixedBytesTest)
#include "fixed_bytes_test.moc"
