#include "crypto/aead.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::crypto;
using namespace sotto::test;

class AeadTest : public QObject {
    Q_OBJECT

private slots:
    void aesGcmAsPublished();
    void sealsAndOpens();
    void refusesDamage();
};

namespace {

SymmetricKey keyOf(std::uint8_t byte) {
    return *SymmetricKey::from(Bytes(32, byte));
}

} // namespace

void AeadTest::aesGcmAsPublished() {
    // Test cases 13 and 14 of the GCM specification
    const Bytes nonce(12);
    QCOMPARE(aesGcmSeal(keyOf(0), nonce, {}), hex("530f8afbc74536b9a963b4f1c4cb738b"));
    QCOMPARE(aesGcmSeal(keyOf(0), nonce, Bytes(16)),
             hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"));
}

void AeadTest::sealsAndOpens() {
    for (const std::size_t size : {0, 1, 16, 1000}) {
        const Bytes plain(size, 7);
        const Bytes xchacha = xchachaSeal(keyOf(1), Bytes(24), plain, asBytes("context"));
        QCOMPARE(xchacha.size(), size + kAeadTagSize);
        QCOMPARE(*xchachaOpen(keyOf(1), Bytes(24), xchacha, asBytes("context")), plain);
        QVERIFY(!xchachaOpen(keyOf(1), Bytes(24), xchacha, asBytes("other")));
        const Bytes aes = aesGcmSeal(keyOf(1), Bytes(12), plain);
        QCOMPARE(*aesGcmOpen(keyOf(1), Bytes(12), aes), plain);
    }
}

void AeadTest::refusesDamage() {
    const Bytes plain = toBytes(asBytes("plain"));
    Bytes xchacha = xchachaSeal(keyOf(1), Bytes(24), plain);
    Bytes aes = aesGcmSeal(keyOf(1), Bytes(12), plain);
    QVERIFY(!xchachaOpen(keyOf(2), Bytes(24), xchacha));
    QVERIFY(!aesGcmOpen(keyOf(2), Bytes(12), aes));
    QVERIFY(!xchachaOpen(keyOf(1), Bytes(24, 1), xchacha));
    QVERIFY(!aesGcmOpen(keyOf(1), Bytes(12, 1), aes));
    QVERIFY(!xchachaOpen(keyOf(1), Bytes(23), xchacha));
    QVERIFY(!aesGcmOpen(keyOf(1), Bytes(11), aes));
    for (std::size_t i = 0; i < aes.size(); ++i) {
        xchacha[i] ^= 1;
        aes[i] ^= 1;
        QVERIFY(!xchachaOpen(keyOf(1), Bytes(24), xchacha));
        QVERIFY(!aesGcmOpen(keyOf(1), Bytes(12), aes));
        xchacha[i] ^= 1;
        aes[i] ^= 1;
    }
    for (std::size_t size = 0; size < aes.size(); ++size) {
        QVERIFY(!xchachaOpen(keyOf(1), Bytes(24), ByteView(xchacha).first(size)));
        QCOMPARE(aesGcmOpen(keyOf(1), Bytes(12), ByteView(aes).first(size)).error().code, Code::Corrupt);
    }
}

QTEST_APPLESS_MAIN(AeadTest)
#include "aead_test.moc"
