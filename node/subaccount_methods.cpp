#include "node/subaccount_methods.h"

#include "crypto/encoding.h"
#include "node/method_rules.h"
#include "wire/storage_text.h"

#include <boost/json/array.hpp>

namespace sotto::node {

namespace json = boost::json;

namespace {

/// Only the account itself may revoke and ask about it.
wire::StorageProof withoutSubaccount(wire::StorageProof proof) {
    proof.subaccount.reset();
    return proof;
}

} // namespace

void SubaccountMethods::run(const Call& call, const RevokeCall& request, Origin origin, RpcDone done) {
    const std::string name = request.reverse ? "unrevoke_subaccount" : "revoke_subaccount";
    if (!node_.isOurs(request.account))
        return done(wrongSwarm(node_, request.account));
    const TimeMs nowMs = node_.clock.wallMs();
    if (!isFresh(request.timestampMs, nowMs))
        return done(refusal(406, name + " timestamp too far from current time"));
    const auto text = request.reverse ? wire::unrevokeText(request.timestampMs, request.tokens)
                                      : wire::revokeText(request.timestampMs, request.tokens);
    if (!isAuthentic(request.account, withoutSubaccount(request.proof), text, {}, node_.revocations))
        return done(refusal(401, name + " signature verification failed"));
    RecursiveWork work;
    work.act = [&]() -> Result<json::object> {
        json::object entry;
        if (request.reverse) {
            auto count = node_.revocations.unrevoke(request.account, request.tokens, nowMs);
            if (!count)
                return count.error();
            entry["count"] = *count;
        } else if (auto revoked = node_.revocations.revoke(request.account, request.tokens, nowMs);
                   !revoked) {
            return revoked.error();
        }
        entry["signature"] =
            node_.signedText(wire::revokeReplyText(request.account, request.timestampMs, request.tokens));
        return entry;
    };
    answerRecursively(node_, call, origin, nowMs, std::move(work), std::move(done));
}

RpcReply SubaccountMethods::run(const RevokedCall& request) {
    if (!node_.isOurs(request.account))
        return wrongSwarm(node_, request.account);
    const TimeMs nowMs = node_.clock.wallMs();
    if (!isFresh(request.timestampMs, nowMs))
        return refusal(406, "revoked_subaccounts timestamp too far from current time");
    if (!isAuthentic(request.account, withoutSubaccount(request.proof),
                     wire::revokedSubaccountsText(request.timestampMs), {}, node_.revocations))
        return refusal(401, "revoked_subaccounts signature verification failed");
    auto tokens = node_.revocations.list(request.account);
    if (!tokens)
        return refusal(500, "request failed");
    json::array list;
    for (const auto& token : *tokens)
        list.push_back(json::string(crypto::toBase64(token.view())));
    json::object result{{"revoked_subaccounts", std::move(list)}};
    node_.addMeta(result, nowMs);
    return {200, json::value(std::move(result))};
}

} // namespace sotto::node
