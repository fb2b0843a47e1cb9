#include "wire/onion.h"

#include "crypto/hash.h"
#include "support/keys.h"
#include "support/replay_random.h"
#include "support/seeded_random.h"
#include "wire/onion_frame.h"
#include "wire/onion_relay.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace {

OnionCipher cipherMember(const boost::json::value& entry) {
    return *onionCipherFromName(textMember(entry, "enc_type"));
}

OnionHop hopOf(const boost::json::value& node) {
    return {keyMember<crypto::Ed25519PublicKey>(node, "ed25519_pubkey"),
            keyMember<crypto::X25519PublicKey>(node, "x25519_pubkey")};
}

/// The hops, target and server of onion.json.
struct Network {
    explicit Network(const boost::json::value& vectors) : nodes(*jsonMember(vectors, "nodes")) {
        for (const char* name : {"hop1", "hop2", "hop3"})
            path.push_back(hopOf(*jsonMember(nodes, name)));
        server.host = textMember(*jsonMember(vectors, "server"), "host");
        server.x25519 = keyMember<crypto::X25519PublicKey>(*jsonMember(vectors, "server"), "x25519_pubkey");
    }

    const boost::json::value& nodes;
    std::vector<OnionHop> path;
    OnionServer server;
};

Result<OnionRequest> buildAs(const boost::json::value& entry, Network& network, Random& random) {
    OnionOptions options;
    if (textMember(entry, "metadata_style") == "implicit")
        options.style = OnionStyle::Implicit;
    if (textMember(entry, "target") == "service-node")
        return buildOnionToNode(network.path, hopOf(*jsonMember(network.nodes, "destination")),
                                asBytes(textMember(entry, "inner_request_text")), cipherMember(entry), random,
                                options);
    network.server.https = textMember(*jsonMember(entry, "http_post_by_hop3"), "url").starts_with("https:");
    network.server.port = network.server.https ? 443 : 80;
    return buildOnionToServer(network.path, network.server, hexMember(entry, "final_plaintext"),
                              cipherMember(entry), random, options);
}

} // namespace

class OnionTest : public QObject {
    Q_OBJECT

private slots:
    void buildsTheVectorsByteForByte();
    void relaysTheVectors();
    void buildsEveryPathLength();
    void writesTheHopNumber();
    void refusesWhatCannotBeBuilt();
};

void OnionTest::buildsTheVectorsByteForByte() {
    const auto vectors = loadVectors("onion.json");
    Network network(vectors);
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "requests")) {
        ReplayRandom random;
        for (const auto& layer : *jsonArray(entry, "layers_innermost_first")) {
            random.add(hexMember(layer, "ephemeral_seckey"));
            random.add(hexMember(layer, "nonce"));
        }
        const auto request = buildAs(entry, network, random);
        QVERIFY2(request.ok(), textMember(entry, "name").c_str());
        QCOMPARE(request->body, hexMember(entry, "wire_body"));
        QVERIFY(random.empty());
        ++cases;
    }
    QCOMPARE(cases, 6);
}

void OnionTest::relaysTheVectors() {
    const auto vectors = loadVectors("onion.json");
    const Network network(vectors);
    int layers = 0;
    for (const auto& entry : *jsonArray(vectors, "requests")) {
        auto layer = parseOnionBody(hexMember(entry, "wire_body"));
        QVERIFY(layer.ok());
        const auto& expected = *jsonArray(entry, "layers_innermost_first");
        for (std::size_t i = expected.size(); i-- > 0;) {
            const auto name = textMember(expected[i], "layer");
            const bool atServer = i == 0 && textMember(entry, "target") == "server";
            const auto& keys = atServer ? *jsonMember(vectors, "server") : *jsonMember(network.nodes, name);
            const auto opened = openOnionLayer(*layer, x25519Member(keys, "x25519_seckey"));
            QVERIFY(opened.ok());
            QCOMPARE(opened->plaintext, hexMember(expected[i], "plaintext"));
            QCOMPARE(toBytes(opened->key.key().view()), hexMember(expected[i], "symmetric_key"));
            ++layers;
            if (i == 0)
                break;
            const auto frame = parseOnionFrame(opened->plaintext);
            QVERIFY(frame.ok());
            QCOMPARE(std::string(frame->json), textMember(expected[i], "routing_json"));
            const auto routing = parseOnionRouting(frame->json);
            QVERIFY(routing.ok());
            if (const auto* server = std::get_if<OnionToServer>(&*routing)) {
                QCOMPARE(server->url(), textMember(*jsonMember(entry, "http_post_by_hop3"), "url"));
                QVERIFY(server->allowed());
                QCOMPARE(opened->plaintext, hexMember(*jsonMember(entry, "http_post_by_hop3"), "body"));
                layer->ephemeral = keyMember<crypto::X25519PublicKey>(expected[0], "ephemeral_pubkey");
            } else {
                const auto& next = std::get<OnionToNode>(*routing);
                layer->ephemeral = next.ephemeral;
                layer->cipher = next.cipher;
            }
            layer->sealed = toBytes(frame->blob);
        }
    }
    QCOMPARE(layers, 24);
}

void OnionTest::buildsEveryPathLength() {
    const auto vectors = loadVectors("onion.json");
    const Network network(vectors);
    const auto target = hopOf(*jsonMember(network.nodes, "destination"));
    const char* names[] = {"hop1", "hop2", "hop3"};
    for (const auto cipher : {OnionCipher::XChaCha20, OnionCipher::AesGcm}) {
        for (std::size_t length = 0; length <= network.path.size(); ++length) {
            SeededRandom random;
            const auto request = buildOnionToNode(std::span(network.path).first(length), target,
                                                  asBytes("{}"), cipher, random);
            QVERIFY(request.ok());
            auto layer = parseOnionBody(request->body);
            for (std::size_t i = 0; i <= length; ++i) {
                const auto* name = i < length ? names[i] : "destination";
                const auto opened =
                    openOnionLayer(*layer, x25519Member(*jsonMember(network.nodes, name), "x25519_seckey"));
                QVERIFY(opened.ok());
                const auto frame = parseOnionFrame(opened->plaintext);
                const auto routing = parseOnionRouting(frame->json);
                QCOMPARE(std::holds_alternative<OnionControl>(*routing), i == length);
                if (const auto* next = std::get_if<OnionToNode>(&*routing))
                    layer = OnionLayer{toBytes(frame->blob), next->ephemeral, next->cipher, 0};
                else
                    QCOMPARE(toString(frame->blob), std::string("{}"));
            }
        }
    }
}

void OnionTest::writesTheHopNumber() {
    const auto vectors = loadVectors("onion.json");
    const Network network(vectors);
    SeededRandom random;
    OnionOptions options;
    options.hopNo = 12;
    const auto target = hopOf(*jsonMember(network.nodes, "destination"));
    const auto request =
        buildOnionToNode(network.path, target, asBytes("{}"), OnionCipher::XChaCha20, random, options);
    QCOMPARE(parseOnionBody(request->body)->hopNo, 12);
}

void OnionTest::refusesWhatCannotBeBuilt() {
    const auto vectors = loadVectors("onion.json");
    const Network network(vectors);
    const auto target = hopOf(*jsonMember(network.nodes, "destination"));
    SeededRandom random;
    OnionOptions implicit;
    implicit.style = OnionStyle::Implicit;
    const auto unnamed = buildOnionToNode(network.path, target, {}, OnionCipher::XChaCha20, random, implicit);
    QCOMPARE(unnamed.error().code, Code::Invalid);
    const auto direct = buildOnionToServer({}, network.server, {}, OnionCipher::XChaCha20, random);
    QCOMPARE(direct.error().code, Code::Invalid);
    OnionOptions far;
    far.hopNo = 16;
    QVERIFY(!buildOnionToNode(network.path, target, {}, OnionCipher::XChaCha20, random, far));
    // An all-zero key gives an all-zero shared secret.
    QVERIFY(!buildOnionToNode(network.path, OnionHop{}, {}, OnionCipher::XChaCha20, random));
}

QTEST_APPLESS_MAIN(OnionTest)
#include "onion_test.moc"
