#include "crypto/account_id.h"
#include "support/vectors.h"

#include <QtTest>

#include <unordered_set>

using namespace sotto;
using namespace sotto::crypto;
using namespace sotto::test;

namespace {

const std::string kDigits = "0ca1e523e11c1729a131c6a975ce135669f6ab443519e39d4b22904734bf6e6d";

} // namespace

class AccountIdTest : public QObject {
    Q_OBJECT

private slots:
    void readsEveryKind();
    void refusesOtherText();
    void refusesOtherBytes();
    void writesShortAndLong();
    void comparesAndHashes();
};

void AccountIdTest::readsEveryKind() {
    const struct {
        const char* prefix;
        IdKind kind;
    } cases[] = {{"00", IdKind::Unblinded},      {"03", IdKind::Group},     {"05", IdKind::Account},
                 {"07", IdKind::VersionBlinded}, {"15", IdKind::Blinded15}, {"25", IdKind::Blinded25}};
    for (const auto& entry : cases) {
        const auto id = AccountId::fromHex(entry.prefix + kDigits);
        QVERIFY2(id, entry.prefix);
        QVERIFY(id->kind() == entry.kind);
        QCOMPARE(id->isAccount(), entry.kind == IdKind::Account);
        QCOMPARE(toBytes(id->key()), hex(kDigits));
        QCOMPARE(id->hex(), entry.prefix + kDigits);
        QVERIFY(AccountId::fromBytes(id->view()) == *id);
    }
}

void AccountIdTest::refusesOtherText() {
    const struct {
        std::string text;
        const char* error;
    } cases[] = {
        {"", "The id has 0 characters instead of 66."},
        {kDigits, "The id has 64 characters instead of 66."},
        {"05" + kDigits + "0", "The id has 67 characters instead of 66."},
        {"05" + std::string(64, 'g'), "The id contains characters other than 0-9 and a-f."},
        {"05" + kDigits.substr(1) + " ", "The id contains characters other than 0-9 and a-f."},
        {"06" + kDigits, "The id begins with two digits that stand for no kind of id."},
    };
    for (const auto& entry : cases) {
        const auto id = AccountId::fromHex(entry.text);
        QVERIFY(!id);
        QCOMPARE(id.error().text, std::string(entry.error));
    }
}

void AccountIdTest::refusesOtherBytes() {
    QVERIFY(!AccountId::fromBytes({}));
    QVERIFY(!AccountId::fromBytes(Bytes(32, 5)));
    QVERIFY(!AccountId::fromBytes(Bytes(34, 5)));
    QVERIFY(!AccountId::fromBytes(Bytes(33, 0xff)));
}

void AccountIdTest::writesShortAndLong() {
    const auto id = AccountId::fromHex("050CA1E523E11C1729A131C6A975CE135669F6AB443519E39D4B22904734BF6E6D");
    QVERIFY(id);
    QCOMPARE(id->hex(), "05" + kDigits);
    QCOMPARE(id->shortForm(), std::string("(050c...6e6d)"));
}

void AccountIdTest::comparesAndHashes() {
    const auto account = *AccountId::fromHex("05" + kDigits);
    const auto group = AccountId::ofGroup(*Ed25519PublicKey::from(hex(kDigits)));
    QVERIFY(AccountId(account.x25519()) == account);
    QVERIFY(account != group);
    QVERIFY(group < account);
    const std::unordered_set<AccountId> ids = {account, group, account};
    QCOMPARE(ids.size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(AccountIdTest)
#include "account_id_test.moc"
