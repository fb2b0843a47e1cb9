#include "support/vectors.h"
#include "wire/padding.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;

class PaddingTest : public QObject {
    Q_OBJECT

private slots:
    void padsAsTheVectors();
    void unpadsAsTheVectors();
};

void PaddingTest::padsAsTheVectors() {
    const auto vectors = loadVectors("messages.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(*jsonMember(vectors, "padding"), "pad")) {
        const Bytes padded = wire::pad(hexMember(entry, "input"));
        QCOMPARE(padded, hexMember(entry, "padded"));
        QCOMPARE(padded.size(), std::size_t(*jsonInteger(entry, "padded_len")));
        QCOMPARE(toBytes(wire::unpad(padded)), hexMember(entry, "input"));
        ++cases;
    }
    QCOMPARE(cases, 15);
}

void PaddingTest::unpadsAsTheVectors() {
    const auto vectors = loadVectors("messages.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(*jsonMember(vectors, "padding"), "unpad")) {
        QCOMPARE(toBytes(wire::unpad(hexMember(entry, "padded"))), hexMember(entry, "unpadded"));
        ++cases;
    }
    QCOMPARE(cases, 8);
}

QTEST_APPLESS_MAIN(PaddingTest)
#include "padding_test.moc"
