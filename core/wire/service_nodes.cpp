#include "wire/service_nodes.h"

#include "base/json.h"
#include "wire/json_fields.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <charconv>
#include <limits>

namespace sotto::wire {

namespace json = boost::json;

namespace {

constexpr std::size_t kMaxNodes = 20'000;
constexpr std::size_t kMaxSwarmMembers = 1'000;
constexpr JsonLimits kSwarmLimits{1u << 20, 8};

constexpr std::string_view kListParams =
    R"("params":{"active_only":true,"fields":{"public_ip":true,"storage_port":true,"pubkey_x25519":true,)"
    R"("pubkey_ed25519":true,"requested_unlock_height":true,"height":true,"swarm_id":true,)"
    R"("storage_lmq_port":true,"storage_server_version":true}})";

std::optional<std::uint16_t> parseU16(std::string_view text) {
    std::uint16_t number = 0;
    const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || last != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// A port as a number or, in the legacy `port` of swarm answers, as a string; 0 when unusable.
std::uint16_t portOf(const json::value& entry, std::string_view key) {
    if (const auto text = jsonText(entry, key))
        return parseU16(*text).value_or(0);
    const auto number = jsonUnsigned(entry, key);
    return number && *number <= std::numeric_limits<std::uint16_t>::max()
               ? static_cast<std::uint16_t>(*number)
               : 0;
}

/// Splits "a.b.c" at the dots into exactly N numbers.
template <std::size_t N>
std::optional<std::array<std::uint16_t, N>> dotted(std::string_view text) {
    std::array<std::uint16_t, N> parts{};
    for (std::size_t i = 0; i < N; ++i) {
        const auto dot = text.find('.');
        const bool last = i + 1 == N;
        if (last != (dot == std::string_view::npos))
            return std::nullopt;
        const auto part = parseU16(text.substr(0, dot));
        if (!part)
            return std::nullopt;
        parts[i] = *part;
        if (!last)
            text.remove_prefix(dot + 1);
    }
    return parts;
}

} // namespace

std::optional<NodeVersion> versionMember(const json::value& entry, std::string_view key) {
    if (const auto text = jsonText(entry, key)) {
        const auto parts = dotted<3>(*text);
        return parts ? std::optional(NodeVersion{(*parts)[0], (*parts)[1], (*parts)[2]}) : std::nullopt;
    }
    const auto* array = jsonArray(entry, key);
    if (!array || array->size() != 3)
        return std::nullopt;
    std::uint16_t parts[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const auto* number = array->at(i).if_int64();
        if (!number || *number < 0 || *number > std::numeric_limits<std::uint16_t>::max())
            return std::nullopt;
        parts[i] = static_cast<std::uint16_t>(*number);
    }
    return NodeVersion{parts[0], parts[1], parts[2]};
}

namespace {

/// Keys and address, which every form of entry must have.
std::optional<ServiceNode> identityOf(const json::value& entry, std::string_view ipKey) {
    const auto ed25519 = keyMember<crypto::Ed25519PublicKey>(entry, "pubkey_ed25519");
    const auto x25519 = keyMember<crypto::X25519PublicKey>(entry, "pubkey_x25519");
    const auto text = jsonText(entry, ipKey);
    const auto ip = text ? ipv4FromText(*text) : std::nullopt;
    if (!ed25519 || !x25519 || !ip || *ip == Ipv4())
        return std::nullopt;
    ServiceNode node;
    node.ed25519 = *ed25519;
    node.x25519 = *x25519;
    node.ip = *ip;
    return node;
}

std::optional<ServiceNode> listedNode(const json::value& entry) {
    auto node = identityOf(entry, "public_ip");
    if (!node)
        return std::nullopt;
    node->httpsPort = portOf(entry, "storage_port");
    if (node->httpsPort == 0)
        return std::nullopt;
    node->quicPort = portOf(entry, "storage_lmq_port");
    node->version = versionMember(entry, "storage_server_version");
    node->requestedUnlockHeight = jsonUnsigned(entry, "requested_unlock_height").value_or(0);
    if (const auto swarm = jsonUnsigned(entry, "swarm_id"); swarm && *swarm != kNoSwarm)
        node->swarm = *swarm;
    return node;
}

std::optional<ServiceNode> swarmMember(const json::value& entry) {
    auto node = identityOf(entry, "ip");
    if (!node)
        return std::nullopt;
    node->httpsPort = portOf(entry, "port_https");
    if (node->httpsPort == 0)
        node->httpsPort = portOf(entry, "port");
    node->quicPort = portOf(entry, "port_quic");
    if (node->quicPort == 0)
        node->quicPort = portOf(entry, "port_omq");
    return node;
}

json::object nodeJson(const ServiceNode& node) {
    json::object entry;
    entry["public_ip"] = ipv4Text(node.ip);
    entry["storage_port"] = node.httpsPort;
    entry["pubkey_x25519"] = crypto::toHex(node.x25519.view());
    entry["pubkey_ed25519"] = crypto::toHex(node.ed25519.view());
    entry["requested_unlock_height"] = node.requestedUnlockHeight;
    if (node.quicPort != 0)
        entry["storage_lmq_port"] = node.quicPort;
    if (node.swarm)
        entry["swarm_id"] = *node.swarm;
    if (node.version)
        entry["storage_server_version"] =
            json::array{node.version->major, node.version->minor, node.version->patch};
    return entry;
}

} // namespace

std::string ipv4Text(const Ipv4& ip) {
    std::string text = std::to_string(ip[0]);
    for (std::size_t i = 1; i < Ipv4::size(); ++i)
        text += "." + std::to_string(ip[i]);
    return text;
}

std::optional<Ipv4> ipv4FromText(std::string_view text) {
    const auto parts = dotted<4>(text);
    if (!parts)
        return std::nullopt;
    Ipv4 ip;
    for (std::size_t i = 0; i < parts->size(); ++i) {
        if ((*parts)[i] > 255)
            return std::nullopt;
        ip.data()[i] = static_cast<std::uint8_t>((*parts)[i]);
    }
    return ip;
}

std::string seedNodesRequest() {
    return R"({"jsonrpc":"2.0","method":"get_n_service_nodes",)" + std::string(kListParams) + "}";
}

std::string nodeListRequest() {
    return R"({"method":"oxend_request","params":{"endpoint":"get_service_nodes",)" +
           std::string(kListParams) + "}}";
}

Result<ServiceNodeList> parseServiceNodes(std::string_view text) {
    const auto answer = parseJson(text);
    if (!answer)
        return answer.error();
    const auto* wrapped = jsonMember(*answer, "result");
    const json::value& result = wrapped ? *wrapped : *answer;
    const auto* entries = jsonArray(result, "service_node_states");
    if (!entries || entries->size() > kMaxNodes)
        return fail(Code::Invalid, "The answer holds no usable node list.");
    ServiceNodeList list;
    list.height = jsonUnsigned(result, "height").value_or(0);
    for (const auto& entry : *entries) {
        if (auto node = listedNode(entry))
            list.nodes.push_back(std::move(*node));
    }
    if (list.nodes.empty())
        return fail(Code::Invalid, "The node list has no usable node.");
    return list;
}

std::string encodeServiceNodes(const ServiceNodeList& list) {
    json::array entries;
    for (const auto& node : list.nodes)
        entries.push_back(nodeJson(node));
    json::object object;
    object["height"] = list.height;
    object["service_node_states"] = std::move(entries);
    return json::serialize(object);
}

Result<SwarmReply> parseSwarmReply(std::string_view text) {
    const auto body = parseJson(text, kSwarmLimits);
    if (!body)
        return body.error();
    return parseSwarmReply(*body);
}

Result<SwarmReply> parseSwarmReply(const json::value& body) {
    const auto* members = jsonArray(body, "snodes");
    const auto swarm = jsonText(body, "swarm");
    if (!members || members->size() > kMaxSwarmMembers || !swarm)
        return fail(Code::Corrupt, "The answer describes no swarm.");
    SwarmReply reply;
    const auto [last, error] = std::from_chars(swarm->data(), swarm->data() + swarm->size(), reply.swarm, 16);
    if (swarm->empty() || error != std::errc() || last != swarm->data() + swarm->size())
        return fail(Code::Corrupt, "The answer names no swarm.");
    for (const auto& entry : *members) {
        if (auto node = swarmMember(entry))
            reply.nodes.push_back(std::move(*node));
    }
    for (auto& node : reply.nodes)
        node.swarm = reply.swarm;
    reply.meta = replyMeta(body);
    return reply;
}

} // namespace sotto::wire
