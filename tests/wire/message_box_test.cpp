#include "crypto/encoding.h"
#include "support/seeded_random.h"
#include "support/vectors.h"
#include "wire/message_box.h"
#include "wire/padding.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace {

crypto::Account accountOf(const boost::json::value& entry, std::string_view seedMember) {
    return std::move(crypto::Account::fromSeed(hexMember(entry, seedMember))).value();
}

/// The account of messages.json with this id.
crypto::Account accountById(const boost::json::value& vectors, const std::string& id) {
    for (const auto& member : *jsonObject(vectors, "accounts")) {
        if (textMember(member.value(), "session_id") == id)
            return accountOf(member.value(), "ed25519_seed");
    }
    qFatal("no such account in the vectors");
}

} // namespace

class MessageBoxTest : public QObject {
    Q_OBJECT

private slots:
    void reproducesTheDeterministicBoxes();
    void opensTheRandomBoxes();
    void refusesWhatMustNotOpen();
    void opensWithABareKeyPair();
    void reproducesTheSealedBoxes();
    void refusesTheInvalidBoxes();
    void sealsDifferentlyEachTime();
    void refusesUnusableRecipients();
};

void MessageBoxTest::reproducesTheDeterministicBoxes() {
    const auto vectors = loadVectors("session_encrypt.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "one_to_one_deterministic")) {
        const auto sender = accountOf(*jsonMember(entry, "sender"), "seed32");
        const auto recipient = accountOf(*jsonMember(entry, "recipient"), "seed32");
        const auto& expect = *jsonMember(entry, "expect");
        const Bytes message = hexMember(entry, "message");
        const auto box = sealMessageAgain(sender, recipient.x25519().publicKey, message);
        QVERIFY(box);
        QCOMPARE(*box, hexMember(entry, "ciphertext"));
        const auto opened = openMessage(recipient.x25519(), *box);
        QVERIFY(std::holds_alternative<OpenedBox>(opened));
        QCOMPARE(std::get<OpenedBox>(opened).message, hexMember(expect, "message"));
        QCOMPARE(std::get<OpenedBox>(opened).sender.hex(), textMember(expect, "sender"));
        QCOMPARE(toBytes(std::get<OpenedBox>(opened).senderKey.view()), hexMember(expect, "sender_ed25519"));
        ++cases;
    }
    QCOMPARE(cases, 8);
}

void MessageBoxTest::opensTheRandomBoxes() {
    const auto vectors = loadVectors("session_encrypt.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "one_to_one_random")) {
        const auto recipient = accountOf(*jsonMember(entry, "recipient"), "seed32");
        const auto& expect = *jsonMember(entry, "expect");
        const auto opened = openMessage(recipient.x25519(), hexMember(entry, "ciphertext"));
        QVERIFY(std::holds_alternative<OpenedBox>(opened));
        QCOMPARE(std::get<OpenedBox>(opened).message, hexMember(expect, "message"));
        QCOMPARE(std::get<OpenedBox>(opened).sender.hex(), textMember(expect, "sender"));
        ++cases;
    }
    QCOMPARE(cases, 8);
}

void MessageBoxTest::refusesWhatMustNotOpen() {
    const auto vectors = loadVectors("session_encrypt.json");
    const std::map<std::string, Drop> byError = {
        {"Decryption failed", Drop::BoxClosed},
        {"Invalid incoming message: ciphertext is too small", Drop::BoxTooShort},
        {"Signature verification failed", Drop::BadSignature},
    };
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "one_to_one_rejected")) {
        const auto recipient = accountOf(entry, "recipient_seed32");
        const auto opened = openMessage(recipient.x25519(), hexMember(entry, "ciphertext"));
        const std::string note = textMember(entry, "note");
        QVERIFY2(std::holds_alternative<Drop>(opened), note.c_str());
        QVERIFY2(std::get<Drop>(opened) == byError.at(textMember(entry, "reference_error")), note.c_str());
        ++cases;
    }
    QCOMPARE(cases, 15);
}

void MessageBoxTest::opensWithABareKeyPair() {
    const auto vectors = loadVectors("session_encrypt.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "one_to_one_x25519_key")) {
        const auto pair =
            crypto::x25519FromSecret(*crypto::X25519SecretKey::from(hexMember(entry, "x25519_secret")));
        QCOMPARE(toBytes(pair.publicKey.view()), hexMember(entry, "x25519_pubkey"));
        const auto opened = openMessage(pair, hexMember(entry, "ciphertext"));
        QVERIFY(std::holds_alternative<OpenedBox>(opened));
        const auto& expect = *jsonMember(entry, "expect");
        QCOMPARE(std::get<OpenedBox>(opened).message, hexMember(expect, "message"));
        QCOMPARE(std::get<OpenedBox>(opened).sender.hex(), textMember(expect, "sender"));
        ++cases;
    }
    QCOMPARE(cases, 2);
}

void MessageBoxTest::reproducesTheSealedBoxes() {
    const auto vectors = loadVectors("messages.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(*jsonMember(vectors, "sealed_box"), "valid")) {
        const auto sender = accountById(vectors, textMember(entry, "sender"));
        const auto recipient = accountById(vectors, textMember(entry, "recipient"));
        const Bytes plain = hexMember(entry, "plaintext_before_padding");
        const Bytes message = jsonMember(entry, "padded")->as_bool() ? pad(plain) : plain;
        const auto box = sealMessageAgain(sender, recipient.x25519().publicKey, message);
        QVERIFY(box);
        QCOMPARE(*box, hexMember(entry, "ciphertext"));
        QCOMPARE(toBytes(ByteView(*box).first(32)), hexMember(entry, "ephemeral_pk"));
        QCOMPARE(box->size(), hexMember(entry, "signed_plaintext").size() + 48);
        const auto opened = openMessage(recipient.x25519(), *box);
        QVERIFY(std::holds_alternative<OpenedBox>(opened));
        QCOMPARE(std::get<OpenedBox>(opened).message, message);
        QVERIFY(std::get<OpenedBox>(opened).sender == sender.id());
        ++cases;
    }
    QCOMPARE(cases, 4);
}

void MessageBoxTest::refusesTheInvalidBoxes() {
    const auto vectors = loadVectors("messages.json");
    const std::map<std::string, Drop> expected = {
        {"sealed box open fails", Drop::BoxClosed},
        {"signature verification fails", Drop::BadSignature},
        {"rejected before decryption", Drop::BoxTooShort},
    };
    int cases = 0;
    for (const auto& entry : *jsonArray(*jsonMember(vectors, "sealed_box"), "invalid")) {
        const auto recipient = accountById(vectors, textMember(entry, "recipient"));
        const auto opened = openMessage(recipient.x25519(), hexMember(entry, "ciphertext"));
        QVERIFY(std::holds_alternative<Drop>(opened));
        QVERIFY(std::get<Drop>(opened) == expected.at(textMember(entry, "expect")));
        ++cases;
    }
    QCOMPARE(cases, 3);
}

void MessageBoxTest::sealsDifferentlyEachTime() {
    SeededRandom random;
    const auto sender = crypto::Account::create(random);
    const auto recipient = crypto::Account::create(random);
    const Bytes message = toBytes(asBytes("hello"));
    const auto first = sealMessage(sender, recipient.x25519().publicKey, message, random);
    const auto second = sealMessage(sender, recipient.x25519().publicKey, message, random);
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    QCOMPARE(first->size(), message.size() + kMessageBoxOverhead);
    const auto opened = openMessage(recipient.x25519(), *second);
    QVERIFY(std::holds_alternative<OpenedBox>(opened));
    QVERIFY(std::get<OpenedBox>(opened).sender == sender.id());
}

void MessageBoxTest::refusesUnusableRecipients() {
    SeededRandom random;
    const auto sender = crypto::Account::create(random);
    QVERIFY(!sealMessage(sender, crypto::X25519PublicKey(), {}, random));
}

QTEST_APPLESS_MAIN(MessageBoxTest)
#include "message_box_test.moc"
