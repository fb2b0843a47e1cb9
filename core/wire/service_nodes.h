#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/account_id.h"
#include "crypto/keys.h"
#include "wire/reply_meta.h"
#include "wire/swarm.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <vector>

namespace sotto::wire {

using Ipv4 = FixedBytes<4, struct Ipv4Tag>;

std::string ipv4Text(const Ipv4& ip);
/// Dotted decimal only; empty on anything else.
std::optional<Ipv4> ipv4FromText(std::string_view text);

struct NodeVersion {
    std::uint16_t major = 0;
    std::uint16_t minor = 0;
    std::uint16_t patch = 0;

    auto operator<=>(const NodeVersion&) const = default;
};

/// A member that is an array of three numbers or a dotted string. [any]
std::optional<NodeVersion> versionMember(const boost::json::value& object, std::string_view key);

/// A storage node as node lists and swarm answers describe it. IP and keys are always usable, ports as
/// stated.
struct ServiceNode {
    crypto::Ed25519PublicKey ed25519;
    crypto::X25519PublicKey x25519;
    Ipv4 ip;
    std::uint16_t httpsPort = 0;  ///< not 0 in lists from seeds and nodes
    std::uint16_t quicPort = 0;   ///< 0 when unknown
    std::optional<SwarmId> swarm; ///< empty when unknown or in none
    std::optional<NodeVersion> version;
    std::uint64_t requestedUnlockHeight = 0; ///< 0 = stays

    bool operator==(const ServiceNode&) const = default;
};

struct ServiceNodeList {
    std::uint64_t height = 0;
    std::vector<ServiceNode> nodes;
};

/// Body for POST <seed>/json_rpc (02 §2.1).
std::string seedNodesRequest();
/// Storage request for a node: oxend_request get_service_nodes (02 §2.4).
std::string nodeListRequest();

/// The answer of a seed or of a node, or the bundled snapshot `{height, service_node_states}`. Unusable
/// entries are dropped (02 §2.1); Code::Invalid when none remains. [any]
Result<ServiceNodeList> parseServiceNodes(std::string_view json);

/// Snapshot in the shape of 02 §2.3, readable by parseServiceNodes: also the form of the cache on disk.
std::string encodeServiceNodes(const ServiceNodeList& list);

/// Result of get_swarm, and body of a 421 (02 §5.1).
struct SwarmReply {
    SwarmId swarm = kNoSwarm;
    std::vector<ServiceNode> nodes;
    ReplyMeta meta;
};

/// Members without usable IP or keys are dropped. [any]
Result<SwarmReply> parseSwarmReply(std::string_view json);
Result<SwarmReply> parseSwarmReply(const boost::json::value& body);

} // namespace sotto::wire
