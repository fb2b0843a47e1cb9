#pragma once

#include "base/random.h"
#include "transport-common/addresses.h"
#include "transport-common/strikes.h"
#include "wire/service_nodes.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace sotto::transport {

/// Ids are not reused.
enum class PathId : std::uint64_t {};

/// One route through the network; hops[0] is the guard.
struct Path {
    PathId id{};
    std::vector<wire::ServiceNode> hops;
    std::chrono::milliseconds built{}; ///< steady time
    unsigned strikes = 0;
    unsigned inFlight = 0;
    bool suspect = false; ///< its last request failed on the way

    const wire::ServiceNode& guard() const { return hops.front(); }
    bool contains(const NodeKey& node) const;
    std::vector<NodeKey> keys() const;
};

/// The paths in use (03 §7). Pure. Requests keep a copy of a path's hops, so that a retired path is gone at
/// once and its running requests end by themselves.
class PathSet {
public:
    static constexpr unsigned kMaxStrikes = 3;

    /// Null when retired.
    const Path* find(PathId id) const;
    const std::vector<Path>& all() const { return paths_; }

    PathId add(std::vector<wire::ServiceNode> hops, std::chrono::milliseconds now);
    void retire(PathId id);
    void clear() { paths_.clear(); }
    /// Other hops under the same id and age, e.g. one node replaced. Its strikes stay.
    void setHops(PathId id, std::vector<wire::ServiceNode> hops);
    /// Other hops that have proved themselves: age and strikes start anew.
    void renew(PathId id, std::vector<wire::ServiceNode> hops, std::chrono::milliseconds now);

    /// A path that does not contain `target`: not tried before, then not suspect, then with the fewest
    /// requests in flight, then random (03 §7.3).
    const Path* choose(const NodeKey* target, const std::set<PathId>& tried, Random& random) const;

    void begin(PathId id);
    /// The request is over; `delivered`: its answer came through.
    void end(PathId id, bool delivered);
    /// It was proved to work.
    void trust(PathId id);
    /// True when this was the last strike the path had: retire it.
    bool strike(PathId id);

    /// Nodes of all paths, and their subnets.
    std::set<NodeKey> nodesInUse() const;
    SubnetSet subnetsInUse(unsigned prefix) const;

private:
    Path* get(PathId id);

    std::vector<Path> paths_;
    std::uint64_t last_ = 0;
};

} // namespace sotto::transport
