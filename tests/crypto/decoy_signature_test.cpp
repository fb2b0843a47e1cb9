#include "crypto/decoy_signature.h"
#include "support/seeded_random.h"

#include <QtTest>

#include <sodium.h>

using namespace sotto;
using namespace sotto::crypto;

class DecoySignatureTest : public QObject {
    Q_OBJECT

private slots:
    void hasTheFormOfASignature();
};

void DecoySignatureTest::hasTheFormOfASignature() {
    test::SeededRandom random;
    const auto first = decoySignature(random);
    const auto second = decoySignature(random);
    QVERIFY(first != second);
    // R is a point of the group, s a reduced scalar: reducing it again changes nothing.
    QCOMPARE(crypto_core_ed25519_is_valid_point(first.data()), 1);
    std::array<std::uint8_t, 64> wide{};
    std::copy(first.data() + 32, first.data() + 64, wide.begin());
    std::array<std::uint8_t, 32> reduced{};
    crypto_core_ed25519_scalar_reduce(reduced.data(), wide.data());
    QVERIFY(std::equal(reduced.begin(), reduced.end(), first.data() + 32));
}

QTEST_APPLESS_MAIN(DecoySignatureTest)
#include "decoy_signature_test.moc"
