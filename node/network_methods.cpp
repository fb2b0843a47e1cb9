#include "node/network_methods.h"

#include "node/node_list.h"
#include "wire/active_nodes.h"

#include <boost/json/array.hpp>

namespace sotto::node {

namespace json = boost::json;

RpcReply NetworkMethods::run(const InfoCall&) {
    const TimeMs nowMs = node_.clock.wallMs();
    json::object result{
        {"version", json::array{kNodeVersion.major, kNodeVersion.minor, kNodeVersion.patch}},
        {"timestamp", nowMs},
    };
    node_.addMeta(result, nowMs);
    return {200, json::value(std::move(result))};
}

RpcReply NetworkMethods::run(const SwarmCall& call) {
    auto result = node_.map.swarmJson(call.account);
    node_.addMeta(result, node_.clock.wallMs());
    return {200, json::value(std::move(result))};
}

RpcReply NetworkMethods::run(const ActiveNodesCall&) {
    const auto nodes = node_.map.nodes();
    return {200, wire::encodeActiveNodes({nodes.begin(), nodes.end()})};
}

RpcReply NetworkMethods::run(const ChainCall& call) {
    if (call.endpoint != "get_service_nodes")
        return refusal(400, "This network has no name service");
    json::object result{{"result", nodeListJson(node_.map, call.params, node_.height())}};
    node_.addMeta(result, node_.clock.wallMs());
    return {200, json::value(std::move(result))};
}

bool NetworkMethods::holds(const Condition& condition) const {
    const std::array<std::int64_t, 2> hardfork{kHardfork, kSoftfork};
    const std::array<std::int64_t, 3> version{kNodeVersion.major, kNodeVersion.minor, kNodeVersion.patch};
    const auto height = node_.height();
    return (!condition.hardforkAtLeast || hardfork >= *condition.hardforkAtLeast) &&
           (!condition.hardforkBefore || hardfork < *condition.hardforkBefore) &&
           (!condition.versionAtLeast || version >= *condition.versionAtLeast) &&
           (!condition.versionBefore || version < *condition.versionBefore) &&
           (!condition.heightAtLeast || height >= *condition.heightAtLeast) &&
           (!condition.heightBefore || height < *condition.heightBefore);
}

} // namespace sotto::node
