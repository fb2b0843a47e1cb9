#include "crypto/blinding.h"
#include "support/vectors.h"

#include <QtTest>

#include <optional>

using namespace sotto;
using namespace sotto::crypto;
using namespace sotto::test;

namespace {

Ed25519KeyPair keysOf(const boost::json::value& entry) {
    return ed25519FromSeed(*Ed25519Seed::from(hexMember(entry, "seed32")));
}

X25519PublicKey keyMember(const boost::json::value& entry, std::string_view name) {
    return *X25519PublicKey::from(hexMember(entry, name));
}

AccountId idMember(const boost::json::value& entry, std::string_view name) {
    return *AccountId::fromHex(textMember(entry, name));
}

Bytes bytesOf(const Signature& signature) {
    return toBytes(signature.view());
}

/// Empty when one of the ids or the key is none.
std::optional<bool> matches(const boost::json::value& entry, std::string_view serverMember) {
    const auto account = AccountId::fromHex(textMember(entry, "account_id"));
    const auto blinded = AccountId::fromHex(textMember(entry, "blinded_id"));
    const auto server = X25519PublicKey::from(hexMember(entry, serverMember));
    if (!account || !blinded || !server)
        return std::nullopt;
    return isBlindedFrom(*blinded, *account, *server);
}

/// What is signed of a request behind its time.
std::string requestOf(const boost::json::value& entry) {
    const auto& members = entry.as_object();
    if (members.contains("platform"))
        return "GET/session_version?platform=" + textMember(entry, "platform");
    const std::string request = textMember(entry, "method") + textMember(entry, "path");
    return members.at("body").is_null() ? request : request + toString(hexMember(entry, "body"));
}

} // namespace

class BlindingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { vectors_ = loadVectors("blinding.json"); }
    void identities();
    void signatures();
    void matchesAsTheVectors();
    void refusesAsTheVectors();
    void versionIdentities();
    void refusesWhatIsNoAccount();

private:
    boost::json::value vectors_;
};

void BlindingTest::identities() {
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors_, "identities")) {
        const auto keys = keysOf(entry);
        const auto server = keyMember(entry, "server_pubkey");
        const auto account = idMember(entry, "account_id");
        QCOMPARE(toBytes(keys.publicKey.view()), hexMember(entry, "ed25519_pubkey"));
        QCOMPARE(std::int64_t(keys.publicKey[31] >> 7), *jsonInteger(entry, "ed25519_sign_bit"));

        const auto legacy = BlindedIdentity::legacy(keys.secret, server);
        QCOMPARE(legacy.id().hex(), textMember(entry, "blind15_id_from_ed"));
        QCOMPARE(toBytes(legacy.id().key()), hexMember(entry, "blind15_pubkey"));
        const auto ids = legacyBlindedIds(account, server);
        QVERIFY(ids.ok());
        const auto& expected = *jsonArray(entry, "blind15_ids");
        QCOMPARE((*ids)[0].hex(), std::string(expected.at(0).as_string()));
        QCOMPARE((*ids)[1].hex(), std::string(expected.at(1).as_string()));

        const auto current = BlindedIdentity::current(keys.secret, server);
        QCOMPARE(current.id().hex(), textMember(entry, "blind25_id_from_ed"));
        QCOMPARE(toBytes(current.id().key()), hexMember(entry, "blind25_pubkey"));
        QCOMPARE(currentBlindedId(account, server)->hex(), textMember(entry, "blind25_id"));
        ++cases;
    }
    QCOMPARE(cases, 40);
}

/// They depend on the blinded secrets, which nothing else shows.
void BlindingTest::signatures() {
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors_, "identities")) {
        const auto keys = keysOf(entry);
        const auto server = keyMember(entry, "server_pubkey");
        const Bytes message = hexMember(entry, "message");
        const auto legacy = BlindedIdentity::legacy(keys.secret, server);
        const auto current = BlindedIdentity::current(keys.secret, server);
        QCOMPARE(bytesOf(legacy.sign(message)), hexMember(entry, "blind15_signature"));
        QCOMPARE(bytesOf(current.sign(message)), hexMember(entry, "blind25_signature"));
        for (const auto* identity : {&legacy, &current}) {
            const auto key = *Ed25519PublicKey::from(identity->id().key());
            QVERIFY(verify(key, message, identity->sign(message)));
        }
        ++cases;
    }
    QCOMPARE(cases, 40);
}

void BlindingTest::matchesAsTheVectors() {
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors_, "matches")) {
        const auto match = matches(entry, "server_pubkey");
        QVERIFY(match.has_value());
        QCOMPARE(*match, entry.at("match").as_bool());
        ++cases;
    }
    QCOMPARE(cases, 28);
}

void BlindingTest::refusesAsTheVectors() {
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors_, "match_rejected")) {
        QVERIFY(!matches(entry, "server_pk").value_or(false));
        ++cases;
    }
    QCOMPARE(cases, 4);
}

void BlindingTest::versionIdentities() {
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors_, "version_check")) {
        const auto identity = versionIdentityOf(keysOf(entry).secret);
        QCOMPARE(toBytes(identity.publicKey.view()), hexMember(entry, "version_pubkey"));
        QCOMPARE(toBytes(identity.secret.view()), hexMember(entry, "version_secret64"));
        const std::string text = std::to_string(*jsonInteger(entry, "timestamp_s")) + requestOf(entry);
        if (entry.as_object().contains("signed_text"))
            QCOMPARE(text, textMember(entry, "signed_text"));
        QCOMPARE(bytesOf(sign(identity.secret, asBytes(text))), hexMember(entry, "signature"));
        ++cases;
    }
    QCOMPARE(cases, 18);
}

void BlindingTest::refusesWhatIsNoAccount() {
    const auto server = *X25519PublicKey::from(Bytes(32, 9));
    const auto group = *AccountId::fromHex("03" + std::string(64, 'a'));
    QCOMPARE(legacyBlindedIds(group, server).error().code, Code::Invalid);
    QCOMPARE(currentBlindedId(group, server).error().code, Code::Invalid);
    // 0 is the u coordinate of a point of small order.
    const auto unusable = *AccountId::fromHex("05" + std::string(64, '0'));
    QVERIFY(!legacyBlindedIds(unusable, server).ok());
    QVERIFY(!currentBlindedId(unusable, server).ok());
    QVERIFY(!isBlindedFrom(*AccountId::fromHex("15" + std::string(64, 'a')), unusable, server));
}

QTEST_APPLESS_MAIN(BlindingTest)
#include "blinding_test.moc"
