#include "crypto/sealed_box.h"
#include "support/seeded_random.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::crypto;

class SealedBoxTest : public QObject {
    Q_OBJECT

private slots:
    void opensForTheRecipientOnly();
    void refusesDamage();
};

void SealedBoxTest::opensForTheRecipientOnly() {
    test::SeededRandom random;
    const auto own = x25519Generate(random);
    const auto other = x25519Generate(random);
    const Bytes message = toBytes(asBytes("hello"));
    const auto box = boxSeal(own.publicKey, message);
    QVERIFY(box);
    QCOMPARE(box->size(), message.size() + kSealedBoxOverhead);
    QCOMPARE(*boxOpen(own, *box), message);
    QVERIFY(!boxOpen(other, *box));

    const auto seed = *Ed25519Seed::from(Bytes(32, 9));
    const auto again = boxSealWithSeed(own.publicKey, seed, message);
    QVERIFY(again);
    QCOMPARE(*again, *boxSealWithSeed(own.publicKey, seed, message));
    QCOMPARE(*boxOpen(own, *again), message);
    QVERIFY(!boxSealWithSeed(X25519PublicKey(), seed, message));
}

void SealedBoxTest::refusesDamage() {
    test::SeededRandom random;
    const auto own = x25519Generate(random);
    Bytes box = *boxSeal(own.publicKey, asBytes("x"));
    for (std::size_t i = 0; i < box.size(); ++i) {
        // The top bit of an X25519 key is ignored, but the nonce covers it.
        box[i] ^= 0x80;
        QVERIFY(!boxOpen(own, box));
        box[i] ^= 0x80;
    }
    for (std::size_t size = 0; size < box.size(); ++size)
        QCOMPARE(boxOpen(own, ByteView(box).first(size)).error().code, Code::Corrupt);
}

QTEST_APPLESS_MAIN(SealedBoxTest)
#include "sealed_box_test.moc"
