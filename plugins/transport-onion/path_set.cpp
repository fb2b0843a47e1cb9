#include "transport-onion/path_set.h"

#include <algorithm>
#include <tuple>

namespace sotto::transport {

bool Path::contains(const NodeKey& node) const {
    return std::any_of(hops.begin(), hops.end(), [&](const auto& hop) { return hop.ed25519 == node; });
}

std::vector<NodeKey> Path::keys() const {
    std::vector<NodeKey> keys;
    for (const auto& hop : hops)
        keys.push_back(hop.ed25519);
    return keys;
}

const Path* PathSet::find(PathId id) const {
    const auto found =
        std::find_if(paths_.begin(), paths_.end(), [id](const Path& path) { return path.id == id; });
    return found == paths_.end() ? nullptr : &*found;
}

Path* PathSet::get(PathId id) {
    return const_cast<Path*>(find(id));
}

PathId PathSet::add(std::vector<wire::ServiceNode> hops, std::chrono::milliseconds now) {
    const PathId id{++last_};
    paths_.push_back({id, std::move(hops), now});
    return id;
}

void PathSet::retire(PathId id) {
    paths_.erase(
        std::remove_if(paths_.begin(), paths_.end(), [id](const Path& path) { return path.id == id; }),
        paths_.end());
}

void PathSet::setHops(PathId id, std::vector<wire::ServiceNode> hops) {
    if (Path* path = get(id))
        path->hops = std::move(hops);
}

void PathSet::renew(PathId id, std::vector<wire::ServiceNode> hops, std::chrono::milliseconds now) {
    Path* path = get(id);
    if (!path)
        return;
    path->hops = std::move(hops);
    path->built = now;
    path->strikes = 0;
    path->suspect = false;
}

const Path* PathSet::choose(const NodeKey* target, const std::set<PathId>& tried, Random& random) const {
    using Rank = std::tuple<bool, bool, unsigned>;
    std::vector<const Path*> best;
    Rank bestRank{true, true, ~0u};
    for (const Path& path : paths_) {
        if (target && path.contains(*target))
            continue;
        const Rank rank{tried.count(path.id) != 0, path.suspect, path.inFlight};
        if (best.empty() || rank < bestRank) {
            best.clear();
            bestRank = rank;
        }
        if (rank == bestRank)
            best.push_back(&path);
    }
    return best.empty() ? nullptr : best[random.below(static_cast<std::uint32_t>(best.size()))];
}

void PathSet::begin(PathId id) {
    if (Path* path = get(id))
        ++path->inFlight;
}

void PathSet::end(PathId id, bool delivered) {
    Path* path = get(id);
    if (!path)
        return;
    if (path->inFlight > 0)
        --path->inFlight;
    path->suspect = !delivered;
}

void PathSet::trust(PathId id) {
    if (Path* path = get(id))
        path->suspect = false;
}

bool PathSet::strike(PathId id) {
    Path* path = get(id);
    return path && ++path->strikes >= kMaxStrikes;
}

std::set<NodeKey> PathSet::nodesInUse() const {
    std::set<NodeKey> nodes;
    for (const Path& path : paths_)
        for (const auto& hop : path.hops)
            nodes.insert(hop.ed25519);
    return nodes;
}

SubnetSet PathSet::subnetsInUse(unsigned prefix) const {
    SubnetSet subnets(prefix);
    for (const Path& path : paths_)
        for (const auto& hop : path.hops)
            subnets.insert(hop.ip);
    return subnets;
}

} // namespace sotto::transport
