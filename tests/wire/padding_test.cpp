#include "crypto/hash.h"
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

namespace {

/// The longer inputs of the vectors follow a formula that they state.
Bytes inputOf(const boost::json::value& entry) {
    if (jsonText(entry, "input"))
        return hexMember(entry, "input");
    Bytes input;
    for (std::int64_t i = 0; i < *jsonInteger(entry, "input_len"); ++i) {
        const auto byte = static_cast<std::uint8_t>((7 * i + 3) % 251 + 1);
        input.push_back(byte == 0x80 ? 1 : byte);
    }
    return input;
}

} // namespace

void PaddingTest::padsAsTheVectors() {
    const auto vectors = loadVectors("messages.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(*jsonMember(vectors, "padding"), "pad")) {
        const Bytes input = inputOf(entry);
        const Bytes padded = wire::pad(input);
        QCOMPARE(std::int64_t(padded.size()), *jsonInteger(entry, "padded_len"));
        if (jsonText(entry, "padded"))
            QCOMPARE(padded, hexMember(entry, "padded"));
        else
            QCOMPARE(crypto::blake2b(32, {padded}), hexMember(entry, "padded_blake2b_256"));
        QCOMPARE(toBytes(wire::unpad(padded)), input);
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
