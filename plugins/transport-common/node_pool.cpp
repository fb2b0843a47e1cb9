#include "transport-common/node_pool.h"

#include "transport-common/addresses.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace sotto::transport {

void NodePool::replace(std::vector<wire::ServiceNode> nodes, TimeMs at, bool allowLoopback) {
    nodes_.clear();
    index_.clear();
    std::set<wire::SwarmId> swarms;
    for (auto& node : nodes) {
        if (node.httpsPort == 0 || (!allowLoopback && !isPublic(node.ip)))
            continue;
        if (!index_.emplace(node.ed25519, nodes_.size()).second)
            continue;
        if (node.swarm && *node.swarm != wire::kNoSwarm)
            swarms.insert(*node.swarm);
        nodes_.push_back(std::move(node));
    }
    swarms_.assign(swarms.begin(), swarms.end());
    heardAt_ = at;
}

const wire::ServiceNode* NodePool::find(const NodeKey& key) const {
    const auto found = index_.find(key);
    return found == index_.end() ? nullptr : &nodes_[found->second];
}

std::vector<NodeKey> NodePool::membersOf(wire::SwarmId swarm) const {
    std::vector<NodeKey> members;
    for (const auto& node : nodes_)
        if (node.swarm == swarm)
            members.push_back(node.ed25519);
    return members;
}

std::size_t NodePool::usable(const Strikes& strikes, TimeMs now) const {
    return static_cast<std::size_t>(std::count_if(
        nodes_.begin(), nodes_.end(), [&](const auto& node) { return !strikes.isOut(node.ed25519, now); }));
}

std::vector<wire::ServiceNode> agreedNodes(std::span<const std::vector<wire::ServiceNode>> answers,
                                           unsigned agreement) {
    using Identity = std::tuple<NodeKey, crypto::X25519PublicKey, wire::Ipv4, std::uint16_t>;
    std::map<Identity, unsigned> votes;
    for (const auto& answer : answers) {
        std::set<Identity> once;
        for (const auto& node : answer)
            once.emplace(node.ed25519, node.x25519, node.ip, node.httpsPort);
        for (const auto& identity : once)
            ++votes[identity];
    }
    std::vector<wire::ServiceNode> kept;
    for (const auto& answer : answers)
        for (const auto& node : answer) {
            const auto vote = votes.find({node.ed25519, node.x25519, node.ip, node.httpsPort});
            if (vote == votes.end() || vote->second < agreement)
                continue;
            kept.push_back(node);
            votes.erase(vote);
        }
    return kept;
}

} // namespace sotto::transport
