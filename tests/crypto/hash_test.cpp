#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::crypto;
using namespace sotto::test;

class HashTest : public QObject {
    Q_OBJECT

private slots:
    void blake2bAsTheVectors();
    void blake2bLimitsAsTheVectors();
    void sha2AsPublished();
    void partsAreJoined();
};

void HashTest::blake2bAsTheVectors() {
    const auto vectors = loadVectors("session_encrypt.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "blake2b")) {
        const Bytes key = jsonText(entry, "key") ? hexMember(entry, "key") : Bytes();
        const auto size = static_cast<std::size_t>(*jsonInteger(entry, "size"));
        QCOMPARE(blake2b(size, {hexMember(entry, "message")}, key), hexMember(entry, "hash"));
        ++cases;
    }
    QCOMPARE(cases, 6);
}

void HashTest::blake2bLimitsAsTheVectors() {
    const auto vectors = loadVectors("session_encrypt.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "blake2b_rejected")) {
        const auto size = static_cast<std::size_t>(*jsonInteger(entry, "size"));
        const Bytes key = jsonText(entry, "key") ? hexMember(entry, "key") : Bytes();
        // What the caller must not ask for; sizes are constants in all of our code.
        QVERIFY(size < kBlake2bShortest || size > kBlake2bLongest || key.size() > kBlake2bLongestKey);
        ++cases;
    }
    QCOMPARE(cases, 3);
}

void HashTest::sha2AsPublished() {
    QCOMPARE(toHex(sha256({asBytes("abc")}).view()),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(toHex(sha512({asBytes("abc")}).view()).substr(0, 64),
             std::string("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"));
    // RFC 4231, test case 2
    QCOMPARE(toHex(hmacSha256(asBytes("Jefe"), asBytes("what do ya want for nothing?")).view()),
             std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
}

void HashTest::partsAreJoined() {
    QCOMPARE(blake2b(32, {asBytes("ab"), {}, asBytes("c")}), blake2b(32, {asBytes("abc")}));
    QCOMPARE(toBytes(blake2b64({asBytes("x")}).view()), blake2b(64, {asBytes("x")}));
    QVERIFY(sha512({asBytes("a"), asBytes("b")}) == sha512({asBytes("ab")}));
}

QTEST_APPLESS_MAIN(HashTest)
#include "hash_test.moc"
