#include "wire/onion_relay.h"

#include "support/keys.h"
#include "wire/onion_frame.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

class OnionRelayTest : public QObject {
    Q_OBJECT

private slots:
    void writesTheRelayMessages();
    void refusesTheNegativeVectors();
    void opensTheRequestsOfTheClientLibrary();
    void refusesBadFrames();
    void refusesBadOuterJson();
    void refusesBadRouting();
    void refusesBadRelayMessages();
    void forwardsOnlyToAllowedTargets();
};

void OnionRelayTest::writesTheRelayMessages() {
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    for (const auto& entry : *jsonArray(vectors, "requests")) {
        const auto& layers = *jsonArray(entry, "layers_innermost_first");
        const auto& messages = *jsonArray(entry, "relay_messages");
        for (std::size_t i = 0; i < messages.size(); ++i) {
            const auto& layer = layers[layers.size() - 2 - i];
            const OnionLayer expected{
                hexMember(layer, "ciphertext"), keyMember<crypto::X25519PublicKey>(layer, "ephemeral_pubkey"),
                *onionCipherFromName(textMember(entry, "enc_type")), static_cast<int>(i) + 1};
            const auto message = hexMember(messages[i], "sn.onion_request_part0");
            QCOMPARE(encodeRelayMessage(expected), message);
            const auto parsed = parseRelayMessage(message);
            QVERIFY(parsed.ok());
            QCOMPARE(parsed->sealed, expected.sealed);
            QCOMPARE(parsed->ephemeral, expected.ephemeral);
            QCOMPARE(parsed->cipher, expected.cipher);
            QCOMPARE(parsed->hopNo, expected.hopNo);
            ++cases;
        }
    }
    QCOMPARE(cases, 15);
}

void OnionRelayTest::refusesTheNegativeVectors() {
    const auto vectors = loadVectors("onion.json");
    const auto guard = x25519Member(*jsonMember(*jsonMember(vectors, "nodes"), "hop1"), "x25519_seckey");
    int unparsable = 0, undecryptable = 0;
    for (const auto& entry : *jsonArray(vectors, "negative")) {
        const auto layer = parseOnionBody(hexMember(entry, "wire_body"));
        if (!layer) {
            QCOMPARE(layer.error().code, Code::Invalid);
            ++unparsable;
            continue;
        }
        QCOMPARE(openOnionLayer(*layer, guard).error(), (Error{Code::Corrupt, "Invalid ciphertext"}));
        ++undecryptable;
    }
    QCOMPARE(unparsable, 4);
    QCOMPARE(undecryptable, 1);
}

void OnionRelayTest::opensTheRequestsOfTheClientLibrary() {
    int cases = 0, layers = 0;
    const auto vectors = loadVectors("onion_hops.json");
    for (const auto& entry : *jsonArray(vectors, "requests")) {
        const auto& expected = *jsonArray(entry, "layers");
        const auto& hops = *jsonArray(entry, "hops");
        const auto& destination = *jsonMember(entry, "destination");
        auto layer = parseOnionBody(hexMember(entry, "request"));
        QVERIFY(layer.ok());
        Bytes payload;
        for (std::size_t i = 0; i <= hops.size(); ++i) {
            const auto own = x25519Member(i < hops.size() ? hops[i] : destination, "x25519_secret");
            auto opened = openOnionLayer(*layer, own);
            QVERIFY(opened.ok());
            const auto plaintext = hexMember(expected[i + 1], "plaintext");
            QCOMPARE(opened->plaintext, plaintext);
            ++layers;
            const auto frame = parseOnionFrame(plaintext);
            if (!frame) {
                payload = opened->plaintext;
                break;
            }
            const auto routing = parseOnionRouting(frame->json);
            if (!routing || std::holds_alternative<OnionControl>(*routing)) {
                payload = routing ? toBytes(frame->blob) : opened->plaintext;
                break;
            }
            layer->sealed = toBytes(frame->blob);
            if (const auto* next = std::get_if<OnionToNode>(&*routing)) {
                layer->ephemeral = next->ephemeral;
                layer->cipher = next->cipher;
            } else {
                const auto& server = std::get<OnionToServer>(*routing);
                QCOMPARE(server.host, textMember(destination, "host"));
                QCOMPARE(server.protocol, textMember(destination, "protocol"));
                layer->ephemeral = keyMember<crypto::X25519PublicKey>(entry, "final_ephemeral_pubkey");
            }
        }
        QCOMPARE(payload, hexMember(entry, "payload"));
        const auto reply = OnionReplyKey::make(
            *onionCipherFromName(textMember(entry, "enc_type")),
            x25519Member(entry, "final_ephemeral_secret"),
            crypto::x25519FromSecret(keyMember<crypto::X25519SecretKey>(destination, "x25519_secret"))
                .publicKey);
        QCOMPARE(*reply->open(hexMember(entry, "reply_ciphertext")), hexMember(entry, "reply_plaintext"));
        ++cases;
    }
    QCOMPARE(cases, 8);
    QVERIFY(layers > 16);
}

void OnionRelayTest::refusesBadFrames() {
    for (const char* bytes : {"", "00", "000000", "01000000", "ffffffff00", "0200000041"})
        QVERIFY2(!parseOnionFrame(hex(bytes)), bytes);
    const auto empty = hex("00000000");
    QVERIFY(parseOnionFrame(empty)->blob.empty());
}

void OnionRelayTest::refusesBadOuterJson() {
    const std::string key(64, 'a');
    const std::string good = R"({"ephemeral_key":")" + key + R"("})";
    QVERIFY(parseOnionBody(encodeOnionFrame(asBytes("x"), good)).ok());
    const std::string bad[] = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        R"({"ephemeral_key":7})",
        R"({"ephemeral_key":"aa"})",
        R"({"ephemeral_key":")" + std::string(64, 'g') + R"("})",
        R"({"enc_type":"aes-cbc","ephemeral_key":")" + key + R"("})",
        R"({"enc_type":1,"ephemeral_key":")" + key + R"("})",
        R"({"hop_no":-1,"ephemeral_key":")" + key + R"("})",
        R"({"hop_no":"1","ephemeral_key":")" + key + R"("})",
        R"({"hop_no":99999999999,"ephemeral_key":")" + key + R"("})",
    };
    for (const auto& json : bad)
        QVERIFY2(!parseOnionBody(encodeOnionFrame(asBytes("x"), json)), json.c_str());
}

void OnionRelayTest::refusesBadRouting() {
    const std::string key(64, 'a');
    const std::string bad[] = {
        "",
        "7",
        "{}",
        R"({"destination":")" + key + R"("})",
        R"({"ephemeral_key":")" + key + R"("})",
        R"({"destination":"x","ephemeral_key":")" + key + R"("})",
        R"({"destination":")" + key + R"(","ephemeral_key":")" + key + R"(","enc_type":"rot13"})",
        R"({"host":"h"})",
        R"({"host":7,"target":"/oxen/v4/lsrpc"})",
        R"({"host":"","target":"/oxen/v4/lsrpc"})",
        R"({"host":"h","target":"/oxen/v4/lsrpc","port":65536})",
        R"({"host":"h","target":"/oxen/v4/lsrpc","port":0})",
        R"({"host":"h","target":"/oxen/v4/lsrpc","port":"80"})",
    };
    for (const auto& json : bad)
        QCOMPARE(parseOnionRouting(json).error().code, Code::Invalid);
    const auto control = parseOnionRouting(R"({"headers":null,"host":"h","json":true,"base64":false})");
    QVERIFY(std::get<OnionControl>(*control).json);
    QVERIFY(!std::get<OnionControl>(*control).base64);
}

void OnionRelayTest::refusesBadRelayMessages() {
    const std::string key = "32:" + std::string(32, 'k');
    const std::string good = "d4:data1:x13:ephemeral_key" + key + "6:hop_noi1ee";
    QCOMPARE(parseRelayMessage(asBytes(good))->cipher, OnionCipher::AesGcm);
    const std::string bad[] = {
        "",
        "de",
        "le",
        good + "x",
        "d4:data1:x13:ephemeral_key" + key + "e",
        "d4:data1:x13:ephemeral_key" + key + "6:hop_noi0ee",
        "d4:data1:x13:ephemeral_key" + key + "6:hop_noi-1ee",
        "d4:datai1e13:ephemeral_key" + key + "6:hop_noi1ee",
        "d4:data1:x13:ephemeral_key3:abc6:hop_noi1ee",
        "d4:data1:x8:enc_type5:rot1313:ephemeral_key" + key + "6:hop_noi1ee",
        "d4:data1:x8:enc_typei1e13:ephemeral_key" + key + "6:hop_noi1ee",
    };
    for (const auto& message : bad)
        QVERIFY2(!parseRelayMessage(asBytes(message)), message.c_str());
}

void OnionRelayTest::forwardsOnlyToAllowedTargets() {
    const auto allowed = [](std::string_view target, std::string_view protocol) {
        OnionToServer server;
        server.host = "host";
        server.target = target;
        server.protocol = protocol;
        return server.allowed();
    };
    QVERIFY(allowed("/oxen/v4/lsrpc", "https"));
    QVERIFY(allowed("/loki/v3/lsrpc", "http"));
    QVERIFY(!allowed("/oxen/v4/lsrpc?x=/lsrpc", "https"));
    QVERIFY(!allowed("/oxen/v4/lsrpc/", "https"));
    QVERIFY(!allowed("/admin/lsrpc", "https"));
    QVERIFY(!allowed("/oxen/v4/lsrpc", "ftp"));
    QVERIFY(!allowed("", "https"));
}

QTEST_APPLESS_MAIN(OnionRelayTest)
#include "onion_relay_test.moc"
