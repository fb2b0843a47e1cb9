#include "transport-common/reply_facts.h"

#include "base/json.h"
#include "wire/reply_meta.h"
#include "wire/service_nodes.h"
#include "wire/storage_result.h"

namespace sotto::transport {

namespace {

constexpr int kWrongSwarm = 421;

void readSwarm(ReplyFacts& facts, const boost::json::value& body) {
    if (const auto reply = wire::parseSwarmReply(body); reply.ok())
        for (const auto& node : reply->nodes)
            facts.swarm.push_back(node.ed25519);
}

void readParts(ReplyFacts& facts, const boost::json::value& body) {
    const auto batch = wire::parseBatch(body);
    if (!batch.ok())
        return;
    facts.time = batch->time();
    const auto common = batch->commonFailure();
    if (!common)
        return;
    facts.status = *common;
    if (*common == kWrongSwarm)
        readSwarm(facts, batch->parts.front().body);
}

} // namespace

ReplyFacts readReply(int status, std::string_view body) {
    ReplyFacts facts;
    facts.status = status;
    // Error texts are not worth the parser's time.
    if (body.empty() || body.front() != '{')
        return facts;
    const auto parsed = parseJson(body);
    if (!parsed.ok())
        return facts;
    if (status == 200 && jsonArray(*parsed, "results")) {
        readParts(facts, *parsed);
        return facts;
    }
    facts.time = wire::replyMeta(*parsed).time;
    if (status == kWrongSwarm)
        readSwarm(facts, *parsed);
    return facts;
}

} // namespace sotto::transport
