#include "crypto/key_derivation.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::crypto;

class KeyDerivationTest : public QObject {
    Q_OBJECT

private slots:
    void derivesFromPasswords();
    void derivesSubkeys();
};

namespace {

constexpr PasswordCost kCheap{1, 1u << 13};

} // namespace

void KeyDerivationTest::derivesFromPasswords() {
    const Bytes salt(16, 1);
    const auto key = keyFromPassword(asBytes("password"), salt, kCheap);
    QVERIFY(key);
    QVERIFY(equalSecrets(key->view(), keyFromPassword(asBytes("password"), salt, kCheap)->view()));
    QVERIFY(!equalSecrets(key->view(), keyFromPassword(asBytes("passwore"), salt, kCheap)->view()));
    QVERIFY(!equalSecrets(key->view(), keyFromPassword(asBytes("password"), Bytes(16, 2), kCheap)->view()));
    QVERIFY(!keyFromPassword(asBytes("password"), Bytes(15), kCheap));
    QCOMPARE(keyFromPassword(asBytes("password"), salt, {1, std::size_t{1} << 60}).error().code,
             Code::Internal);
}

void KeyDerivationTest::derivesSubkeys() {
    const auto master = *SymmetricKey::from(Bytes(32, 3));
    const auto key = subkey(master, 1, "purpose1");
    QVERIFY(equalSecrets(key.view(), subkey(master, 1, "purpose1").view()));
    QVERIFY(!equalSecrets(key.view(), subkey(master, 2, "purpose1").view()));
    QVERIFY(!equalSecrets(key.view(), subkey(master, 1, "purpose2").view()));
}

QTEST_APPLESS_MAIN(KeyDerivationTest)
#include "key_derivation_test.moc"
