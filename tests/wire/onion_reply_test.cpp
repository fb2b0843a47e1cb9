#include "wire/onion_reply.h"

#include "crypto/encoding.h"
#include "support/keys.h"
#include "support/replay_random.h"
#include "support/seeded_random.h"
#include "wire/onion_v4.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace {

OnionReplyKey replyKeyOf(const boost::json::value& entry) {
    auto key = OnionReplyKey::make(*onionCipherFromName(textMember(entry, "enc_type")),
                                   x25519Member(entry, "final_ephemeral_seckey"),
                                   keyMember<crypto::X25519PublicKey>(entry, "destination_x25519_pubkey"));
    return std::move(*key);
}

} // namespace

class OnionReplyTest : public QObject {
    Q_OBJECT

private slots:
    void opensTheNodeReplies();
    void opensTheServerReplies();
    void sealsAsTheVectors();
    void readsEveryFormOfReply();
    void refusesBadReplies();
};

void OnionReplyTest::opensTheNodeReplies() {
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    for (const auto& entry : *jsonArray(vectors, "replies")) {
        if (!jsonMember(entry, "plaintext_text"))
            continue;
        const auto body = jsonText(entry, "http_body_base64")
                              ? toBytes(asBytes(textMember(entry, "http_body_base64")))
                              : hexMember(entry, "http_body");
        const auto reply = openNodeReply(replyKeyOf(entry), body);
        QVERIFY(reply.ok());
        QCOMPARE(reply->status, static_cast<int>(*jsonInteger(entry, "status")));
        const auto plaintext = parseJson(textMember(entry, "plaintext_text"));
        const auto* expected = jsonMember(*plaintext, "body");
        const auto* text = expected->if_string();
        QCOMPARE(reply->body, text ? std::string(*text) : boost::json::serialize(*expected));
        ++cases;
    }
    QCOMPARE(cases, 9);
}

void OnionReplyTest::opensTheServerReplies() {
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    for (const auto& entry : *jsonArray(vectors, "replies")) {
        if (!jsonMember(entry, "metadata_json"))
            continue;
        const auto plaintext = replyKeyOf(entry).open(hexMember(entry, "http_body"));
        QVERIFY(plaintext.ok());
        QCOMPARE(*plaintext, hexMember(entry, "plaintext"));
        const auto response = parseV4Response(*plaintext);
        QVERIFY(response.ok());
        QCOMPARE(response->code, static_cast<int>(*jsonInteger(entry, "code")));
        QCOMPARE(response->body, hexMember(entry, "body"));
        const auto metadata = parseJson(textMember(entry, "metadata_json"));
        QCOMPARE(response->headers.size(), jsonObject(*metadata, "headers")->size());
        ++cases;
    }
    QCOMPARE(cases, 12);
}

void OnionReplyTest::sealsAsTheVectors() {
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    const auto own = x25519Member(*jsonMember(*jsonMember(vectors, "nodes"), "destination"), "x25519_seckey");
    for (const auto& entry : *jsonArray(vectors, "replies")) {
        const auto plaintext = jsonText(entry, "plaintext_text");
        if (!plaintext)
            continue;
        const auto key =
            OnionKey::forNode(*onionCipherFromName(textMember(entry, "enc_type")), own,
                              keyMember<crypto::X25519PublicKey>(entry, "final_ephemeral_pubkey"));
        const auto parsed = parseNodeReply(asBytes(*plaintext));
        OnionControl control;
        control.json = textMember(entry, "name") == "embedded-json";
        control.base64 = jsonMember(entry, "http_body_base64") != nullptr;
        const auto text = encodeNodeReply(parsed->status, parsed->body, parsed->status == 200, control);
        QCOMPARE(text, std::string(*plaintext));
        ReplayRandom random;
        random.add(hexMember(entry, "nonce"));
        const auto body = sealNodeReply(*key, text, control, random);
        QCOMPARE(body, control.base64 ? toBytes(asBytes(textMember(entry, "http_body_base64")))
                                      : hexMember(entry, "http_body"));
        ++cases;
    }
    QCOMPARE(cases, 9);
}

void OnionReplyTest::readsEveryFormOfReply() {
    const std::tuple<const char*, int, const char*> cases[] = {
        {R"({"status":200,"body":"{\"t\":1}"})", 200, R"({"t":1})"},
        {R"({"status_code":404,"body":"gone"})", 404, "gone"},
        {R"({"status":200,"body":{"t":1}})", 200, R"({"t":1})"},
        {R"({"status":200,"body":[1,2]})", 200, "[1,2]"},
        {R"({"status":200,"body":null})", 200, ""},
        {R"({"status_code":500})", 500, ""},
    };
    for (const auto& [text, status, body] : cases) {
        const auto reply = parseNodeReply(asBytes(text));
        QVERIFY2(reply.ok(), text);
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, std::string(body));
    }
}

void OnionReplyTest::refusesBadReplies() {
    for (const char* text :
         {"", "{", "7", "[]", "{}", R"({"body":"x"})", R"({"status":"200","body":"x"})",
          R"({"status":-1,"body":""})", R"({"status":1000,"body":""})", R"({"status":2.5,"body":""})"})
        QCOMPARE(parseNodeReply(asBytes(text)).error().code, Code::Corrupt);

    SeededRandom random;
    const auto client = crypto::x25519Generate(random);
    const auto node = crypto::x25519Generate(random);
    const auto key = OnionReplyKey::make(OnionCipher::XChaCha20, client, node.publicKey);
    auto body = sealNodeReply(*OnionKey::forNode(OnionCipher::XChaCha20, node, client.publicKey),
                              R"({"body":"","status":200})", OnionControl{}, random);
    QVERIFY(openNodeReply(*key, body).ok());
    for (std::size_t size = 0; size < body.size(); size += 7)
        QVERIFY(!openNodeReply(*key, ByteView(body).first(size)));
    body[4] = body[4] == 'A' ? 'B' : 'A';
    QVERIFY(!openNodeReply(*key, body));
}

QTEST_APPLESS_MAIN(OnionReplyTest)
#include "onion_reply_test.moc"
