#include "test_swarm.h"

#include "crypto/encoding.h"
#include "support/vectors.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <QtTest>

using namespace sotto;
using namespace sotto::node;
namespace json = boost::json;

namespace {

/// What the recordings hold that nothing without sockets, chain or time can repeat.
const std::set<std::string> kElsewhere{"body_too_large",
                                       "body_too_large_onion", // refused before the rules see them
                                       "ons_resolve",
                                       "ons_missing", // this network has no name service
                                       "get_service_nodes",
                                       "get_service_nodes_more", // the chain's own fields
                                       "retrieve_size_limits",   // a list of results, tested by itself
                                       "onion_server_big_request",
                                       "onion_server_request_near_limit", // not recorded in full
                                       "rate_limit",
                                       "dead_node",
                                       "onion_dead_relay",
                                       "onion_server_over_10MiB",
                                       "decommissioned_rpc",
                                       "decommissioned_guard",
                                       "decommissioned_relay",
                                       "get_swarm_smaller",
                                       "recommissioned_retrieve"};

wire::SwarmId swarmFromHex(std::string_view text) {
    return std::stoull(std::string(text), nullptr, 16);
}

std::vector<test::TestSwarm::Member> recordedNodes(const json::value& vectors) {
    std::vector<test::TestSwarm::Member> members;
    for (const auto& node : *jsonArray(vectors, "nodes")) {
        const auto secret = test::hexMember(*jsonMember(node, "secret"), "ed25519");
        test::TestSwarm::Member member{*crypto::Ed25519Seed::from(ByteView(secret).first(32)), {}};
        member.described.ip = *wire::ipv4FromText(test::textMember(node, "ip"));
        member.described.httpsPort = static_cast<std::uint16_t>(*jsonInteger(node, "https_port"));
        member.described.quicPort = static_cast<std::uint16_t>(*jsonInteger(node, "omq_port"));
        member.described.swarm = swarmFromHex(test::textMember(node, "swarm_hex"));
        members.push_back(std::move(member));
    }
    return members;
}

/// Without what differs between any two runs or programs: times of answering, the chain's height, the chain's
/// node keys.
json::value comparable(json::value value) {
    if (auto* object = value.if_object()) {
        if (object->contains("version"))
            object->erase("timestamp");
        for (const auto* key : {"t", "height", "address", "pubkey_legacy"})
            object->erase(key);
        for (auto& member : *object)
            member.value() = comparable(std::move(member.value()));
    } else if (auto* list = value.if_array()) {
        for (auto& item : *list)
            item = comparable(std::move(item));
    }
    return value;
}

/// Boost.JSON compares signed and unsigned integers by value but objects keep their order only when written.
bool same(const json::value& a, const json::value& b) {
    return comparable(a) == comparable(b);
}

std::string described(const json::value& value) {
    return json::serialize(comparable(value));
}

/// Requests too large to be written down are described by a note.
std::optional<std::string> bodyOf(const std::string& id, const json::value& recorded,
                                  const std::string& account) {
    const auto& request = *jsonMember(recorded, "request");
    if (const auto* body = jsonMember(request, "json"))
        return json::serialize(*body);
    if (const auto text = jsonText(request, "text"))
        return std::string(*text);
    if (jsonText(request, "hex"))
        return toString(test::hexMember(request, "hex"));
    if (id == "body_at_limit") {
        std::string body = R"({"method":"info","params":{}})";
        body.resize(10u << 20, ' ');
        return body;
    }
    if (id == "store_max_size" || id == "store_over_size") {
        // The time is part of neither the hash nor the refusal; the expiry is, so it is taken from the
        // answer.
        TimeMs timestamp = 1795384454746;
        const Bytes data(id == "store_max_size" ? 76'800 : 76'801, 'x');
        return json::serialize(json::object{{"method", "store"},
                                            {"params",
                                             {{"pubkey", account},
                                              {"timestamp", timestamp},
                                              {"ttl", 86'400'000},
                                              {"data", crypto::toBase64(data)}}}});
    }
    if (id == "revoke_51") {
        json::array tokens(51, json::value(std::string(48, 'A')));
        return json::serialize(json::object{{"method", "revoke_subaccount"},
                                            {"params",
                                             {{"pubkey", "03" + account.substr(2)},
                                              {"timestamp", 1795384457014},
                                              {"revoke", tokens},
                                              {"signature", std::string(86, 'A')}}}});
    }
    return std::nullopt;
}

/// How the members' own clocks show: a capped expiry differs by the milliseconds they are apart, and so do
/// the signatures.
json::value withoutCaps(json::value value) {
    for (auto& member : value.as_object()["swarm"].as_object()) {
        member.value().as_object().erase("expiry");
        member.value().as_object().erase("signature");
    }
    return value;
}

/// The plaintext of an onion reply, opened with the ephemeral key of whoever it was sealed for; empty when
/// that key was not recorded.
std::string openReply(const json::value& recorded, const std::string& body) {
    const auto& onion = *jsonMember(recorded, "onion");
    const auto role = jsonText(onion, "reply_opened_with_key_of");
    for (const auto& layer : *jsonArray(onion, "layers_innermost_first")) {
        if (jsonText(layer, "role") != role)
            continue;
        const auto decoded = crypto::fromBase64(body);
        const auto sealed = decoded ? *decoded : toBytes(asBytes(body));
        const auto ephemeral = crypto::x25519FromSecret(
            *crypto::X25519SecretKey::from(test::hexMember(layer, "ephemeral_seckey")));
        const auto target = *crypto::X25519PublicKey::from(test::hexMember(layer, "target_x25519"));
        const auto cipher = wire::onionCipherFromName(*jsonText(onion, "enc_type"));
        const auto opened = cipher ? wire::OnionReplyKey::make(*cipher, ephemeral, target)->open(sealed)
                                   : CbcKey::forNode(ephemeral, target)->open(sealed);
        return opened ? toString(*opened) : "not opened";
    }
    return {};
}

} // namespace

/// Every recorded exchange with existing nodes, repeated in order on nodes with the same keys.
class RecordedRulesTest : public QObject {
    Q_OBJECT

private slots:
    void repeatsTheRecordings();
    void limitsTheSizeOfAnAnswer();

private:
    void repeat(test::TestSwarm& swarm, const json::value& recorded, const std::string& account);
    void compareOnion(const json::value& recorded, const HttpReply& reply);
    static void setServer(test::TestSwarm& swarm, const std::string& id, const json::value& recorded);
};

void RecordedRulesTest::setServer(test::TestSwarm& swarm, const std::string& id,
                                  const json::value& recorded) {
    const auto& response = *jsonMember(recorded, "response");
    swarm.server = [id, &response, &recorded](const wire::OnionToServer&,
                                              const std::string& payload) -> Result<HttpReply> {
        if (const auto* received = jsonMember(recorded, "server_received");
            received && jsonText(*received, "body_hex") &&
            crypto::toHex(asBytes(payload)) != *jsonText(*received, "body_hex"))
            return HttpReply{500, "text/plain", "another payload", {}};
        if (id == "onion_server_refused" || id == "onion_server_tls_unverified")
            return fail(Code::Offline, test::textMember(response, "text"));
        HttpReply reply;
        reply.status = id == "onion_server_201"   ? 201
                       : id == "onion_server_302" ? 302
                                                  : static_cast<unsigned>(*jsonInteger(response, "status"));
        if (jsonText(response, "hex"))
            reply.body = toString(test::hexMember(response, "hex"));
        else if (const auto text = jsonText(response, "text"))
            reply.body = *text;
        else
            reply.body.assign(static_cast<std::size_t>(*jsonInteger(response, "length")), 'x');
        return reply;
    };
}

void RecordedRulesTest::compareOnion(const json::value& recorded, const HttpReply& reply) {
    const auto* onion = jsonMember(recorded, "onion");
    const auto* plaintext = onion ? jsonMember(*onion, "reply_plaintext") : nullptr;
    const auto& response = *jsonMember(recorded, "response");
    if (!onion && reply.status == 200) {
        // How it was made was not recorded, but the answer is one of the same length.
        QCOMPARE(reply.body.size(), test::textMember(response, "text").size());
        return;
    }
    if (!plaintext || plaintext->is_null()) {
        if (const auto text = jsonText(response, "text"))
            QCOMPARE(reply.body, std::string(*text));
        else if (jsonText(response, "hex"))
            QCOMPARE(reply.body, toString(test::hexMember(response, "hex")));
        return;
    }
    const auto opened = openReply(recorded, reply.body);
    if (opened.empty()) {
        QCOMPARE(reply.body.size(), test::textMember(response, "text").size());
        return;
    }
    auto actual = parseJson(opened);
    QVERIFY2(actual.ok(), (test::textMember(recorded, "id") + ": " + opened).c_str());
    auto expected = *jsonMember(*plaintext, "json");
    QCOMPARE(jsonInteger(*actual, "status"), jsonInteger(expected, "status"));
    const auto& expectedBody = *jsonMember(expected, "body");
    const auto& actualBody = *jsonMember(*actual, "body");
    QCOMPARE(actualBody.kind(), expectedBody.kind());
    const auto inner = expectedBody.is_string() ? parseJson(*jsonText(expected, "body")) : expectedBody;
    if (!inner) {
        QCOMPARE(actualBody, expectedBody);
        return;
    }
    const auto actualInner = actualBody.is_string() ? parseJson(*jsonText(*actual, "body")) : actualBody;
    QVERIFY(actualInner.ok());
    QVERIFY2(same(*actualInner, *inner), described(*actualInner).c_str());
}

void RecordedRulesTest::repeat(test::TestSwarm& swarm, const json::value& recorded,
                               const std::string& account) {
    const auto id = test::textMember(recorded, "id");
    const auto& request = *jsonMember(recorded, "request");
    const auto& response = *jsonMember(recorded, "response");
    const auto* expected = jsonMember(response, "json");
    if (const auto t = expected ? jsonInteger(*expected, "t") : std::nullopt)
        swarm.clock.setWall(*t);
    setServer(swarm, id, recorded);
    swarm.down.clear();
    if (id == "store_peer_down")
        swarm.down = {4};

    HttpRequest http;
    http.method = test::textMember(request, "method");
    http.target = test::textMember(request, "path");
    http.longPoll = id == "long_poll_header";
    http.body = bodyOf(id, recorded, account).value_or("");
    const auto node = static_cast<std::size_t>(*jsonInteger(recorded, "node"));
    const bool onion = http.target == "/onion_req/v2";
    const auto reply = swarm.http(node, std::move(http));

    QVERIFY2(reply.status == static_cast<unsigned>(*jsonInteger(response, "status")),
             (id + ": " + reply.body).c_str());
    if (onion)
        return compareOnion(recorded, reply);
    if (const auto text = jsonText(response, "text")) {
        QVERIFY2(reply.body == *text, (id + ": " + reply.body).c_str());
        QCOMPARE(reply.contentType, std::string("text/plain"));
        return;
    }
    QVERIFY2(expected, id.c_str());
    QCOMPARE(reply.contentType, std::string("application/json"));
    const auto actual = parseJson(reply.body);
    QVERIFY(actual.ok());
    const bool capped = id == "expire_capped";
    const auto left = capped ? withoutCaps(*actual) : *actual;
    const auto right = capped ? withoutCaps(*expected) : *expected;
    QVERIFY2(same(left, right), (id + ":\n" + described(left) + "\n" + described(right)).c_str());
}

void RecordedRulesTest::repeatsTheRecordings() {
    const auto vectors = test::loadVectors("storage_rpc_transcripts.json");
    test::TestSwarm swarm(recordedNodes(vectors));
    swarm.clock.setWall(*jsonInteger(vectors, "clock_ms_at_start"));
    const auto account = test::textMember(*jsonMember(vectors, "alice"), "id");
    std::size_t repeated = 0, elsewhere = 0;
    for (const auto& recorded : *jsonArray(vectors, "cases")) {
        if (kElsewhere.contains(test::textMember(recorded, "id"))) {
            ++elsewhere;
            continue;
        }
        repeat(swarm, recorded, account);
        if (QTest::currentTestFailed())
            return;
        ++repeated;
        swarm.clock.advance(std::chrono::milliseconds(1));
    }
    QCOMPARE(elsewhere, kElsewhere.size());
    QCOMPARE(repeated, std::size_t(202) - kElsewhere.size());
}

void RecordedRulesTest::limitsTheSizeOfAnAnswer() {
    const auto vectors = test::loadVectors("storage_rpc_transcripts.json");
    test::TestSwarm swarm(test::TestSwarm::oneSwarm(1));
    const auto account = *crypto::AccountId::fromHex("05" + std::string(64, '1'));
    for (std::uint8_t i = 0; i < 100; ++i) {
        StoredMessage message{account, {}, -10, 1, swarm.clock.wallMs() + 1'000'000, Bytes(76'800, i)};
        message.hash = wire::messageHash(account, message.space, message.data);
        QVERIFY(swarm.messages(0).store(message, false, 1).ok());
    }
    std::size_t executed = 0;
    for (const auto& recorded : *jsonArray(vectors, "cases")) {
        if (test::textMember(recorded, "id") != "retrieve_size_limits")
            continue;
        for (const auto& result : *jsonArray(recorded, "results")) {
            auto params = *jsonObject(result, "params");
            params["pubkey"] = account.hex();
            params["namespace"] = -10;
            const auto reply =
                swarm.ask(0, json::serialize(json::object{{"method", "retrieve"}, {"params", params}}));
            QCOMPARE(reply.status, 200);
            const auto& body = std::get<json::value>(reply.body);
            QCOMPARE(static_cast<std::int64_t>(jsonArray(body, "messages")->size()),
                     *jsonInteger(result, "messages"));
            QCOMPARE(jsonMember(body, "more")->as_bool(), jsonMember(result, "more")->as_bool());
            ++executed;
        }
    }
    QCOMPARE(executed, std::size_t(10));
}

QTEST_APPLESS_MAIN(RecordedRulesTest)
#include "recorded_rules_test.moc"
