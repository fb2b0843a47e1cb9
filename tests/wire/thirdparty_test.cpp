#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "support/vectors.h"
#include "wire/content_json.h"
#include "wire/direct_message.h"
#include "wire/envelope.h"
#include "wire/message_box.h"
#include "wire/padding.h"

#include <boost/json/serialize.hpp>

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

/// Messages recorded from an independent older client.
class ThirdpartyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { vectors_ = loadVectors("thirdparty_messages.json"); }
    void restoresTheAccounts();
    void opensEveryLayer();
    void decidesOnEveryMessage();

private:
    crypto::Account account(const std::string& name) const {
        const auto& entry = *jsonMember(*jsonMember(vectors_, "accounts"), name);
        return std::move(crypto::Account::fromSeed(hexMember(entry, "seed16"))).value();
    }

    boost::json::value vectors_;
};

namespace {

/// What the client wrote without the fields that are dead (04 §2) and so not part of our schema.
boost::json::object withoutDeadFields(boost::json::object content) {
    content.erase("configurationMessage");
    if (auto* data = content.if_contains("dataMessage")) {
        data->as_object().erase("timestamp");
        if (auto* quote = data->as_object().if_contains("quote"))
            quote->as_object().erase("text");
    }
    return content;
}

} // namespace

void ThirdpartyTest::restoresTheAccounts() {
    int cases = 0;
    for (const auto& member : *jsonObject(vectors_, "accounts")) {
        const auto& entry = member.value();
        const auto restored = crypto::Account::fromPhrase(textMember(entry, "mnemonic"));
        QVERIFY(restored);
        QCOMPARE(toBytes(restored->entropy()), hexMember(entry, "seed16"));
        QCOMPARE(restored->id().hex(), textMember(entry, "session_id"));
        QCOMPARE(toBytes(restored->ed25519().secret.view()), hexMember(entry, "ed25519_sk"));
        QCOMPARE(toBytes(restored->ed25519().publicKey.view()), hexMember(entry, "ed25519_pk"));
        QCOMPARE(toBytes(restored->x25519().secret.view()), hexMember(entry, "x25519_sk"));
        QCOMPARE(toBytes(restored->x25519().publicKey.view()), hexMember(entry, "x25519_pk"));
        ++cases;
    }
    QCOMPARE(cases, 2);
}

void ThirdpartyTest::opensEveryLayer() {
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors_, "messages")) {
        const auto recipient = account(textMember(entry, "recipient"));
        const auto& expect = *jsonMember(entry, "expect");
        const Bytes stored = base64Member(entry, "data_base64");
        QCOMPARE(crypto::toBase64Unpadded(crypto::blake2b(32, {recipient.id().view(), stored})),
                 textMember(*jsonMember(entry, "node"), "hash"));

        const auto inner = unwrapEnvelope(stored);
        QVERIFY(std::holds_alternative<Bytes>(inner));
        const auto parsed = parseEnvelope(std::get<Bytes>(inner));
        QVERIFY(std::holds_alternative<Envelope>(parsed));
        const auto& envelope = std::get<Envelope>(parsed);
        const auto& expectedEnvelope = *jsonMember(expect, "envelope");
        QCOMPARE(std::int64_t(envelope.kind), *jsonInteger(expectedEnvelope, "type"));
        QCOMPARE(envelope.timestampMs, *jsonUnsigned(expectedEnvelope, "timestamp"));
        QCOMPARE(std::int64_t(envelope.content.size()), *jsonInteger(expectedEnvelope, "content_len"));

        const auto opened = openMessage(recipient.x25519(), envelope.content);
        QVERIFY(std::holds_alternative<OpenedBox>(opened));
        const auto& box = std::get<OpenedBox>(opened);
        QCOMPARE(box.sender.hex(), textMember(expect, "sender_session_id"));
        QCOMPARE(std::int64_t(box.message.size()), *jsonInteger(expect, "padded_len"));
        QCOMPARE(toBytes(unpad(box.message)), hexMember(expect, "content_hex"));
        ++cases;
    }
    QCOMPARE(cases, 41);
}

void ThirdpartyTest::decidesOnEveryMessage() {
    const std::map<std::string, Drop> dropped = {
        {"display_name",
         Drop::NoPayload}, // its only payload is dead; it verifies, but there is nothing to do
        {"hostile_unsend", Drop::ForeignUnsend},
        {"hostile_sync_target", Drop::ForeignSyncTarget},
    };
    int cases = 0;
    int mustDrop = 0;
    for (const auto& entry : *jsonArray(vectors_, "messages")) {
        const std::string name = textMember(entry, "name");
        const auto recipient = account(textMember(entry, "recipient"));
        const auto& expect = *jsonMember(entry, "expect");
        const auto expected = withoutDeadFields(*jsonObject(expect, "content"));
        const auto content = parseContent(hexMember(expect, "content_hex"));
        QVERIFY2(content, name.c_str());
        const auto fields = contentToJson(*content, ContentStyle::HexAndNumbers);
        QVERIFY2(fields == expected, (name + ": " + boost::json::serialize(fields)).c_str());

        const auto decoded = decodeDirectMessage(recipient, base64Member(entry, "data_base64"));
        const auto reason = dropped.find(name);
        QVERIFY2(std::holds_alternative<Drop>(decoded) == (reason != dropped.end()), name.c_str());
        if (const auto* drop = std::get_if<Drop>(&decoded)) {
            QVERIFY2(*drop == reason->second, name.c_str());
        } else {
            const auto& message = std::get<DirectMessage>(decoded);
            QCOMPARE(message.sender.hex(), textMember(expect, "sender_session_id"));
            QVERIFY2(contentToJson(message.content, ContentStyle::HexAndNumbers) == expected, name.c_str());
        }
        if (jsonText(entry, "must") == "drop") {
            QVERIFY2(reason != dropped.end(), name.c_str());
            ++mustDrop;
        }
        ++cases;
    }
    QCOMPARE(cases, 41);
    QCOMPARE(mustDrop, 2);
}

QTEST_APPLESS_MAIN(ThirdpartyTest)
#include "thirdparty_test.moc"
