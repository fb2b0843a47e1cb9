#include "node/node_list.h"

#include "base/json.h"
#include "crypto/encoding.h"

#include <boost/json/array.hpp>

namespace sotto::node {

namespace json = boost::json;

namespace {

json::object stateOf(const wire::ServiceNode& node) {
    const auto ed25519 = crypto::toHex(node.ed25519.view());
    const auto swarm = node.swarm.value_or(wire::kNoSwarm);
    return {
        {"service_node_pubkey", ed25519},
        {"pubkey_ed25519", ed25519},
        {"pubkey_x25519", crypto::toHex(node.x25519.view())},
        {"public_ip", wire::ipv4Text(node.ip)},
        {"storage_port", node.httpsPort},
        {"storage_lmq_port", node.quicPort},
        {"storage_server_version", json::array{kNodeVersion.major, kNodeVersion.minor, kNodeVersion.patch}},
        {"swarm_id", swarm},
        {"swarm", swarmText(swarm)},
        {"requested_unlock_height", node.requestedUnlockHeight},
        {"active", true},
        {"funded", true},
    };
}

/// The members of `state` that `fields` asks for; all when it asks for nothing or for "all".
json::object chosen(json::object state, const json::object* fields) {
    if (!fields || fields->contains("all"))
        return state;
    json::object kept;
    for (const auto& [name, wanted] : *fields) {
        auto* value = state.if_contains(name);
        if (value && (!wanted.is_bool() || wanted.get_bool()))
            kept[name] = std::move(*value);
    }
    return kept;
}

} // namespace

json::object nodeListJson(const NetworkMap& map, const json::value& params, std::int64_t height) {
    const auto* fields = jsonObject(params, "fields");
    const auto limit = jsonUnsigned(params, "limit").value_or(0);
    json::array states;
    for (const auto& node : map.nodes()) {
        if (limit > 0 && states.size() >= limit)
            break;
        states.push_back(chosen(stateOf(node), fields));
    }
    return {
        {"block_hash", std::string(64, '0')},
        {"hardfork", kHardfork},
        {"height", height},
        {"service_node_states", std::move(states)},
        {"snode_revision", kSoftfork},
        {"status", "OK"},
        {"target_height", height},
    };
}

} // namespace sotto::node
