#include "transport-onion/path_builder.h"

#include "transport-common/reply_facts.h"
#include "transport-common/signal.h"
#include "wire/storage_rpc.h"

namespace sotto::transport {

namespace asio = boost::asio;
using Hops = OnionExchange::Hops;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

constexpr unsigned kAttempts = 10;
constexpr unsigned kProofTargets = 2;
constexpr seconds kProofTime{5};

} // namespace

PathBuilder::PathBuilder(Services& services, OnionExchange& exchange, const PathSet& paths,
                         const std::optional<Bytes>& guards)
    : services_(services)
    , exchange_(exchange)
    , paths_(paths)
    , picker_(services.pool, services.strikes, services.random)
    , guards_(services, exchange, picker_, guards) {
}

Taken PathBuilder::taken(Sharing sharing, const std::optional<NodeKey>& without) const {
    const unsigned prefix = services_.network.pathRules.distinctSubnets;
    Taken taken{{}, SubnetSet(prefix)};
    if (sharing == Sharing::Overlapping) {
        if (without)
            taken.nodes.insert(*without);
        return taken;
    }
    taken = {paths_.nodesInUse(), paths_.subnetsInUse(prefix)};
    if (without)
        taken.nodes.insert(*without);
    if (const auto* node = without ? services_.pool.find(*without) : nullptr)
        taken.subnets.insert(node->ip);
    return taken;
}

std::optional<Hops> PathBuilder::behind(const wire::ServiceNode& guard, const Taken& taken, Sharing sharing) {
    const TimeMs now = services_.clock.wallMs();
    const unsigned wanted = services_.network.pathRules.hops;
    const unsigned least = sharing == Sharing::Overlapping ? 1 : wanted;
    for (unsigned hops = wanted; hops >= least; --hops)
        if (auto path = picker_.path(guard, hops, taken, now))
            return path;
    return std::nullopt;
}

asio::awaitable<std::optional<Hops>> PathBuilder::pick(std::optional<NodeKey> without) {
    for (const Sharing sharing : {Sharing::Distinct, Sharing::Overlapping}) {
        if (sharing == Sharing::Overlapping && !relaxed())
            break;
        const Taken others = taken(sharing, without);
        auto search = co_await guards_.find(others);
        if (!search.guard) {
            problem_ = std::move(search.problem);
            if (problem_->cause != sdk::TransportStatus::NO_ROUTE)
                break;
            continue;
        }
        auto hops = behind(*search.guard, others, sharing);
        if (hops)
            co_return hops;
        problem_ = Problem{sdk::TransportStatus::NO_ROUTE, "The network has too few nodes for a path."};
    }
    co_return std::nullopt;
}

asio::awaitable<std::optional<Hops>> PathBuilder::build(std::optional<NodeKey> without) {
    problem_.reset();
    for (unsigned n = 0; n < kAttempts; ++n) {
        auto hops = co_await pick(without);
        if (!hops)
            co_return std::nullopt;
        const Proof proof = co_await prove(*hops);
        if (proof == Proof::Good)
            co_return hops;
        if (proof == Proof::OwnNetwork)
            co_return std::nullopt;
        co_await pause(backoff(n, std::chrono::milliseconds(100), seconds(5), services_.random));
    }
    problem_ = Problem{sdk::TransportStatus::NO_ROUTE, "No path through the network works.", true};
    co_return std::nullopt;
}

asio::awaitable<std::optional<Hops>> PathBuilder::renew(wire::ServiceNode guard) {
    auto hops = behind(guard, taken(Sharing::Distinct, std::nullopt), Sharing::Distinct);
    if (!hops && relaxed())
        hops = behind(guard, taken(Sharing::Overlapping, std::nullopt), Sharing::Overlapping);
    if (!hops)
        co_return std::nullopt;
    const Proof proof = co_await prove(*hops);
    if (proof != Proof::Good)
        co_return std::nullopt;
    co_return hops;
}

std::optional<wire::ServiceNode> PathBuilder::substitute(const Hops& hops, std::size_t place) {
    const TimeMs now = services_.clock.wallMs();
    if (auto node = picker_.one(taken(Sharing::Distinct, std::nullopt), now))
        return node;
    if (!relaxed())
        return std::nullopt;
    Taken others = taken(Sharing::Overlapping, std::nullopt);
    for (std::size_t i = 0; i < hops.size(); ++i)
        if (i != place)
            others.add(hops[i]);
    return picker_.one(others, now);
}

void PathBuilder::penalise(WayFailure failure, const Blame& blame) {
    const bool silence = failure == WayFailure::GuardLost || failure == WayFailure::NoAnswer;
    if (silence && !services_.networkWorks())
        return;
    const TimeMs now = services_.clock.wallMs();
    if (blame.permanent)
        services_.strikes.addPermanent(*blame.permanent, now);
    if (blame.strike)
        services_.strikes.add(*blame.strike, now);
}

void PathBuilder::strikeAll(const Hops& hops, std::size_t from, const Blame& except) {
    if (!services_.networkWorks())
        return;
    for (std::size_t i = from; i < hops.size(); ++i)
        if (hops[i].ed25519 != except.permanent && hops[i].ed25519 != except.strike)
            services_.strikes.add(hops[i].ed25519, services_.clock.wallMs());
}

asio::awaitable<PathBuilder::Proof> PathBuilder::prove(Hops hops) {
    const std::string request = wire::infoRequest().json();
    Taken asked{{}, SubnetSet(0)};
    std::vector<NodeKey> keys;
    for (const auto& hop : hops) {
        asked.add(hop);
        keys.push_back(hop.ed25519);
    }
    Blame blame;
    for (unsigned n = 0; n < kProofTargets; ++n) {
        const auto target = picker_.one(asked, services_.clock.wallMs());
        if (!target)
            co_return n == 0 ? Proof::Good : Proof::Bad; // nobody else is there to ask
        asked.add(*target);
        const auto reply =
            co_await exchange_.toNode(hops, *target, request, steady_clock::now() + kProofTime);
        if (reply.ownNetwork) {
            problem_ = reply.problem;
            co_return Proof::OwnNetwork;
        }
        if (reply.answered) {
            services_.answered();
            const auto facts = readReply(reply.status, asText(reply.body));
            if (facts.time)
                services_.offset.sample(*facts.time, reply.sent, reply.received);
            co_return Proof::Good;
        }
        blame = blameFor(reply.failure, reply.status, asText(reply.body), keys, target->ed25519);
        penalise(reply.failure, blame);
        if (blame.retirePath)
            guards_.lost(hops.front());
        if (!blame.targetFailed)
            break;
    }
    strikeAll(hops, 1, blame);
    co_return Proof::Bad;
}

} // namespace sotto::transport
