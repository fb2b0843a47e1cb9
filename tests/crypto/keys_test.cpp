#include "crypto/keys.h"
#include "support/seeded_random.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::crypto;
using namespace sotto::test;

namespace {

const char* const kSmallOrder = "0100000000000000000000000000000000000000000000000000000000000000";

} // namespace

class KeysTest : public QObject {
    Q_OBJECT

private slots:
    void signsAsPublished();
    void refusesUnusablePoints();
    void exchangesKeys();
};

void KeysTest::signsAsPublished() {
    // RFC 8032 §7.1, test 2
    const auto pair = ed25519FromSeed(
        *Ed25519Seed::from(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
    QCOMPARE(toBytes(pair.publicKey.view()),
             hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    QVERIFY(ed25519PublicOf(pair.secret) == pair.publicKey);
    const Bytes message = hex("72");
    const auto signature = sign(pair.secret, message);
    QCOMPARE(toBytes(signature.view()),
             hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                 "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    QVERIFY(verify(pair.publicKey, message, signature));
    QVERIFY(!verify(pair.publicKey, hex("73"), signature));
    QVERIFY(!verify(Ed25519PublicKey(), message, signature));
}

void KeysTest::refusesUnusablePoints() {
    QVERIFY(!x25519Of(*Ed25519PublicKey::from(hex(kSmallOrder))));
    QVERIFY(!x25519Of(*Ed25519PublicKey::from(Bytes(32, 0xff)))); // no point at all
    QVERIFY(!x25519Of(Ed25519PublicKey()));                       // of order 4
    // Good points moved by the point of order 2, (0, -1): y becomes p - y and x changes its sign.
    SeededRandom random;
    for (int i = 0; i < 8; ++i) {
        Ed25519Seed seed;
        random.fill(seed.span());
        const auto good = ed25519FromSeed(seed).publicKey;
        QVERIFY(x25519Of(good).ok());
        Bytes moved = toBytes(good.view());
        int borrow = 0;
        for (std::size_t at = 0; at < moved.size(); ++at) {
            const int prime = at == 0 ? 0xed : at == 31 ? 0x7f : 0xff;
            const int digit = prime - (at == 31 ? moved[at] & 0x7f : moved[at]) - borrow;
            borrow = digit < 0;
            moved[at] = std::uint8_t(digit);
        }
        moved[31] |= std::uint8_t(~good.view()[31] & 0x80);
        QVERIFY(!x25519Of(*Ed25519PublicKey::from(moved)));
    }
    // Second encodings: y is p or more.
    for (int y = 0xed; y <= 0xff; ++y)
        for (const int sign : {0, 0x80}) {
            Bytes second(32, 0xff);
            second[0] = std::uint8_t(y);
            second[31] = std::uint8_t(0x7f | sign);
            QVERIFY(!x25519Of(*Ed25519PublicKey::from(second)));
        }
}

void KeysTest::exchangesKeys() {
    SeededRandom random;
    const auto first = x25519Generate(random);
    const auto second = x25519Generate(random);
    const auto one = x25519(first.secret, second.publicKey);
    const auto other = x25519(second.secret, first.publicKey);
    QVERIFY(one && other);
    QVERIFY(equalSecrets(one->view(), other->view()));
    QVERIFY(!x25519(first.secret, X25519PublicKey()));
}

QTEST_APPLESS_MAIN(KeysTest)
#include "keys_test.moc"
