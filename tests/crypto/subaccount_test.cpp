#include "crypto/subaccount.h"

#include "crypto/edwards.h"
#include "support/keys.h"
#include "support/seeded_random.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

using namespace sotto;
using namespace sotto::crypto;
using namespace sotto::test;

namespace {

const boost::json::value& vectors() {
    static const boost::json::value value = loadVectors("groups.json");
    return value;
}

Ed25519KeyPair groupKeys() {
    return ed25519Member(*jsonMember(vectors(), "group"), "group_seed32");
}

std::uint8_t flagsOf(const boost::json::value& entry) {
    const auto flag = [&entry](const char* name, std::uint8_t bit) {
        return jsonMember(entry, name)->as_bool() ? bit : std::uint8_t{0};
    };
    return static_cast<std::uint8_t>(kSubaccountRead | flag("write", kSubaccountWrite) |
                                     flag("delete", kSubaccountDelete));
}

} // namespace

class SubaccountTest : public QObject {
    Q_OBJECT

private slots:
    void issuesAsTheVectors();
    void signsAsTheVectors();
    void grantsOnlyWhatTheFlagsSay();
    void refusesForeignAndAlteredValues();
    void refusesMembersThatAreNoAccounts();
    void convertsKeysOfEverySign();
};

void SubaccountTest::issuesAsTheVectors() {
    const auto group = groupKeys();
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors(), "subaccounts")) {
        const auto member = *AccountId::fromHex(textMember(entry, "account_id"));
        QCOMPARE(toBytes(subaccountToken(group, member, flagsOf(entry))->view()), hexMember(entry, "token"));
        QCOMPARE(toBytes(subaccountAuth(group, member, flagsOf(entry))->view()),
                 hexMember(entry, "auth_data"));
        ++cases;
    }
    QCOMPARE(cases, 12);
}

void SubaccountTest::signsAsTheVectors() {
    const auto group = AccountId::ofGroup(groupKeys().publicKey);
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors(), "subaccounts")) {
        const auto member = ed25519Member(entry, "user_seed32");
        const auto auth = keyMember<SubaccountAuth>(entry, "auth_data");
        const auto& expected = *jsonMember(entry, "expect");
        const auto proof = openSubaccountAuth(auth, group, member.secret);
        QVERIFY(proof.ok());
        QCOMPARE(toBytes(proof->token.view()), base64Member(expected, "subaccount_base64"));
        QCOMPARE(toBytes(proof->tokenSignature.view()), base64Member(expected, "subaccount_sig_base64"));
        const auto text = textMember(entry, "signed_text");
        const auto signature = subaccountSign(auth, member.secret, asBytes(text));
        QCOMPARE(toBytes(signature->view()), base64Member(expected, "signature_base64"));
        QVERIFY(verify(*Ed25519PublicKey::from(proof->token.view().subspan(4)), asBytes(text), *signature));
        ++cases;
    }
    QCOMPARE(cases, 12);
}

void SubaccountTest::grantsOnlyWhatTheFlagsSay() {
    const auto group = AccountId::ofGroup(groupKeys().publicKey);
    const std::pair<const char*, std::uint8_t> rights[] = {
        {"read", kSubaccountRead},
        {"write", kSubaccountRead | kSubaccountWrite},
        {"write_delete", kSubaccountRead | kSubaccountWrite | kSubaccountDelete},
    };
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors(), "subaccounts")) {
        const auto member = ed25519Member(entry, "user_seed32");
        const auto auth = keyMember<SubaccountAuth>(entry, "auth_data");
        for (const auto& [name, needed] : rights) {
            const bool valid = jsonMember(*jsonMember(entry, "valid_for"), name)->as_bool();
            QCOMPARE(openSubaccountAuth(auth, group, member.secret, needed).ok(), valid);
            ++cases;
        }
    }
    QCOMPARE(cases, 36);
}

void SubaccountTest::refusesForeignAndAlteredValues() {
    const auto group = AccountId::ofGroup(groupKeys().publicKey);
    SeededRandom random;
    Ed25519Seed seed;
    random.fill(seed.span());
    const auto stranger = ed25519FromSeed(seed);
    for (const auto& entry : *jsonArray(vectors(), "subaccounts")) {
        const auto member = ed25519Member(entry, "user_seed32");
        const auto auth = keyMember<SubaccountAuth>(entry, "auth_data");
        QCOMPARE(openSubaccountAuth(auth, group, stranger.secret).error().code, Code::Denied);
        const auto elsewhere = AccountId::ofGroup(stranger.publicKey);
        QCOMPARE(openSubaccountAuth(auth, elsewhere, member.secret).error().code, Code::Denied);
        for (const std::size_t at : {0u, 1u, 3u, 4u, 35u, 36u, 99u}) {
            auto altered = auth.clone();
            altered.data()[at] ^= 0x10;
            QVERIFY(!openSubaccountAuth(altered, group, member.secret));
        }
    }
}

void SubaccountTest::refusesMembersThatAreNoAccounts() {
    const auto group = groupKeys();
    QCOMPARE(subaccountToken(group, AccountId::ofGroup(group.publicKey)).error().code, Code::Invalid);
    QCOMPARE(subaccountToken(group, AccountId(X25519PublicKey())).error().code, Code::Invalid);
}

void SubaccountTest::convertsKeysOfEverySign() {
    SeededRandom random;
    int negative = 0;
    for (int i = 0; i < 32; ++i) {
        Ed25519Seed seed;
        random.fill(seed.span());
        auto key = ed25519FromSeed(seed).publicKey;
        const auto back = edwardsOf(*x25519Of(key));
        QVERIFY(back.ok());
        negative += key[31] >> 7;
        key.data()[31] &= 0x7f;
        QCOMPARE(*back, key);
    }
    QVERIFY(negative > 0 && negative < 32);
    // u = -1 has no counterpart, small orders and points off the subgroup are of no use.
    auto minusOne = X25519PublicKey();
    std::fill_n(minusOne.data(), 32, 0xff);
    minusOne.data()[0] = 0xec;
    minusOne.data()[31] = 0x7f;
    QVERIFY(!edwardsOf(minusOne));
    QVERIFY(!edwardsOf(X25519PublicKey()));
    auto one = X25519PublicKey();
    one.data()[0] = 1;
    QVERIFY(!edwardsOf(one));
}

QTEST_APPLESS_MAIN(SubaccountTest)
#include "subaccount_test.moc"
