#include "crypto/secret.h"

#include <QtTest>

#include <type_traits>

using namespace sotto;
using namespace sotto::crypto;

class SecretTest : public QObject {
    Q_OBJECT

private slots:
    void cannotBeCopiedByAccident();
    void movesAndClones();
    void fixedSizeChecksItsSize();
    void comparesInConstantTime();
    void wipes();
};

void SecretTest::cannotBeCopiedByAccident() {
    static_assert(!std::is_copy_constructible_v<SecretBytes>);
    static_assert(!std::is_copy_assignable_v<SecretBytes>);
    static_assert(!std::is_copy_constructible_v<Secret<32, struct AnyTag>>);
    QVERIFY(SecretBytes().empty());
    QVERIFY(SecretBytes(ByteView()).empty());
}

void SecretTest::movesAndClones() {
    SecretBytes first(asBytes("secret"));
    const SecretBytes copy = first.clone();
    const SecretBytes moved = std::move(first);
    QCOMPARE(toString(moved.view()), std::string("secret"));
    QCOMPARE(toString(copy.view()), std::string("secret"));
    QVERIFY(first.empty()); // NOLINT(bugprone-use-after-move): the state after moving is promised
    QVERIFY(copy.data() != moved.data());
}

void SecretTest::fixedSizeChecksItsSize() {
    using Key = Secret<4, struct KeyTag>;
    QVERIFY(!Key::from(Bytes(3)));
    QVERIFY(!Key::from(Bytes(5)));
    const auto key = Key::from(asBytes("1234"));
    QVERIFY(key);
    QCOMPARE(toString(key->clone().view()), std::string("1234"));
    QCOMPARE(toBytes(Key().view()), Bytes(4));
}

void SecretTest::comparesInConstantTime() {
    QVERIFY(equalSecrets(asBytes("abc"), asBytes("abc")));
    QVERIFY(!equalSecrets(asBytes("abc"), asBytes("abd")));
    QVERIFY(!equalSecrets(asBytes("abc"), asBytes("ab")));
    QVERIFY(equalSecrets({}, {}));
}

void SecretTest::wipes() {
    Bytes memory(8, 1);
    wipe(memory);
    QCOMPARE(memory, Bytes(8));
}

QTEST_APPLESS_MAIN(SecretTest)
#include "secret_test.moc"
