#include "wire/storage_rpc.h"

#include "crypto/encoding.h"
#include "support/keys.h"
#include "wire/storage_compound.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace json = boost::json;

namespace {

const json::value& vectors() {
    static const json::value value = loadVectors("storage_rpc.json");
    return value;
}

crypto::AccountId accountOf(std::string_view who) {
    return *crypto::AccountId::fromHex(textMember(*jsonMember(vectors(), who), "account_id"));
}

crypto::Ed25519KeyPair keysOf(std::string_view who) {
    return ed25519Member(*jsonMember(vectors(), who), "ed25519_seed");
}

std::unique_ptr<StorageSigner> signerOf(std::string_view who) {
    static const auto user = keysOf("user");
    static const auto group = keysOf("group");
    if (who == "user")
        return std::make_unique<AccountSigner>(accountOf(who), user.secret);
    return std::make_unique<GroupSigner>(accountOf(who), group.secret);
}

std::vector<MessageHash> hashesOf(const json::value& params) {
    std::vector<MessageHash> hashes;
    for (const auto& text : *jsonArray(params, "messages"))
        hashes.push_back(*messageHashFromText(std::string(text.as_string())));
    return hashes;
}

NamespaceSelection selectionOf(const json::value& params) {
    if (jsonText(params, "namespace"))
        return AllNamespaces{};
    return static_cast<Namespace>(jsonInteger(params, "namespace").value_or(0));
}

std::vector<crypto::SubaccountToken> tokensOf(const json::value& params, std::string_view key) {
    std::vector<crypto::SubaccountToken> tokens;
    for (const auto& text : *jsonArray(params, key))
        tokens.push_back(*crypto::SubaccountToken::from(hex(std::string(text.as_string()))));
    return tokens;
}

Result<StorageRequest> storeAs(const json::value& params, const StorageSigner& signer) {
    const auto data = base64Member(params, "data");
    StoreParams store{
        .account = signer.account(), .ns = std::get<Namespace>(selectionOf(params)), .data = data};
    store.timestamp = *jsonInteger(params, "timestamp");
    store.ttl = *jsonInteger(params, "ttl");
    store.sigTimestamp = jsonInteger(params, "sig_timestamp");
    return storeRequest(store, &signer);
}

Result<StorageRequest> retrieveAs(const json::value& params, const StorageSigner& signer) {
    RetrieveParams retrieve{.account = signer.account(), .ns = std::get<Namespace>(selectionOf(params))};
    retrieve.lastHash = messageHashFromText(textMember(params, "last_hash"));
    if (const auto size = jsonInteger(params, "max_size"))
        retrieve.maxSize = static_cast<int>(*size);
    retrieve.timestamp = *jsonInteger(params, "timestamp");
    return retrieveRequest(retrieve, &signer);
}

Result<StorageRequest> expireAs(const json::value& params, const StorageSigner& signer) {
    ExpireParams expire{hashesOf(params), {}, ExpireMode::Set};
    if (const auto one = jsonInteger(params, "expiry"))
        expire.expiries.push_back(*one);
    else
        for (const auto& time : *jsonArray(params, "expiry"))
            expire.expiries.push_back(time.as_int64());
    if (jsonMember(params, "shorten"))
        expire.mode = ExpireMode::Shorten;
    if (jsonMember(params, "extend"))
        expire.mode = ExpireMode::Extend;
    return expireRequest(expire, signer);
}

/// The request of a vector, made by our builders from its parameters.
Result<StorageRequest> buildAs(std::string_view method, const json::value& params,
                               const StorageSigner& signer) {
    const auto timestamp = jsonInteger(params, "timestamp").value_or(0);
    if (method == "store")
        return storeAs(params, signer);
    if (method == "retrieve")
        return retrieveAs(params, signer);
    if (method == "expire")
        return expireAs(params, signer);
    if (method == "delete")
        return deleteRequest(hashesOf(params), false, signer);
    if (method == "delete_all")
        return deleteAllRequest(selectionOf(params), timestamp, signer);
    if (method == "delete_before")
        return deleteBeforeRequest(selectionOf(params), *jsonInteger(params, "before"), signer);
    if (method == "expire_all")
        return expireAllRequest(selectionOf(params), *jsonInteger(params, "expiry"), signer);
    if (method == "get_expiries")
        return getExpiriesRequest(hashesOf(params), timestamp, signer);
    if (method == "revoke_subaccount")
        return revokeRequest(tokensOf(params, "revoke"), timestamp, signer);
    if (method == "unrevoke_subaccount")
        return unrevokeRequest(tokensOf(params, "unrevoke"), timestamp, signer);
    return fail(Code::Unsupported, std::string(method));
}

} // namespace

class StorageRpcTest : public QObject {
    Q_OBJECT

private slots:
    void hashesMessagesAsTheVectors();
    void buildsTheRequestsOfTheVectors();
    void signsAsAMemberOfAGroup();
    void leavesPublicInboxesUnsigned();
    void asksWithoutSignature();
    void putsRequestsTogether();
    void asksConditionally();
    void refusesWhatNodesRefuse();
    void splitsTheAnswerByPriority();
    void knowsTheKindsOfNamespaces();
};

void StorageRpcTest::hashesMessagesAsTheVectors() {
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors(), "message_hashes")) {
        const auto account = *crypto::AccountId::fromHex(textMember(entry, "account_id"));
        const auto hash = messageHash(account, static_cast<Namespace>(*jsonInteger(entry, "namespace")),
                                      hexMember(entry, "data"));
        QCOMPARE(messageHashText(hash), textMember(entry, "hash"));
        ++cases;
    }
    QCOMPARE(cases, 6);
    QVERIFY(!messageHashFromText(std::string(42, 'A')));
    QVERIFY(!messageHashFromText(std::string(42, 'A') + "="));
    QVERIFY(!messageHashFromText(""));
}

void StorageRpcTest::buildsTheRequestsOfTheVectors() {
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors(), "requests")) {
        const auto method = textMember(entry, "method");
        const auto signer = signerOf(textMember(entry, "signer"));
        const auto request = buildAs(method, *jsonMember(entry, "params"), *signer);
        QVERIFY2(request.ok(), method.c_str());
        QCOMPARE(request->method, method);
        const auto params = parseJson(request->params);
        QVERIFY2(*params == *jsonMember(entry, "params"), request->params.c_str());
        const auto& pair = textMember(entry, "signer") == "user" ? keysOf("user") : keysOf("group");
        QCOMPARE(toBytes(crypto::sign(pair.secret, hexMember(entry, "message_hex")).view()),
                 base64Member(*params, "signature"));
        ++cases;
    }
    QCOMPARE(cases, 19);
}

void StorageRpcTest::signsAsAMemberOfAGroup() {
    const auto& entry = *jsonMember(vectors(), "subaccount");
    const auto auth = *crypto::SubaccountAuth::from(hexMember(entry, "auth_data_100_bytes"));
    const auto user = keysOf("user");
    const SubaccountSigner signer(accountOf("group"), auth, user.secret);
    RetrieveParams retrieve{.account = signer.account(), .ns = kGroupMessagesNamespace};
    retrieve.timestamp = *jsonInteger(vectors(), "timestamp_ms");
    const auto request = retrieveRequest(retrieve, &signer);
    QVERIFY(request.ok());
    const auto& expected = *jsonMember(entry, "request");
    QCOMPARE(request->method, textMember(expected, "method"));
    QVERIFY2(*parseJson(request->params) == *jsonMember(expected, "params"), request->params.c_str());

    const auto group = keysOf("group");
    const auto token = crypto::subaccountToken(group, accountOf("user"));
    QCOMPARE(toBytes(token->view()), hexMember(entry, "token"));
    const auto ours = crypto::subaccountAuth(group, accountOf("user"));
    QCOMPARE(toBytes(ours->view()), hexMember(entry, "auth_data_100_bytes"));
}

void StorageRpcTest::leavesPublicInboxesUnsigned() {
    const Bytes data{1};
    StoreParams store{.account = accountOf("user"), .data = data};
    store.timestamp = 1767225600000;
    store.ttl = kMaxPublicTtl;
    const auto expected = R"({"pubkey":")" + store.account.hex() +
                          R"(","namespace":0,"timestamp":1767225600000,"ttl":1209600000,"data":"AQ=="})";
    QCOMPARE(storeRequest(store, nullptr)->params, expected);
    QCOMPARE(storeRequest(store, signerOf("user").get())->params, expected);
}

void StorageRpcTest::asksWithoutSignature() {
    const std::string user = accountOf("user").hex();
    const std::pair<std::string, std::string> cases[] = {
        {infoRequest().json(), R"({"method":"info","params":{}})"},
        {activeNodesRequest().json(), R"({"method":"active_nodes_bin","params":{}})"},
        {getSwarmRequest(accountOf("user")).params, R"({"pubkey":")" + user + R"("})"},
        {oxendRequest("x\"", "{}").params, R"({"endpoint":"x\"","params":{}})"},
    };
    for (const auto& [request, expected] : cases)
        QCOMPARE(request, expected);
    const auto outbox = retrieveRequest({.account = accountOf("user"), .ns = -1}, nullptr);
    QVERIFY(!jsonMember(*parseJson(outbox->params), "timestamp"));
    const auto revoked = revokedSubaccountsRequest(1767225600000, *signerOf("group"));
    const auto params = parseJson(revoked->params);
    QVERIFY(crypto::verify(keysOf("group").publicKey, asBytes("revoked_subaccounts1767225600000"),
                           *crypto::Signature::from(base64Member(*params, "signature"))));
}

void StorageRpcTest::putsRequestsTogether() {
    const StorageRequest parts[] = {infoRequest(), infoRequest()};
    const auto batch = batchRequest(parts);
    const std::string expected = R"({"method":"batch","params":{"requests":[{"method":"info","params":{}},)"
                                 R"({"method":"info","params":{}}]}})";
    QCOMPARE(batch->json(), expected);
    QCOMPARE(sequenceRequest(parts)->method, std::string("sequence"));
    QVERIFY(!batchRequest({}));
    QVERIFY(!batchRequest(std::vector(21, infoRequest())));
    QVERIFY(batchRequest(std::vector(20, infoRequest())).ok());
    QVERIFY(!sequenceRequest(std::vector{*batch}));
}

void StorageRpcTest::asksConditionally() {
    StorageCondition condition;
    condition.hardforkAtLeast = Hardfork{19, 4};
    condition.versionBefore = NodeVersion{2, 11, 0};
    condition.heightAtLeast = 7;
    const auto then = infoRequest();
    const auto batch = *batchRequest(std::vector{then});
    const auto request = ifElseRequest(condition, &then, &batch);
    const std::string expected =
        R"({"if":{"hf_at_least":[19,4],"v_before":[2,11,0],"height_at_least":7},"then":)" + then.json() +
        R"(,"else":)" + batch.json() + "}";
    QCOMPARE(request->params, expected);
    QVERIFY(!ifElseRequest({}, &then, nullptr));
    QVERIFY(!ifElseRequest(condition, nullptr, nullptr));
}

void StorageRpcTest::refusesWhatNodesRefuse() {
    const auto user = signerOf("user");
    const auto group = signerOf("group");
    const Bytes longest(kMaxMessageData);
    const Bytes tooLong(kMaxMessageData + 1);
    const auto store = [&](Namespace ns, ByteView data, TimeMs ttl, const StorageSigner* signer) {
        StoreParams params{.account = user->account(), .ns = ns, .data = data};
        params.timestamp = 1767225600000;
        params.ttl = ttl;
        return storeRequest(params, signer).ok();
    };
    QVERIFY(store(0, longest, kMinTtl, nullptr));
    QVERIFY(!store(0, tooLong, kMinTtl, nullptr));
    QVERIFY(!store(0, {}, kMinTtl - 1, nullptr));
    QVERIFY(!store(0, {}, kMaxPublicTtl + 1, nullptr));
    QVERIFY(store(2, {}, kMaxPrivateTtl, user.get()));
    QVERIFY(!store(2, {}, kMaxPrivateTtl + 1, user.get()));
    QVERIFY(!store(2, {}, kMinTtl, nullptr));
    QVERIFY(!store(2, {}, kMinTtl, group.get()));
    QVERIFY(!retrieveRequest({.account = user->account()}, nullptr));
    QVERIFY(!retrieveRequest({.account = user->account()}, group.get()));
    const auto hash = messageHash(user->account(), 0, {});
    QVERIFY(!deleteRequest({}, false, *user));
    QVERIFY(!getExpiriesRequest({}, 0, *user));
    QVERIFY(!expireRequest({{}, {1}, ExpireMode::Set}, *user));
    QVERIFY(!expireRequest({{hash}, {}, ExpireMode::Set}, *user));
    QVERIFY(!expireRequest({{hash, hash, hash}, {1, 2}, ExpireMode::Set}, *user));
    QVERIFY(!revokeRequest({}, 0, *group));
    QVERIFY(!revokeRequest(std::vector<crypto::SubaccountToken>(51), 0, *group));
}

void StorageRpcTest::splitsTheAnswerByPriority() {
    using Spaces = std::vector<Namespace>;
    using Shares = std::vector<int>;
    QCOMPARE(splitMaxSize(Spaces{0, 2, 3, 5, 4}), (Shares{-2, -8, -8, -8, -8}));
    QCOMPARE(splitMaxSize(Spaces{-11, 11, 13, 14, 12}), (Shares{-8, -2, -8, -8, -8}));
    QCOMPARE(splitMaxSize(Spaces{2}), (Shares{-1}));
    QCOMPARE(splitMaxSize(Spaces{2, 3}), (Shares{-2, -2}));
    QVERIFY(splitMaxSize({}).empty());
}

void StorageRpcTest::knowsTheKindsOfNamespaces() {
    for (const int ns : {0, 10, -10, 20, -30})
        QVERIFY(isPublicInbox(static_cast<Namespace>(ns)));
    for (const int ns : {2, 11, -11, -1})
        QVERIFY(!isPublicInbox(static_cast<Namespace>(ns)));
    QVERIFY(isPublicOutbox(-1) && isPublicOutbox(-21) && !isPublicOutbox(1) && !isPublicOutbox(-11));
    QVERIFY(isReadableWhenRevoked(-11) && isReadableWhenRevoked(-111) && !isReadableWhenRevoked(11));
    QVERIFY(isPublicToRead(-10) && isPublicToRead(-1) && !isPublicToRead(0));
    QCOMPARE(namespaceText(NamespaceSelection(AllNamespaces{})), std::string("all"));
}

QTEST_APPLESS_MAIN(StorageRpcTest)
#include "storage_rpc_test.moc"
