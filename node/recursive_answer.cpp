#include "node/recursive_answer.h"

#include "crypto/encoding.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace sotto::node {

namespace json = boost::json;

namespace {

/// The operation while its two halves, the swarm and the own disk, are under way.
struct Answer {
    NodeContext& node;
    TimeMs nowMs;
    RecursiveWork work;
    RpcDone done;
    json::object own;
    std::optional<MemberEntries> others;
    bool durable = false;

    void completeIfReady() {
        if (!durable || !others)
            return;
        json::object swarm;
        for (auto& [member, entry] : *others)
            swarm[member] = std::move(entry);
        swarm[crypto::toHex(node.keys.ed25519.publicKey.view())] = std::move(own);
        const bool allFailed = std::all_of(swarm.begin(), swarm.end(), [](const auto& entry) {
            return entry.value().as_object().contains("failed");
        });
        json::object result{{"swarm", std::move(swarm)}};
        node.addMeta(result, nowMs);
        RpcReply reply{allFailed ? 500 : 200, json::value(std::move(result))};
        if (work.finish)
            work.finish(reply);
        done(std::move(reply));
    }
};

} // namespace

json::object failedEntry(const Error& error) {
    return {{"failed", true}, {"query_failure", true}, {"reason", error.text}};
}

void answerRecursively(NodeContext& node, const Call& call, Origin origin, TimeMs nowMs, RecursiveWork work,
                       RpcDone done) {
    auto answer = std::make_shared<Answer>(
        Answer{node, nowMs, std::move(work), std::move(done), {}, std::nullopt, false});
    if (origin == Origin::Client) {
        node.swarm.forward(call.method, call.params, [answer](MemberEntries entries) {
            answer->others = std::move(entries);
            answer->completeIfReady();
        });
    }
    auto acted = answer->work.act();
    answer->own = acted ? std::move(*acted) : failedEntry(acted.error());
    node.durability.afterSync([answer, origin](bool synced) {
        if (!synced)
            answer->own = failedEntry(fail(Code::Internal, "The write did not reach the disk."));
        answer->durable = true;
        if (origin == Origin::Member)
            answer->done({200, json::value(std::move(answer->own))});
        else
            answer->completeIfReady();
    });
}

} // namespace sotto::node
