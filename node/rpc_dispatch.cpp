#include "node/rpc_dispatch.h"

#include "base/json.h"
#include "crypto/encoding.h"
#include "node/call_parser.h"

#include <boost/json/array.hpp>

#include <memory>

namespace sotto::node {

namespace json = boost::json;

namespace {

/// As results inside a batch show an answer: bytes as base64, an error text as a string.
json::object partJson(RpcReply reply) {
    json::object part{{"code", reply.status}};
    if (auto* value = std::get_if<json::value>(&reply.body))
        part["body"] = std::move(*value);
    else if (const auto* text = std::get_if<std::string>(&reply.body))
        part["body"] = *text;
    else
        part["body"] = crypto::toBase64(std::get<Bytes>(reply.body));
    return part;
}

RpcReply resultsReply(json::array results) {
    return {200, json::value(json::object{{"results", std::move(results)}})};
}

/// A request text taken apart, or the refusal it gets.
std::variant<Call, RpcReply> understand(std::string_view body) {
    auto parsed = parseJson(body);
    if (!parsed)
        return refusal(400, "invalid json");
    const auto method = jsonText(*parsed, "method");
    if (!method)
        return refusal(400, "invalid json: no `method` field");
    const auto* params = jsonObject(*parsed, "params");
    if (!params)
        return refusal(400, "invalid json: no `params` field");
    if (!isKnownMethod(*method))
        return refusal(400, "no method " + std::string(*method));
    auto call = parseCall(*method, *params);
    if (!call)
        return refusal(400, "invalid request: " + call.error().text);
    return std::move(*call);
}

} // namespace

struct RpcDispatch::Sequence {
    std::shared_ptr<const Call> owner;
    const std::vector<Call>& parts;
    json::array results;
    RpcDone done;
};

RpcDispatch::RpcDispatch(NodeContext& node)
    : node_(node)
    , messages_(node)
    , changes_(node)
    , subaccounts_(node)
    , network_(node) {
}

void RpcDispatch::handle(std::string_view body, RpcDone done) {
    auto understood = understand(body);
    if (auto* refused = std::get_if<RpcReply>(&understood))
        return done(std::move(*refused));
    const auto call = std::make_shared<const Call>(std::move(std::get<Call>(understood)));
    run(call, *call, Origin::Client, std::move(done));
}

void RpcDispatch::handleForwarded(std::string_view body, RpcDone done) {
    auto understood = understand(body);
    if (auto* refused = std::get_if<RpcReply>(&understood))
        return done(std::move(*refused));
    const auto owner = std::make_shared<const Call>(std::move(std::get<Call>(understood)));
    const Call& call = *owner;
    const bool recursive =
        std::holds_alternative<StoreCall>(call.what) || std::holds_alternative<DeleteCall>(call.what) ||
        std::holds_alternative<WipeCall>(call.what) || std::holds_alternative<ExpireCall>(call.what) ||
        std::holds_alternative<RevokeCall>(call.what);
    if (!recursive)
        return done(refusal(400, "invalid request: received invalid forwarded non-forwardable request"));
    run(owner, call, Origin::Member, std::move(done));
}

void RpcDispatch::run(const Owner& owner, const Call& call, Origin origin, RpcDone done) {
    const auto& what = call.what;
    if (const auto* store = std::get_if<StoreCall>(&what))
        return messages_.run(call, *store, origin, std::move(done));
    if (const auto* remove = std::get_if<DeleteCall>(&what))
        return changes_.run(call, *remove, origin, std::move(done));
    if (const auto* wipe = std::get_if<WipeCall>(&what))
        return changes_.run(call, *wipe, origin, std::move(done));
    if (const auto* expire = std::get_if<ExpireCall>(&what))
        return changes_.run(call, *expire, origin, std::move(done));
    if (const auto* revoke = std::get_if<RevokeCall>(&what))
        return subaccounts_.run(call, *revoke, origin, std::move(done));
    if (const auto* batch = std::get_if<BatchCall>(&what))
        return batch->inOrder ? runSequence(owner, *batch, std::move(done))
                              : runBatch(owner, *batch, std::move(done));
    if (const auto* branch = std::get_if<IfElseCall>(&what))
        return runIfElse(owner, *branch, std::move(done));
    if (const auto* retrieve = std::get_if<RetrieveCall>(&what))
        return done(messages_.run(*retrieve));
    if (const auto* expiries = std::get_if<ExpiriesCall>(&what))
        return done(messages_.run(*expiries));
    if (const auto* revoked = std::get_if<RevokedCall>(&what))
        return done(subaccounts_.run(*revoked));
    if (const auto* swarm = std::get_if<SwarmCall>(&what))
        return done(network_.run(*swarm));
    if (const auto* active = std::get_if<ActiveNodesCall>(&what))
        return done(network_.run(*active));
    if (const auto* chain = std::get_if<ChainCall>(&what))
        return done(network_.run(*chain));
    done(network_.run(InfoCall()));
}

void RpcDispatch::runBatch(const Owner& owner, const BatchCall& batch, RpcDone done) {
    struct State {
        json::array results;
        std::size_t waiting;
        RpcDone done;
    };
    auto state =
        std::make_shared<State>(State{json::array(batch.parts.size()), batch.parts.size(), std::move(done)});
    for (std::size_t i = 0; i < batch.parts.size(); ++i) {
        run(owner, batch.parts[i], Origin::Client, [state, i](RpcReply reply) {
            state->results[i] = partJson(std::move(reply));
            if (--state->waiting == 0)
                state->done(resultsReply(std::move(state->results)));
        });
    }
}

void RpcDispatch::runSequence(const Owner& owner, const BatchCall& batch, RpcDone done) {
    runNext(std::make_shared<Sequence>(Sequence{owner, batch.parts, {}, std::move(done)}));
}

void RpcDispatch::runNext(std::shared_ptr<Sequence> sequence) {
    const Call& next = sequence->parts[sequence->results.size()];
    run(sequence->owner, next, Origin::Client, [this, sequence](RpcReply reply) {
        const bool failed = reply.status < 200 || reply.status > 299;
        sequence->results.push_back(partJson(std::move(reply)));
        if (failed || sequence->results.size() == sequence->parts.size())
            return sequence->done(resultsReply(std::move(sequence->results)));
        runNext(sequence);
    });
}

void RpcDispatch::runIfElse(const Owner& owner, const IfElseCall& branch, RpcDone done) {
    const bool condition = network_.holds(branch.condition);
    json::object result{
        {"condition", condition},
        {"height", node_.height()},
        {"hf", json::array{kHardfork, kSoftfork}},
        {"v", json::array{kNodeVersion.major, kNodeVersion.minor, kNodeVersion.patch}},
    };
    const auto& chosen = condition ? branch.then : branch.otherwise;
    if (!chosen)
        return done({200, json::value(std::move(result))});
    run(owner, *chosen, Origin::Client,
        [result = std::move(result), done = std::move(done)](RpcReply reply) mutable {
            result["result"] = partJson(std::move(reply));
            done({200, json::value(std::move(result))});
        });
}

} // namespace sotto::node
