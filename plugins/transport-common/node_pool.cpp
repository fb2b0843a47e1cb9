#include "transport-common/node_pool.h"

#include "transport-common/addresses.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

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

namespace {

using Answers = std::span<const std::vector<wire::ServiceNode>>;

/// How many answers hold each of what `property` reads from a node; twice in one answer counts once.
template <class Property>
auto countVotes(Answers answers, Property property) {
    using Value = decltype(property(std::declval<const wire::ServiceNode&>()));
    std::map<Value, unsigned> votes;
    for (const auto& answer : answers) {
        std::set<Value> once;
        for (const auto& node : answer)
            once.insert(property(node));
        for (const Value& value : once)
            ++votes[value];
    }
    return votes;
}

} // namespace

std::vector<wire::ServiceNode> agreedNodes(Answers answers, unsigned agreement) {
    const auto identity = [](const wire::ServiceNode& node) {
        return std::tuple(node.ed25519, node.x25519, node.ip, node.httpsPort);
    };
    const auto membership = [](const wire::ServiceNode& node) { return std::pair(node.ed25519, node.swarm); };
    auto votes = countVotes(answers, identity);
    const auto swarmVotes = countVotes(answers, membership);
    std::vector<wire::ServiceNode> kept;
    for (const auto& answer : answers)
        for (const auto& node : answer) {
            const auto vote = votes.find(identity(node));
            if (vote == votes.end() || vote->second < agreement)
                continue;
            votes.erase(vote);
            kept.push_back(node);
            // The swarm needs agreement too: one liar must not choose who holds an account.
            kept.back().swarm.reset();
            for (auto said = swarmVotes.lower_bound({node.ed25519, std::nullopt});
                 said != swarmVotes.end() && said->first.first == node.ed25519; ++said)
                if (said->second >= agreement)
                    kept.back().swarm = said->first.second;
        }
    return kept;
}

} // namespace sotto::transport
