#include "wire/onion_key.h"

#include "support/keys.h"
#include "support/seeded_random.h"

#include <QtTest>

#include <boost/json/array.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

class OnionKeyTest : public QObject {
    Q_OBJECT

private slots:
    void derivesAsTheVectors();
    void opensSingleHops();
    void opensRepliesOfTheOtherCipher();
    void refusesAlteredReplies();
    void knowsTheNamesOfCiphers();
};

void OnionKeyTest::derivesAsTheVectors() {
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    for (const auto& entry : *jsonArray(vectors, "key_derivation")) {
        const auto client = x25519Member(entry, "client_ephemeral_seckey");
        const auto node = x25519Member(entry, "node_x25519_seckey");
        QCOMPARE(toBytes(client.publicKey.view()), hexMember(entry, "client_ephemeral_pubkey"));
        const auto ed25519 = keyMember<crypto::Ed25519PublicKey>(entry, "node_ed25519_pubkey");
        QCOMPARE(*crypto::x25519Of(ed25519), node.publicKey);
        for (const auto cipher : {OnionCipher::XChaCha20, OnionCipher::AesGcm}) {
            const auto* name = cipher == OnionCipher::AesGcm ? "aes_gcm_key" : "xchacha20_key";
            const auto ours = OnionKey::forClient(cipher, client, node.publicKey);
            const auto theirs = OnionKey::forNode(cipher, node, client.publicKey);
            QCOMPARE(toBytes(ours->key().view()), hexMember(entry, name));
            QCOMPARE(toBytes(theirs->key().view()), hexMember(entry, name));
        }
        ++cases;
    }
    QCOMPARE(cases, 3);
}

void OnionKeyTest::opensSingleHops() {
    int cases = 0;
    const auto vectors = loadVectors("onion_hops.json");
    for (const auto& entry : *jsonArray(vectors, "single_hop")) {
        const auto cipher = *onionCipherFromName(textMember(entry, "enc_type"));
        const auto client = x25519Member(entry, "client_ephemeral_secret");
        const auto node = x25519Member(entry, "node_secret");
        const auto key = OnionKey::forNode(cipher, node, client.publicKey);
        QCOMPARE(toBytes(key->key().view()), hexMember(entry, "symmetric_key"));
        QCOMPARE(*key->open(hexMember(entry, "request_ciphertext")), hexMember(entry, "request_plaintext"));
        QCOMPARE(key->open(hexMember(entry, "rejected_ciphertext")).error().code, Code::Corrupt);
        const auto reply = OnionReplyKey::make(cipher, client, node.publicKey);
        QCOMPARE(*reply->open(hexMember(entry, "reply_ciphertext")), hexMember(entry, "reply_plaintext"));
        ++cases;
    }
    QCOMPARE(cases, 6);
}

void OnionKeyTest::opensRepliesOfTheOtherCipher() {
    SeededRandom random;
    const auto client = crypto::x25519Generate(random);
    const auto node = crypto::x25519Generate(random);
    const auto sealed =
        OnionKey::forNode(OnionCipher::AesGcm, node, client.publicKey)->seal(asBytes("old"), random);
    const auto reply = OnionReplyKey::make(OnionCipher::XChaCha20, client, node.publicKey);
    QCOMPARE(toString(*reply->open(sealed)), std::string("old"));

    const auto other =
        OnionKey::forNode(OnionCipher::XChaCha20, node, client.publicKey)->seal(asBytes("new"), random);
    QVERIFY(!OnionReplyKey::make(OnionCipher::AesGcm, client, node.publicKey)->open(other));
}

void OnionKeyTest::refusesAlteredReplies() {
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    for (const auto& entry : *jsonArray(vectors, "negative_replies")) {
        const auto cipher = *onionCipherFromName(textMember(entry, "enc_type"));
        const auto key =
            OnionReplyKey::make(cipher, x25519Member(entry, "final_ephemeral_seckey"),
                                keyMember<crypto::X25519PublicKey>(entry, "destination_x25519_pubkey"));
        QCOMPARE(key->open(hexMember(entry, "ciphertext")).error().code, Code::Corrupt);
        ++cases;
    }
    QCOMPARE(cases, 1);
    SeededRandom random;
    const auto pair = crypto::x25519Generate(random);
    const auto key = OnionReplyKey::make(OnionCipher::XChaCha20, pair, pair.publicKey);
    for (std::size_t size = 0; size < 60; ++size)
        QCOMPARE(key->open(Bytes(size)).error().code, Code::Corrupt);
}

void OnionKeyTest::knowsTheNamesOfCiphers() {
    QCOMPARE(*onionCipherFromName("gcm"), OnionCipher::AesGcm);
    QCOMPARE(*onionCipherFromName("xchacha20-poly1305"), OnionCipher::XChaCha20);
    for (const char* name : {"", "aes-cbc", "cbc", "AES-GCM", "rot13"})
        QVERIFY(!onionCipherFromName(name));
}

QTEST_APPLESS_MAIN(OnionKeyTest)
#include "onion_key_test.moc"
