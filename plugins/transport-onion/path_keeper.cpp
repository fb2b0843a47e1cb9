#include "transport-onion/path_keeper.h"

#include <algorithm>

namespace sotto::transport {

namespace asio = boost::asio;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

constexpr minutes kRotation{10};
constexpr seconds kTick{15};
constexpr minutes kRenewalPause{1};
constexpr std::size_t kSpare = 2; ///< paths above the wanted number, made for single targets
constexpr unsigned kBuildsPerRequest = 2;

} // namespace

PathKeeper::PathKeeper(Services& services, OnionExchange& exchange, const std::optional<Bytes>& guards)
    : services_(services)
    , builder_(services, exchange, paths_, guards)
    , wake_(services.executor)
    , built_(services.executor) {
}

void PathKeeper::poolChanged() {
    replaceLostHops();
    wake_.notify();
}

void PathKeeper::beginBuild(std::optional<NodeKey> without) {
    if (building_)
        return;
    building_ = true;
    services_.tasks.spawn(build(without), [this] {
        building_ = false;
        built_.notify();
    });
}

asio::awaitable<void> PathKeeper::build(std::optional<NodeKey> without) {
    auto hops = co_await builder_.build(without);
    if (!hops) {
        buildNotBefore_ =
            steady_clock::now() + backoff(failures_++, milliseconds(500), seconds(60), services_.random);
        co_return;
    }
    failures_ = 0;
    paths_.add(std::move(*hops), services_.clock.steady());
    dropSpare();
    services_.statusChanged();
}

asio::awaitable<std::optional<Problem>> PathKeeper::connect() {
    beginBuild(std::nullopt);
    while (building_)
        co_await built_.wait(steady_clock::now() + kTick);
    if (failures_ > 0)
        co_return builder_.problem();
    if (!kept_) {
        kept_ = true;
        services_.tasks.spawn(upkeep());
    }
    wake_.notify();
    co_return std::nullopt;
}

asio::awaitable<std::optional<Path>> PathKeeper::pathFor(std::optional<NodeKey> target,
                                                         std::set<PathId> tried, Instant deadline) {
    for (unsigned builds = 0;; ++builds) {
        if (const Path* path = paths_.choose(target ? &*target : nullptr, tried, services_.random))
            co_return *path;
        if (builds == kBuildsPerRequest || steady_clock::now() >= deadline)
            co_return std::nullopt;
        beginBuild(target);
        co_await built_.wait(deadline);
    }
}

void PathKeeper::failed(const Path& path, WayFailure failure, const Blame& blame) {
    builder_.penalise(failure, blame);
    if (blame.retirePath) {
        builder_.guards().lost(path.guard());
        paths_.retire(path.id);
    } else if (blame.pathStrike && paths_.strike(path.id)) {
        builder_.strikeAll(path.hops, 0, blame);
        paths_.retire(path.id);
    } else if (blame.pathStrike) {
        beginProbe(path.id);
    }
    replaceLostHops();
    services_.statusChanged();
    wake_.notify();
}

void PathKeeper::beginProbe(PathId id) {
    if (probed_.insert(id).second)
        services_.tasks.spawn(probe(id), [this, id] { probed_.erase(id); });
}

/// Finds out soon whether a path that failed once is dead, so that requests need not.
asio::awaitable<void> PathKeeper::probe(PathId id) {
    for (;;) {
        const Path* path = paths_.find(id);
        if (!path)
            co_return;
        const Path copy = *path;
        const auto proof = co_await builder_.prove(copy.hops);
        if (proof == PathBuilder::Proof::Good)
            paths_.trust(id);
        if (proof != PathBuilder::Proof::Bad)
            co_return;
        Blame again;
        again.pathStrike = true;
        failed(copy, WayFailure::NoAnswer, again);
    }
}

void PathKeeper::replaceLostHops() {
    const TimeMs now = services_.clock.wallMs();
    const auto lost = [&](const wire::ServiceNode& node) {
        return !services_.pool.find(node.ed25519) || services_.strikes.isOut(node.ed25519, now);
    };
    const auto paths = paths_.all();
    for (const Path& path : paths) {
        auto hops = path.hops;
        bool whole = !lost(hops.front());
        for (std::size_t i = 1; whole && i < hops.size(); ++i) {
            if (!lost(hops[i]))
                continue;
            const auto other = builder_.substitute(hops, i);
            whole = other.has_value();
            if (other)
                hops[i] = *other;
        }
        if (!whole)
            paths_.retire(path.id);
        else if (hops != path.hops)
            paths_.setHops(path.id, std::move(hops));
    }
}

void PathKeeper::dropSpare() {
    const std::size_t most = services_.network.pathRules.paths + kSpare;
    while (paths_.all().size() > most)
        paths_.retire(paths_.all().front().id);
}

asio::awaitable<void> PathKeeper::renewOldest() {
    if (steady_clock::now() < renewNotBefore_)
        co_return;
    const auto now = services_.clock.steady();
    const auto& all = paths_.all();
    const auto old = std::find_if(all.begin(), all.end(),
                                  [now](const Path& path) { return now - path.built > kRotation; });
    if (old == all.end())
        co_return;
    const Path path = *old;
    // Spare paths served their purpose.
    if (all.size() > services_.network.pathRules.paths) {
        paths_.retire(path.id);
    } else {
        auto hops = co_await builder_.renew(path.guard());
        if (hops)
            paths_.renew(path.id, std::move(*hops), services_.clock.steady());
        else
            renewNotBefore_ = steady_clock::now() + kRenewalPause;
    }
    services_.statusChanged();
}

asio::awaitable<void> PathKeeper::upkeep() {
    // Once the group is closed builds end without a wait, where a cancelled coroutine would end.
    while (!services_.tasks.closed()) {
        builder_.guards().prune();
        replaceLostHops();
        const bool wanted = paths_.all().size() < services_.network.pathRules.paths;
        if (wanted && steady_clock::now() >= buildNotBefore_) {
            beginBuild(std::nullopt);
            while (building_)
                co_await built_.wait(steady_clock::now() + kTick);
            if (failures_ == 0)
                continue;
        }
        co_await renewOldest();
        Instant next = steady_clock::now() + kTick;
        if (wanted)
            next = std::min(next, std::max(buildNotBefore_, steady_clock::now() + milliseconds(100)));
        co_await wake_.wait(next);
    }
}

} // namespace sotto::transport
