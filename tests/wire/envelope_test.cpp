#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "support/vectors.h"
#include "wire/content.h"
#include "wire/envelope.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace {

Drop dropOf(const std::variant<Envelope, Drop>& result) {
    return std::get<Drop>(result);
}

std::string lengthPrefixed(std::size_t size) {
    std::string text = crypto::toHex(Bytes{static_cast<std::uint8_t>(size)});
    for (std::size_t i = 0; i < size; ++i)
        text += "61";
    return text;
}

} // namespace

class EnvelopeTest : public QObject {
    Q_OBJECT

private slots:
    void reproducesTheExamples();
    void readsTheGroupEnvelope();
    void appliesTheEnvelopeRules();
    void appliesTheWrapperRules();
    void namesEveryDrop();
};

void EnvelopeTest::reproducesTheExamples() {
    const auto vectors = loadVectors("messages.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(*jsonMember(vectors, "envelope"), "examples")) {
        const auto& fields = *jsonMember(entry, "envelope_fields");
        Envelope envelope;
        QCOMPARE(*jsonInteger(fields, "type"), std::int64_t{6});
        envelope.timestampMs = *jsonUnsigned(fields, "timestamp");
        envelope.content = hexMember(fields, "content");
        envelope.sourceDevice.reset();
        if (const auto device = jsonUnsigned(fields, "sourceDevice"))
            envelope.sourceDevice = static_cast<std::uint32_t>(*device);
        if (jsonText(fields, "proSig"))
            envelope.proSig = crypto::Signature::from(hexMember(fields, "proSig"));

        const Bytes bytes = encodeEnvelope(envelope);
        QCOMPARE(bytes, hexMember(entry, "envelope"));
        const Bytes stored = wrapEnvelope(bytes);
        QCOMPARE(stored, hexMember(entry, "websocket_message"));

        const auto& store = *jsonMember(entry, "store");
        QCOMPARE(crypto::toBase64(stored), textMember(store, "data_base64"));
        // 04 §5.6; the namespace is 0 and so adds nothing.
        const Bytes id = hexMember(store, "pubkey");
        QCOMPARE(crypto::toBase64Unpadded(crypto::blake2b(32, {id, stored})),
                 textMember(entry, "storage_hash"));

        const auto inner = unwrapEnvelope(stored);
        QVERIFY(std::holds_alternative<Bytes>(inner));
        const auto parsed = parseEnvelope(std::get<Bytes>(inner));
        QVERIFY(std::holds_alternative<Envelope>(parsed));
        QCOMPARE(std::get<Envelope>(parsed).content, envelope.content);
        QCOMPARE(std::get<Envelope>(parsed).timestampMs, envelope.timestampMs);
        QVERIFY(std::get<Envelope>(parsed).proSig == envelope.proSig);
        QVERIFY(std::get<Envelope>(parsed).sourceDevice == envelope.sourceDevice);
        ++cases;
    }
    QCOMPARE(cases, 3);
}

void EnvelopeTest::readsTheGroupEnvelope() {
    const auto vectors = loadVectors("messages.json");
    const Bytes bytes = hexMember(*jsonMember(vectors, "group_envelope_plaintext"), "envelope");
    const auto parsed = parseEnvelope(bytes);
    QVERIFY(std::holds_alternative<Envelope>(parsed));
    const auto& envelope = std::get<Envelope>(parsed);
    QVERIFY(envelope.kind == EnvelopeKind::Group);
    const auto content = parseContent(envelope.content);
    QVERIFY(content);
    QCOMPARE(content->datamessage().body(), std::string("Hello Bob"));
    QVERIFY(timestampsAgree(envelope.timestampMs, *content));
    QCOMPARE(encodeEnvelope(envelope), bytes);
}

void EnvelopeTest::appliesTheEnvelopeRules() {
    const std::string time = "2805";
    const std::string content = "420161";
    const struct {
        const char* what;
        std::string bytes;
        std::optional<Drop> drop;
    } cases[] = {
        {"smallest", "0806" + time + content, std::nullopt},
        {"kind missing", time + content, std::nullopt},
        {"unknown kind", "0809" + time + content, std::nullopt},
        {"dead and unknown fields", "0806" + time + content + "5005" + "923f0161", std::nullopt},
        {"empty source", "08061200" + time + content, std::nullopt},
        {"source of 66 digits", "080612" + lengthPrefixed(66) + time + content, std::nullopt},
        {"source of 65 digits", "080612" + lengthPrefixed(65) + time + content, Drop::BadSource},
        {"source that is no hex", "080612427a" + lengthPrefixed(66).substr(4) + time + content,
         Drop::BadSource},
        {"signature of 64 bytes", "0806" + time + content + "5a" + lengthPrefixed(64), std::nullopt},
        {"signature of 63 bytes", "0806" + time + content + "5a" + lengthPrefixed(63), Drop::BadProSignature},
        {"empty signature", "0806" + time + content + "5a00", Drop::BadProSignature},
        {"no time", "0806" + content, Drop::BadEnvelope},
        {"no content", "0806" + time, Drop::BadEnvelope},
        {"cut short", "0806" + time + "4205", Drop::BadEnvelope},
        {"empty", "", Drop::BadEnvelope},
    };
    for (const auto& entry : cases) {
        const auto parsed = parseEnvelope(hex(entry.bytes));
        QVERIFY2(std::holds_alternative<Drop>(parsed) == entry.drop.has_value(), entry.what);
        if (entry.drop)
            QVERIFY2(dropOf(parsed) == *entry.drop, entry.what);
    }
}

void EnvelopeTest::appliesTheWrapperRules() {
    const struct {
        const char* what;
        const char* bytes;
        std::optional<Drop> drop;
    } cases[] = {
        {"body only", "12031a0161", std::nullopt},
        {"older client", "0801120b0a0350555412012f1a0161", std::nullopt},
        {"empty body", "12021a00", std::nullopt},
        {"body cut short", "12031a0561", Drop::BadWrapper},
        {"no body", "12020a00", Drop::BadWrapper},
        {"no request", "0801", Drop::BadWrapper},
        {"empty", "", Drop::BadWrapper},
        {"the coming protocol", "0002dead", Drop::BadWrapper},
    };
    for (const auto& entry : cases) {
        const auto inner = unwrapEnvelope(hex(entry.bytes));
        QVERIFY2(std::holds_alternative<Drop>(inner) == entry.drop.has_value(), entry.what);
        if (entry.drop)
            QVERIFY2(std::get<Drop>(inner) == *entry.drop, entry.what);
    }
    QVERIFY(std::get<Drop>(unwrapEnvelope(Bytes(kLargestReceivedMessage + 1))) == Drop::TooLarge);
}

void EnvelopeTest::namesEveryDrop() {
    std::set<std::string_view> names;
    DropCounters counters;
    for (std::size_t i = 0; i < kDropKinds; ++i) {
        const std::string_view name = dropName(static_cast<Drop>(i));
        QVERIFY(!name.empty());
        names.insert(name);
        counters.count(static_cast<Drop>(i));
    }
    QCOMPARE(names.size(), kDropKinds);
    QCOMPARE(counters.total(), std::uint64_t{kDropKinds});
    QCOMPARE(counters.of(Drop::BadSource), std::uint64_t{1});
    QCOMPARE(dropName(Drop::ForeignUnsend), std::string_view("foreign_unsend"));
}

QTEST_APPLESS_MAIN(EnvelopeTest)
#include "envelope_test.moc"
