#include "wire/swarm_result.h"

#include "support/keys.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

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

/// The hashes and token that the vectors' requests are about.
const std::vector<MessageHash>& requested() {
    static const std::vector<MessageHash> hashes{
        *messageHashFromText("gaITPiRtThEbvbOXCNTTLm6fkoYeET5mhF3FPcv1q/4"),
        *messageHashFromText("iPeWgKf0lYq6g3qw0k+oK1Z9t/x8WQTnBDosWqMeVXE")};
    return hashes;
}

Result<SwarmResult> parseAs(std::string_view method, const json::value& result) {
    const auto token =
        *crypto::SubaccountToken::from(hexMember(*jsonMember(vectors(), "subaccount"), "token"));
    const auto user = accountOf("user");
    const TimeMs now = *jsonInteger(vectors(), "timestamp_ms");
    if (method == "store")
        return parseStoreResult(result);
    if (method == "delete")
        return parseDeleteResult(result, user, requested());
    if (method == "delete_all")
        return parseWipeResult(result, user, now);
    if (method == "expire_all")
        return parseExpireAllResult(result, user, 1768435200000);
    if (method == "expire")
        return parseExpireResult(result, user, requested());
    return parseRevokeResult(result, accountOf("group"), now, Tokens(&token, 1));
}

json::object wrapped(const json::value& swarm) {
    json::object result;
    result["swarm"] = swarm;
    result["hash"] = messageHashText(requested().front());
    return result;
}

} // namespace

class SwarmResultTest : public QObject {
    Q_OBJECT

private slots:
    void confirmsTheReplies();
    void refusesAlteredReplies();
    void readsEveryWayToFail();
    void refusesOtherShapes();
};

void SwarmResultTest::confirmsTheReplies() {
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors(), "node_replies")) {
        const auto method = textMember(entry, "method");
        const auto result = parseAs(method, wrapped(*jsonMember(entry, "swarm_entry")));
        QVERIFY2(result.ok(), method.c_str());
        QCOMPARE(result->members.size(), std::size_t(1));
        QVERIFY2(result->members.front().state == MemberState::Confirmed, method.c_str());
        QVERIFY(result->firstConfirmed() == &result->members.front());
        QCOMPARE(result->confirmed(), std::size_t(1));
        ++cases;
    }
    QCOMPARE(cases, 9);
}

void SwarmResultTest::refusesAlteredReplies() {
    for (const auto& entry : *jsonArray(vectors(), "node_replies")) {
        auto swarm = *jsonMember(entry, "swarm_entry");
        auto& member = swarm.as_object().begin()->value().as_object();
        const std::string signature(member["signature"].as_string());
        member["signature"] = (signature[0] == 'A' ? "B" : "A") + signature.substr(1);
        const auto result = parseAs(textMember(entry, "method"), wrapped(swarm));
        QCOMPARE(result->members.front().state, MemberState::BadSignature);
        QVERIFY(!result->firstConfirmed());
        member.erase("signature");
        QCOMPARE(parseAs(textMember(entry, "method"), wrapped(swarm))->confirmed(), std::size_t(0));
    }
}

void SwarmResultTest::readsEveryWayToFail() {
    const std::tuple<const char*, MemberState, int> cases[] = {
        {R"({"failed":true,"timeout":true})", MemberState::TimedOut, 0},
        {R"({"failed":1,"timeout":1})", MemberState::TimedOut, 0},
        {R"({"failed":true,"code":"401","reason":"x"})", MemberState::Refused, 401},
        {R"({"failed":true,"code":406})", MemberState::Refused, 406},
        {R"({"failed":true,"bad_peer_response":true})", MemberState::BadResponse, 0},
        {R"({"failed":true,"query_failure":true,"reason":"x"})", MemberState::QueryFailed, 0},
        {R"({"failed":true})", MemberState::Failed, 0},
        {R"({"failed":true,"code":"999999999999"})", MemberState::Failed, 0},
        {R"({})", MemberState::BadResponse, 0},
        {R"(7)", MemberState::BadResponse, 0},
        {R"({"deleted":7,"signature":""})", MemberState::BadResponse, 0},
        {R"({"deleted":["short"],"signature":""})", MemberState::BadResponse, 0},
        {R"({"deleted":{"0":7},"signature":""})", MemberState::BadResponse, 0},
        {R"({"deleted":[],"signature":"AA=="})", MemberState::BadSignature, 0},
    };
    for (const auto& [text, state, code] : cases) {
        json::object swarm;
        swarm[std::string(64, 'a')] = *parseJson(text);
        const auto result = parseAs("delete", wrapped(swarm));
        QVERIFY2(result->members.front().state == state, text);
        QCOMPARE(result->members.front().code, code);
    }
}

void SwarmResultTest::refusesOtherShapes() {
    for (const char* text :
         {"null", "[]", "{}", R"({"swarm":[]})", R"({"swarm":{"zz":{}}})", R"({"swarm":{"aa":{}}})"})
        QCOMPARE(parseAs("delete", *parseJson(text)).error().code, Code::Corrupt);
    QVERIFY(!parseStoreResult(*parseJson(R"({"swarm":{}})")));
    QVERIFY(!parseStoreResult(*parseJson(R"({"swarm":{},"hash":"x"})")));
    const auto expire = [](const char* entry) {
        json::object swarm;
        swarm[std::string(64, 'a')] = *parseJson(entry);
        return parseAs("expire", wrapped(swarm))->members.front().state;
    };
    for (const char* text :
         {R"({"updated":[]})", R"({"updated":[],"expiry":"1"})", R"({"updated":[],"expiry":[1.5]})",
          R"({"updated":[],"expiry":1,"unchanged":[]})", R"({"updated":[],"expiry":1,"unchanged":{"x":1}})"})
        QCOMPARE(expire(text), MemberState::BadResponse);
}

QTEST_APPLESS_MAIN(SwarmResultTest)
#include "swarm_result_test.moc"
