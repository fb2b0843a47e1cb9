#pragma once

#include "transport-common/services.h"
#include "transport-common/signal.h"
#include "transport-onion/failure_rules.h"
#include "transport-onion/path_builder.h"
#include "transport-onion/path_set.h"

#include <optional>
#include <set>

namespace sotto::transport {

/// Keeps as many paths as the network's rules want: builds them one at a time, renews them every ten minutes,
/// drops and replaces what fails (03 §7, §8.3).
class PathKeeper {
public:
    PathKeeper(Services& services, OnionExchange& exchange, const std::optional<Bytes>& guards);

    PathSet& paths() { return paths_; }
    const PathSet& paths() const { return paths_; }

    /// Makes one more path than there are; otherwise says why that is not possible.
    boost::asio::awaitable<std::optional<Problem>> connect();

    /// A path without `target`, preferably none of `tried`; builds one when there is none. Empty when that
    /// fails.
    boost::asio::awaitable<std::optional<Path>> pathFor(std::optional<NodeKey> target, std::set<PathId> tried,
                                                        Instant deadline);

    /// A request over `path` failed on the way.
    void failed(const Path& path, WayFailure failure, const Blame& blame);

    void poolChanged();

private:
    void beginBuild(std::optional<NodeKey> without);
    boost::asio::awaitable<void> build(std::optional<NodeKey> without);
    boost::asio::awaitable<void> upkeep();
    boost::asio::awaitable<void> renewOldest();
    boost::asio::awaitable<void> probe(PathId id);
    void beginProbe(PathId id);
    void replaceLostHops();
    void dropSpare();

    Services& services_;
    PathSet paths_;
    PathBuilder builder_;
    std::set<PathId> probed_;
    Signal wake_;
    Signal built_;
    bool building_ = false;
    bool kept_ = false; ///< the upkeep runs
    unsigned failures_ = 0;
    Instant buildNotBefore_{};
    Instant renewNotBefore_{};
};

} // namespace sotto::transport
