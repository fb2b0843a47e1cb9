#include "node/network_map.h"

#include "crypto/encoding.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <charconv>

namespace sotto::node {

namespace json = boost::json;

namespace {

/// The alphabet of node names, e.g. kas5…d3t.snode.
std::string base32z(ByteView bytes) {
    constexpr std::string_view kAlphabet = "ybndrfg8ejkmcpqxot1uwisza345h769";
    std::string text;
    unsigned bits = 0;
    std::uint32_t held = 0;
    for (const auto byte : bytes) {
        held = held << 8 | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text.push_back(kAlphabet[held >> bits & 31]);
        }
    }
    if (bits > 0)
        text.push_back(kAlphabet[held << (5 - bits) & 31]);
    return text;
}

json::object memberJson(const wire::ServiceNode& node) {
    const auto ed25519 = crypto::toHex(node.ed25519.view());
    return {
        {"address", base32z(node.ed25519.view()) + ".snode"},
        {"ip", wire::ipv4Text(node.ip)},
        {"port", std::to_string(node.httpsPort)},
        {"port_https", node.httpsPort},
        {"port_omq", node.quicPort},
        {"port_quic", node.quicPort},
        {"pubkey_ed25519", ed25519},
        {"pubkey_legacy", ed25519},
        {"pubkey_x25519", crypto::toHex(node.x25519.view())},
    };
}

} // namespace

std::string swarmText(wire::SwarmId swarm) {
    char digits[16];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), swarm, 16).ptr;
    return {digits, end};
}

NetworkMap::NetworkMap(std::vector<wire::ServiceNode> nodes) : nodes_(std::move(nodes)) {
    for (const auto& node : nodes_) {
        if (node.swarm && *node.swarm != wire::kNoSwarm)
            swarms_.push_back(*node.swarm);
    }
    std::sort(swarms_.begin(), swarms_.end());
    swarms_.erase(std::unique(swarms_.begin(), swarms_.end()), swarms_.end());
}

const wire::ServiceNode* NetworkMap::find(const crypto::Ed25519PublicKey& node) const {
    const auto found =
        std::find_if(nodes_.begin(), nodes_.end(), [&](const auto& each) { return each.ed25519 == node; });
    return found == nodes_.end() ? nullptr : &*found;
}

std::optional<wire::SwarmId> NetworkMap::swarmOf(const crypto::AccountId& account) const {
    return wire::nearestSwarm(swarms_, wire::swarmSpace(account));
}

std::vector<const wire::ServiceNode*> NetworkMap::members(wire::SwarmId swarm) const {
    std::vector<const wire::ServiceNode*> found;
    for (const auto& node : nodes_) {
        if (node.swarm == swarm)
            found.push_back(&node);
    }
    return found;
}

json::object NetworkMap::swarmJson(const crypto::AccountId& account) const {
    const auto swarm = swarmOf(account).value_or(wire::kNoSwarm);
    json::array snodes;
    for (const auto* member : members(swarm))
        snodes.push_back(memberJson(*member));
    return {{"snodes", std::move(snodes)}, {"swarm", swarmText(swarm)}};
}

} // namespace sotto::node
