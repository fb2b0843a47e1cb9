#include "config/compression.h"
#include "config/encryption.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::config;
using namespace sotto::test;

namespace {

std::vector<crypto::SymmetricKey> keys(const Bytes& key) {
    std::vector<crypto::SymmetricKey> result;
    result.push_back(*crypto::SymmetricKey::from(key));
    return result;
}

} // namespace

class EncryptionTest : public QObject {
    Q_OBJECT
private slots:
    void encryptsAsTheVectors();
    void refusesDomainsAndFrames();
    void encryptsTheExamples();
    void triesAllKeys();
    void refusesDamage();
    void padsAsTheVectors();
    void compresses();
    void boundsDecompression();
};

void EncryptionTest::encryptsAsTheVectors() {
    const auto vectors = loadVectors("config_primitives.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "encrypt")) {
        const auto base = keys(hexMember(entry, "key"));
        const std::string domain = textMember(entry, "domain");
        const auto sealed = encrypt(base[0], hexMember(entry, "plaintext"), domain);
        QVERIFY(sealed.ok());
        QCOMPARE(*sealed, hexMember(entry, "ciphertext"));
        const auto opened = decrypt(base, *sealed, domain);
        QVERIFY(opened.ok());
        QCOMPARE(*opened, hexMember(entry, "plaintext"));
        ++cases;
    }
    QCOMPARE(cases, 5);
}

void EncryptionTest::refusesDomainsAndFrames() {
    const auto vectors = loadVectors("config_primitives.json");
    const auto base = keys(Bytes(32, 1));
    int domains = 0;
    for (const auto& entry : *jsonArray(vectors, "encrypt_rejected_domains")) {
        QVERIFY(!encrypt(base[0], Bytes{1}, textMember(entry, "domain")).ok());
        ++domains;
    }
    QCOMPARE(domains, 2);
    int frames = 0;
    for (const auto& entry : *jsonArray(vectors, "must_refuse")) {
        const auto padded = decrypt(keys(hexMember(entry, "key")), hexMember(entry, "ciphertext"),
                                    textMember(entry, "domain"));
        QVERIFY(padded.ok());
        const ByteView message = unpad(*padded);
        QCOMPARE(message[0], std::uint8_t('z'));
        QVERIFY(!decompress(message.subspan(1)).ok());
        ++frames;
    }
    QCOMPARE(frames, 1);
}

void EncryptionTest::encryptsTheExamples() {
    const auto vectors = loadVectors("config_chapter.json");
    const auto& raw = *jsonMember(vectors, "encrypt");
    QCOMPARE(*encrypt(keys(hexMember(raw, "key"))[0], hexMember(raw, "message"), textMember(raw, "domain")),
             hexMember(raw, "output"));
    const auto& first = *jsonMember(vectors, "first");
    const Bytes packed = compress(hexMember(first, "plain"));
    QCOMPARE(packed, hexMember(first, "plain"));
    QCOMPARE(*encrypt(keys(hexMember(vectors, "seed"))[0], pad(packed), "UserProfile"),
             hexMember(first, "encrypted"));
}

void EncryptionTest::triesAllKeys() {
    std::vector<crypto::SymmetricKey> all = keys(Bytes(32, 1));
    all.push_back(*crypto::SymmetricKey::from(Bytes(32, 2)));
    const Bytes sealed = *encrypt(all[1], asBytes("text"), "groups::Info");
    QCOMPARE(toString(*decrypt(all, sealed, "groups::Info")), std::string("text"));
    QVERIFY(!decrypt(std::span(all).first(1), sealed, "groups::Info").ok());
    QVERIFY(!decrypt({}, sealed, "groups::Info").ok());
}

void EncryptionTest::refusesDamage() {
    const auto base = keys(Bytes(32, 1));
    const Bytes sealed = *encrypt(base[0], asBytes("text"), "Contacts");
    QVERIFY(!decrypt(base, sealed, "UserProfile").ok());
    for (std::size_t size = 0; size < sealed.size(); ++size)
        QVERIFY(!decrypt(base, ByteView(sealed).first(size), "Contacts").ok());
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes changed = sealed;
        changed[i] ^= 1;
        QVERIFY(!decrypt(base, changed, "Contacts").ok());
    }
}

void EncryptionTest::padsAsTheVectors() {
    const auto primitives = loadVectors("config_primitives.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(primitives, "padded_sizes")) {
        const Bytes message(std::size_t(*jsonInteger(entry, "unpadded")), 'x');
        QCOMPARE(pad(message).size(), std::size_t(*jsonInteger(entry, "padded")));
        QCOMPARE(toBytes(unpad(pad(message))), message);
        ++cases;
    }
    QCOMPARE(cases, 33);
    const auto chapter = loadVectors("config_chapter.json");
    int sizes = 0;
    for (const auto& entry : *jsonArray(chapter, "padded_size")) {
        QCOMPARE(std::int64_t(paddedSize(std::size_t(entry.at(0).as_int64()))), entry.at(1).as_int64());
        ++sizes;
    }
    QCOMPARE(sizes, 11);
}

void EncryptionTest::compresses() {
    const Bytes document(5000, 'd');
    const Bytes packed = compress(document);
    QCOMPARE(packed[0], std::uint8_t('z'));
    QVERIFY(packed.size() < 100);
    QCOMPARE(*decompress(ByteView(packed).subspan(1)), document);
    // What does not shrink stays as it is.
    QCOMPARE(compress(asBytes("d1:#")), toBytes(asBytes("d1:#")));
    for (std::size_t size = 0; size + 1 < packed.size(); ++size)
        QVERIFY(!decompress(ByteView(packed).subspan(1, size)).ok());
    Bytes longer = packed;
    longer.push_back(0);
    QVERIFY(!decompress(ByteView(longer).subspan(1)).ok());
}

void EncryptionTest::boundsDecompression() {
    const Bytes bomb = compress(Bytes(kMaxDocument + 1, 'd'));
    QVERIFY(bomb.size() < 10'000);
    QVERIFY(!decompress(ByteView(bomb).subspan(1)).ok());
    const Bytes largest = compress(Bytes(kMaxDocument, 'd'));
    QCOMPARE(decompress(ByteView(largest).subspan(1))->size(), kMaxDocument);
}

QTEST_APPLESS_MAIN(EncryptionTest)
#include "encryption_test.moc"
