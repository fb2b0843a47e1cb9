#include "crypto/encoding.h"
#include "crypto/pasted_text.h"
#include "support/keys.h"
#include "wire/name_lookup.h"
#include "wire/onion_frame.h"
#include "wire/onion_relay.h"
#include "wire/onion_reply.h"
#include "wire/path_error.h"
#include "wire/storage_result.h"
#include "wire/storage_rpc.h"
#include "wire/swarm_result.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <map>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace json = boost::json;

namespace {

const json::value& transcripts() {
    static const json::value value = loadVectors("storage_rpc_transcripts.json");
    return value;
}

/// A recorded call: its parameters and the JSON that came back.
struct Call {
    std::string method;
    const json::value* params;
    const json::value* answer;
    int status;
};

std::optional<Call> callOf(const json::value& entry) {
    const auto* request = jsonMember(entry, "request");
    const auto* response = jsonMember(entry, "response");
    const auto* sent = request ? jsonMember(*request, "json") : nullptr;
    const auto* answer = response ? jsonMember(*response, "json") : nullptr;
    const auto method = sent ? jsonText(*sent, "method") : std::nullopt;
    if (!method || !answer)
        return std::nullopt;
    return Call{std::string(*method), jsonMember(*sent, "params"), answer,
                static_cast<int>(*jsonInteger(*response, "status"))};
}

std::vector<MessageHash> hashesOf(const json::value& params) {
    std::vector<MessageHash> hashes;
    if (const auto* list = jsonArray(params, "messages")) {
        for (const auto& text : *list)
            hashes.push_back(*messageHashFromText(std::string(text.as_string())));
    }
    return hashes;
}

/// One token or a list of them, in hex or base64.
std::vector<crypto::SubaccountToken> tokensOf(const json::value& params, std::string_view key) {
    const auto token = [](std::string_view text) {
        const auto bytes = text.size() == 72 ? crypto::fromHex(text) : crypto::fromBase64(text);
        return *crypto::SubaccountToken::from(*bytes);
    };
    if (const auto one = jsonText(params, key))
        return {token(*one)};
    std::vector<crypto::SubaccountToken> tokens;
    for (const auto& text : *jsonArray(params, key))
        tokens.push_back(token(std::string(text.as_string())));
    return tokens;
}

Result<SwarmResult> swarmResult(const Call& call) {
    const auto account = *crypto::AccountId::fromHex(textMember(*call.params, "pubkey"));
    const auto timestamp = jsonInteger(*call.params, "timestamp").value_or(0);
    if (call.method == "store")
        return parseStoreResult(*call.answer);
    if (call.method == "delete")
        return parseDeleteResult(*call.answer, account, hashesOf(*call.params));
    if (call.method == "delete_all")
        return parseWipeResult(*call.answer, account, timestamp);
    if (call.method == "delete_before")
        return parseWipeResult(*call.answer, account, *jsonInteger(*call.params, "before"));
    if (call.method == "expire_all")
        return parseExpireAllResult(*call.answer, account, *jsonInteger(*call.params, "expiry"));
    if (call.method == "expire")
        return parseExpireResult(*call.answer, account, hashesOf(*call.params));
    const auto* key = call.method == "revoke_subaccount" ? "revoke" : "unrevoke";
    return parseRevokeResult(*call.answer, account, timestamp, tokensOf(*call.params, key));
}

std::vector<crypto::X25519KeyPair> nodeKeys() {
    std::vector<crypto::X25519KeyPair> keys;
    for (const auto& node : *jsonArray(transcripts(), "nodes"))
        keys.push_back(x25519Member(*jsonMember(node, "secret"), "x25519"));
    return keys;
}

/// The plaintext of `layer`, by whichever node can open it.
std::optional<Bytes> openAnywhere(const OnionLayer& layer, const std::vector<crypto::X25519KeyPair>& keys) {
    for (const auto& key : keys) {
        if (auto opened = openOnionLayer(layer, key))
            return std::move(opened->plaintext);
    }
    return std::nullopt;
}

/// Peels a recorded request as the nodes did; counts the layers.
int peel(ByteView body, const std::vector<crypto::X25519KeyPair>& keys) {
    auto layer = parseOnionBody(body);
    if (!layer)
        return 0;
    int layers = 0;
    while (const auto plaintext = openAnywhere(*layer, keys)) {
        ++layers;
        const auto frame = parseOnionFrame(*plaintext);
        const auto routing = frame ? parseOnionRouting(frame->json) : Result<OnionRouting>(frame.error());
        if (!routing || !std::holds_alternative<OnionToNode>(*routing))
            break;
        const auto& next = std::get<OnionToNode>(*routing);
        layer = OnionLayer{toBytes(frame->blob), next.ephemeral, next.cipher, layer->hopNo + 1};
    }
    return layers;
}

Bytes answerBody(const json::value& entry) {
    const auto& response = *jsonMember(entry, "response");
    return jsonText(response, "text") ? toBytes(asBytes(textMember(response, "text")))
                                      : hexMember(response, "hex");
}

} // namespace

class StorageTranscriptsTest : public QObject {
    Q_OBJECT

private slots:
    void verifiesTheSignaturesOfMembers();
    void readsTheFailedMember();
    void readsTheOtherResults();
    void readsSwarmsAndRedirections();
    void readsNodeLists();
    void resolvesTheName();
    void peelsTheOnions();
    void opensTheReplies();
    void readsThePathErrors();
};

void StorageTranscriptsTest::verifiesTheSignaturesOfMembers() {
    int cases = 0, signatures = 0, already = 0;
    for (const auto& entry : *jsonArray(transcripts(), "cases")) {
        const auto* members = jsonObject(entry, "member_signatures");
        if (!members)
            continue;
        const auto call = callOf(entry);
        const auto result = swarmResult(*call);
        QVERIFY2(result.ok(), textMember(entry, "id").c_str());
        QCOMPARE(result->confirmed(), members->size());
        QVERIFY(result->meta.time && result->meta.hardfork);
        signatures += static_cast<int>(result->confirmed());
        for (const auto& member : result->members)
            already += member.already ? 1 : 0;
        ++cases;
    }
    QCOMPARE(cases, 38);
    QCOMPARE(signatures, 113);
    QCOMPARE(already, 3);
}

void StorageTranscriptsTest::readsTheFailedMember() {
    int seen = 0;
    for (const auto& entry : *jsonArray(transcripts(), "cases")) {
        if (textMember(entry, "id") != "store_peer_down")
            continue;
        const auto result = swarmResult(*callOf(entry));
        QCOMPARE(result->members.size(), std::size_t(3));
        QCOMPARE(result->confirmed(), std::size_t(2));
        for (const auto& member : result->members)
            seen += member.state == MemberState::TimedOut ? 1 : 0;
    }
    QCOMPARE(seen, 1);
}

void StorageTranscriptsTest::readsTheOtherResults() {
    std::map<std::string, int> seen;
    for (const auto& entry : *jsonArray(transcripts(), "cases")) {
        const auto call = callOf(entry);
        if (!call || call->status != 200)
            continue;
        const auto id = textMember(entry, "id");
        bool ok = true;
        if (call->method == "retrieve")
            ok = parseRetrieve(*call->answer).ok();
        else if (call->method == "info")
            ok = parseInfo(*call->answer).ok();
        else if (call->method == "get_expiries")
            ok = parseExpiries(*call->answer).ok();
        else if (call->method == "batch" || call->method == "sequence")
            ok = parseBatch(json::serialize(*call->answer)).ok();
        else if (call->method == "ifelse")
            ok = parseIfElse(*call->answer).ok();
        else
            continue;
        QVERIFY2(ok, id.c_str());
        ++seen[call->method];
    }
    const std::map<std::string, int> expected{{"retrieve", 13}, {"info", 1},     {"get_expiries", 2},
                                              {"batch", 4},     {"sequence", 2}, {"ifelse", 4}};
    QCOMPARE(seen, expected);
}

void StorageTranscriptsTest::readsSwarmsAndRedirections() {
    int swarms = 0, redirections = 0;
    for (const auto& entry : *jsonArray(transcripts(), "cases")) {
        const auto call = callOf(entry);
        if (!call || !jsonMember(*call->answer, "snodes"))
            continue;
        const auto reply = parseSwarmReply(json::serialize(*call->answer));
        QVERIFY(reply.ok());
        for (const auto& node : reply->nodes) {
            QCOMPARE(*crypto::x25519Of(node.ed25519), node.x25519);
            QVERIFY(node.httpsPort != 0 && node.quicPort != 0);
            QCOMPARE(*node.swarm, reply->swarm);
        }
        QVERIFY(reply->meta.time.has_value());
        (call->status == 421 ? redirections : swarms) += 1;
    }
    QCOMPARE(swarms, 3);
    QCOMPARE(redirections, 4);
}

void StorageTranscriptsTest::readsNodeLists() {
    const auto& nodes = *jsonArray(transcripts(), "nodes");
    int lists = 0;
    for (const auto& entry : *jsonArray(transcripts(), "cases")) {
        if (!textMember(entry, "id").starts_with("get_service_nodes"))
            continue;
        const auto list = parseServiceNodes(json::serialize(*callOf(entry)->answer));
        QVERIFY(list.ok());
        QVERIFY(list->height > 0);
        for (const auto& node : list->nodes) {
            const auto known = std::any_of(nodes.begin(), nodes.end(), [&node](const json::value& one) {
                return keyMember<crypto::Ed25519PublicKey>(one, "pubkey_ed25519") == node.ed25519 &&
                       jsonInteger(one, "https_port") == node.httpsPort &&
                       textMember(one, "ip") == ipv4Text(node.ip);
            });
            QVERIFY(known);
        }
        ++lists;
    }
    QCOMPARE(lists, 2);
}

void StorageTranscriptsTest::resolvesTheName() {
    int resolved = 0, missing = 0;
    for (const auto& entry : *jsonArray(transcripts(), "cases")) {
        const auto call = callOf(entry);
        if (!call || !textMember(entry, "id").starts_with("ons_"))
            continue;
        const auto record = parseNameResult(*call->answer);
        if (!record) {
            QCOMPARE(record.error().code, Code::NotFound);
            ++missing;
            continue;
        }
        QCOMPARE(*parseJson(nameRequest("sotto").params), *call->params);
        QVERIFY(openNameRecord("sotto", *record).ok());
        ++resolved;
    }
    QCOMPARE(resolved, 1);
    QCOMPARE(missing, 1);
}

void StorageTranscriptsTest::peelsTheOnions() {
    auto keys = nodeKeys();
    keys.push_back(x25519Member(*jsonMember(transcripts(), "server_x25519"), "secret"));
    // Where a node could not open its layer or does not know the cipher that we refuse, fewer layers open.
    const std::map<std::string, int> fewer{{"onion_info_aes-cbc", 0}};
    int cases = 0, layers = 0;
    for (const auto& entry : *jsonArray(transcripts(), "cases")) {
        const auto* onion = jsonMember(entry, "onion");
        const auto* request = jsonMember(entry, "request");
        if (!onion || !jsonText(*request, "hex"))
            continue;
        const auto id = textMember(entry, "id");
        const int opened = peel(hexMember(*request, "hex"), keys);
        if (fewer.contains(id)) {
            QCOMPARE(opened, fewer.at(id));
            continue;
        }
        for (const auto& layer : *jsonArray(*onion, "layers_innermost_first")) {
            const auto key = OnionKey::forClient(*onionCipherFromName(textMember(*onion, "enc_type")),
                                                 x25519Member(layer, "ephemeral_seckey"),
                                                 keyMember<crypto::X25519PublicKey>(layer, "target_x25519"));
            QCOMPARE(toBytes(key->key().view()), hexMember(layer, "key"));
            QCOMPARE(*key->open(hexMember(layer, "ciphertext")), hexMember(layer, "plaintext"));
            ++layers;
        }
        if (!id.ends_with("cannot_decrypt"))
            QVERIFY2(opened >= 1, id.c_str());
        ++cases;
    }
    QCOMPARE(cases, 34);
    QVERIFY(layers > 100);
}

void StorageTranscriptsTest::opensTheReplies() {
    int cases = 0;
    for (const auto& entry : *jsonArray(transcripts(), "cases")) {
        const auto* onion = jsonMember(entry, "onion");
        if (!onion || !jsonText(*onion, "reply_opened_with_key_of"))
            continue;
        const auto cipher = onionCipherFromName(textMember(*onion, "enc_type"));
        const auto owner = textMember(*onion, "reply_opened_with_key_of");
        const auto& layers = *jsonArray(*onion, "layers_innermost_first");
        const auto& layer = owner == "exit" ? layers[1] : layers[0];
        // The recording of a malformed last layer does not name its keys; aes-cbc is not ours.
        if (!cipher || textMember(layer, "role") != owner)
            continue;
        const auto key = OnionReplyKey::make(*cipher, x25519Member(layer, "ephemeral_seckey"),
                                             keyMember<crypto::X25519PublicKey>(layer, "target_x25519"));
        const auto reply = openNodeReply(*key, answerBody(entry));
        QVERIFY2(reply.ok(), textMember(entry, "id").c_str());
        const auto& plaintext = *jsonMember(*jsonMember(*onion, "reply_plaintext"), "json");
        const auto expected = parseNodeReply(asBytes(json::serialize(plaintext)));
        QCOMPARE(reply->status, expected->status);
        QCOMPARE(reply->body, expected->body);
        ++cases;
    }
    QCOMPARE(cases, 14);
}

void StorageTranscriptsTest::readsThePathErrors() {
    const std::map<std::string, PathErrorKind> kinds{
        {"onion_unknown_destination", PathErrorKind::UnknownNode},
        {"onion_unknown_second", PathErrorKind::UnknownNode},
        {"onion_guard_cannot_decrypt", PathErrorKind::BadRequest},
        {"onion_middle_cannot_decrypt", PathErrorKind::BadRequest},
        {"onion_destination_cannot_decrypt", PathErrorKind::BadRequest},
        {"onion_short", PathErrorKind::BadRequest},
        {"onion_bad_length", PathErrorKind::BadRequest},
        {"onion_no_key", PathErrorKind::BadRequest},
        {"onion_bad_key", PathErrorKind::BadRequest},
        {"onion_bad_enc_type", PathErrorKind::BadRequest},
        {"onion_hop_no_13", PathErrorKind::BadRequest},
        {"onion_dead_relay", PathErrorKind::PathTimeout},
        {"onion_server_over_10MiB", PathErrorKind::PathTimeout},
        {"onion_server_404", PathErrorKind::Other},
        {"onion_server_refused", PathErrorKind::Other},
        {"decommissioned_guard", PathErrorKind::EdgeNotReady},
        {"decommissioned_relay", PathErrorKind::NodeNotReady},
        {"not_found", PathErrorKind::NotANode},
    };
    std::size_t cases = 0;
    for (const auto& entry : *jsonArray(transcripts(), "cases")) {
        const auto found = kinds.find(textMember(entry, "id"));
        if (found == kinds.end())
            continue;
        const auto& response = *jsonMember(entry, "response");
        const auto error =
            parsePathError(static_cast<int>(*jsonInteger(response, "status")), textMember(response, "text"));
        QVERIFY2(error.kind == found->second, found->first.c_str());
        if (jsonText(entry, "unknown_ed25519"))
            QCOMPARE(*error.node, keyMember<crypto::Ed25519PublicKey>(entry, "unknown_ed25519"));
        ++cases;
    }
    QCOMPARE(cases, kinds.size());
}

QTEST_APPLESS_MAIN(StorageTranscriptsTest)
#include "storage_transcripts_test.moc"
