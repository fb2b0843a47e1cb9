#include "crypto/account.h"
#include "support/seeded_random.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::crypto;
using namespace sotto::test;

class AccountTest : public QObject {
    Q_OBJECT

private slots:
    void derivesTheKeysOfTheVectors();
    void derivesTheKeysOf32ByteSeeds();
    void refusesOtherSizes();
    void createsDifferentAccounts();
    void saysWhatIsWrongWithAPhrase();
};

void AccountTest::derivesTheKeysOfTheVectors() {
    const auto vectors = loadVectors("identity.json");
    int cases = 0;
    int signBits = 0;
    for (const auto& entry : *jsonArray(vectors, "valid")) {
        const auto account = Account::fromSeed(hexMember(entry, "seed16"));
        QVERIFY(account);
        QCOMPARE(toBytes(account->seed()), hexMember(entry, "seed32"));
        QCOMPARE(toBytes(account->entropy()), hexMember(entry, "seed16"));
        QCOMPARE(toBytes(account->ed25519().publicKey.view()), hexMember(entry, "ed25519_pubkey"));
        QCOMPARE(toBytes(account->ed25519().secret.view()), hexMember(entry, "ed25519_secret64"));
        QCOMPARE(toBytes(account->x25519().publicKey.view()), hexMember(entry, "x25519_pubkey"));
        QCOMPARE(toBytes(account->x25519().secret.view()), hexMember(entry, "x25519_secret"));
        QCOMPARE(account->id().hex(), textMember(entry, "account_id"));
        const int signBit = account->ed25519().publicKey[31] >> 7;
        QCOMPARE(std::int64_t(signBit), *jsonInteger(entry, "ed25519_sign_bit"));
        signBits += signBit;
        // Seen from outside: the id follows from the public key alone.
        QVERIFY(AccountId(*x25519Of(account->ed25519().publicKey)) == account->id());
        ++cases;
    }
    QCOMPARE(cases, 49);
    QVERIFY(signBits > 0 && signBits < cases);
}

void AccountTest::derivesTheKeysOf32ByteSeeds() {
    const auto vectors = loadVectors("identity.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "valid_32_byte_seeds")) {
        const auto account = Account::fromSeed(hexMember(entry, "seed32"));
        QVERIFY(account);
        QCOMPARE(toBytes(account->ed25519().publicKey.view()), hexMember(entry, "ed25519_pubkey"));
        QCOMPARE(account->id().hex(), textMember(entry, "account_id"));
        QCOMPARE(toString(account->phrase().view()), textMember(entry, "mnemonic"));
        QVERIFY(account->clone().id() == account->id());
        ++cases;
    }
    QCOMPARE(cases, 3);
}

void AccountTest::refusesOtherSizes() {
    for (const std::size_t size : {0, 15, 17, 31, 33, 64})
        QVERIFY(!Account::fromSeed(Bytes(size)));
}

void AccountTest::createsDifferentAccounts() {
    SeededRandom random;
    const auto first = Account::create(random);
    const auto second = Account::create(random);
    QVERIFY(first.id() != second.id());
    const auto restored = Account::fromPhrase(asText(first.phrase().view()));
    QVERIFY(restored);
    QVERIFY(restored->id() == first.id());
}

void AccountTest::saysWhatIsWrongWithAPhrase() {
    const auto wrong =
        Account::fromPhrase("puffin luxury annoyed rustled memoir faxed zzzz puddle kiwi nylon "
                            "utopia zinger kiwi");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, Code::Invalid);
    QCOMPARE(wrong.error().text, std::string("Word 7 of the recovery phrase is not in the word list."));
}

QTEST_APPLESS_MAIN(AccountTest)
#include "account_test.moc"
