#include "transport-common/request_runner.h"

#include "wire/storage_rpc.h"

namespace sotto::transport {

namespace asio = boost::asio;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

constexpr int kTaken = 200;
constexpr int kClockIsOff = 406;
constexpr int kWrongSwarm = 421;
constexpr int kServerClockIsOff = 425;
constexpr int kTooMany = 429;
constexpr seconds kSwarmTime{10};
constexpr milliseconds kRetryPause{100};
/// Time on top of the attempts' own for getting online.
constexpr seconds kConnectTime{30};

Error errorOf(Carried::Kind kind) {
    switch (kind) {
    case Carried::Kind::NoRoute:
        return fail(Code::Offline, "There is no route to the network.");
    case Carried::Kind::TimedOut:
        return fail(Code::Timeout, "There was no answer in time.");
    default:
        return fail(Code::Rejected, "Nobody on the way would serve the request.");
    }
}

void describe(sdk::Route& route, const std::vector<wire::ServiceNode>& hops) {
    for (const auto& node : hops) {
        auto* hop = route.add_hops();
        hop->set_ip(wire::ipv4Text(node.ip));
        hop->set_ed25519(node.ed25519.data(), node.ed25519.size());
    }
}

} // namespace

/// What a request has been through so far.
struct RequestRunner::Attempts {
    explicit Attempts(const RequestPlan& plan)
        : connectUntil(steady_clock::now() + kConnectTime + plan.attempts * plan.timeout) {}

    Trail trail;
    std::set<NodeKey> tried;
    unsigned made = 0;
    bool redirected = false;
    Instant connectUntil;
    Error last = errorOf(Carried::Kind::NoRoute);
};

void RequestRunner::cameThrough() {
    services_.answered();
    if (!services_.problem)
        return;
    services_.problem.reset();
    services_.statusChanged();
}

sdk::Reply RequestRunner::record(const Carried& carried, int status, const NodeKey* node) const {
    sdk::Reply reply;
    reply.set_status(static_cast<std::uint32_t>(status));
    for (const auto& [name, value] : carried.headers) {
        auto* header = reply.add_headers();
        header->set_name(name);
        header->set_value(value);
    }
    reply.set_body(carried.body.data(), carried.body.size());
    reply.set_clock_offset_ms(services_.offset.valueMs());
    if (!node && !carried.hops.empty())
        node = &carried.hops.back().ed25519;
    if (node)
        reply.set_node(node->data(), node->size());
    describe(*reply.mutable_route(), carried.hops);
    return reply;
}

asio::awaitable<Result<sdk::Reply>> RequestRunner::run(RequestPlan plan) {
    if (plan.target == RequestPlan::Target::Server)
        co_return co_await toServer(std::move(plan));
    co_return co_await toNodes(std::move(plan));
}

asio::awaitable<Result<std::vector<NodeKey>>> RequestRunner::swarmOf(crypto::AccountId account,
                                                                     Instant until) {
    const std::string request = wire::getSwarmRequest(account).json();
    for (unsigned tries = 0; tries < 4; ++tries) {
        auto members = services_.swarms.members(account);
        if (!members.empty())
            co_return std::move(members);
        const auto& all = services_.pool.nodes();
        if (all.empty() || steady_clock::now() >= until)
            break;
        const auto node = all[services_.random.below(static_cast<std::uint32_t>(all.size()))];
        Trail trail;
        const auto reply = co_await carrier_.toNode(node, request, steady_clock::now() + kSwarmTime, trail);
        if (reply.kind == Carried::Kind::NoRoute)
            break;
        if (reply.kind != Carried::Kind::Answered || reply.status != 200)
            continue;
        cameThrough();
        const auto swarm = wire::parseSwarmReply(asText(reply.body));
        std::vector<NodeKey> keys;
        if (swarm.ok())
            for (const auto& member : swarm->nodes)
                keys.push_back(member.ed25519);
        services_.swarms.learn(account, keys);
    }
    co_return fail(Code::Rejected, "No node told which nodes hold the account.");
}

asio::awaitable<Result<wire::ServiceNode>> RequestRunner::target(const RequestPlan& plan,
                                                                 Attempts& attempts) {
    const TimeMs now = services_.clock.wallMs();
    std::optional<NodeKey> key = plan.node;
    if (plan.target == RequestPlan::Target::Swarm) {
        const auto members = co_await swarmOf(*plan.account, attempts.connectUntil);
        if (!members.ok())
            co_return members.error();
        key = chooseMember(*members, attempts.tried, services_.strikes, now, services_.random);
    } else if (plan.target == RequestPlan::Target::AnyNode) {
        std::vector<NodeKey> all;
        for (const auto& node : services_.pool.nodes())
            all.push_back(node.ed25519);
        key = chooseMember(all, attempts.tried, services_.strikes, now, services_.random);
    }
    const auto* node = key ? services_.pool.find(*key) : nullptr;
    if (!node)
        co_return fail(Code::Rejected, "The node is not part of the network.");
    co_return *node;
}

RequestRunner::Next RequestRunner::wrongSwarm(const RequestPlan& plan, Attempts& attempts,
                                              const wire::ServiceNode& node, const ReplyFacts& facts) {
    if (!plan.account)
        return Next::Report;
    if (!services_.swarms.learn(*plan.account, facts.swarm)) {
        services_.swarms.drop(*plan.account, node.ed25519);
        services_.strikes.add(node.ed25519, services_.clock.wallMs());
    }
    if (plan.target != RequestPlan::Target::Swarm || attempts.redirected)
        return Next::Report;
    attempts.redirected = true;
    return Next::Redirected;
}

RequestRunner::Next RequestRunner::judge(const RequestPlan& plan, Attempts& attempts,
                                         const wire::ServiceNode& node, const ReplyFacts& facts) {
    attempts.tried.insert(node.ed25519);
    if (facts.status == kWrongSwarm)
        return wrongSwarm(plan, attempts, node, facts);
    const bool overloaded = facts.status == kTooMany;
    if (!overloaded && facts.status < 500)
        return Next::Report;
    if (!overloaded)
        services_.strikes.add(node.ed25519, services_.clock.wallMs());
    const bool others = plan.target != RequestPlan::Target::Node;
    return others && attempts.made < plan.attempts ? Next::Again : Next::Report;
}

asio::awaitable<Result<sdk::Reply>> RequestRunner::toNodes(RequestPlan plan) {
    Attempts attempts(plan);
    while (attempts.made < plan.attempts) {
        const auto route = co_await connector_.ensure(attempts.connectUntil);
        if (!route.ok())
            co_return route.error();
        const auto node = co_await target(plan, attempts);
        if (!node.ok())
            co_return node.error();
        ++attempts.made;
        const Instant asked = steady_clock::now();
        const auto carried =
            co_await carrier_.toNode(*node, plan.nodeRequest, asked + plan.timeout, attempts.trail);
        if (carried.kind != Carried::Kind::Answered) {
            if (carried.kind != Carried::Kind::RouteFailed)
                attempts.tried.insert(node->ed25519);
            attempts.last = errorOf(carried.kind);
            co_await pause(backoff(attempts.made - 1, kRetryPause, seconds(1), services_.random));
            continue;
        }
        cameThrough();
        const auto facts = readReply(carried.status, asText(carried.body));
        if (facts.time)
            services_.offset.sample(*facts.time, carried.sent, carried.received);
        if (facts.status == kClockIsOff) {
            clock_.timeRefused(node->ed25519, asked);
            co_await clock_.resync();
        } else if (facts.status == kTaken && plan.account) {
            clock_.timeTaken();
        }
        const Next next = judge(plan, attempts, *node, facts);
        if (next == Next::Report)
            co_return record(carried, facts.status, &node->ed25519);
        if (next == Next::Redirected)
            --attempts.made;
        else if (facts.status == kTooMany)
            co_await pause(backoff(attempts.made - 1, seconds(1), seconds(8), services_.random));
    }
    co_return attempts.last;
}

asio::awaitable<Result<sdk::Reply>> RequestRunner::toServer(RequestPlan plan) {
    Attempts attempts(plan);
    while (attempts.made < plan.attempts) {
        const auto route = co_await connector_.ensure(attempts.connectUntil);
        if (!route.ok())
            co_return route.error();
        ++attempts.made;
        const auto carried =
            co_await carrier_.toServer(*plan.server, steady_clock::now() + plan.timeout, attempts.trail);
        if (carried.kind == Carried::Kind::Answered) {
            cameThrough();
            if (carried.status == kServerClockIsOff)
                co_await clock_.resync();
            co_return record(carried, carried.status, nullptr);
        }
        attempts.last = errorOf(carried.kind);
        // It may have been done already, and doing it twice would not be the same.
        if (carried.kind == Carried::Kind::TimedOut && !plan.repeatable)
            break;
        co_await pause(backoff(attempts.made - 1, seconds(1), seconds(4), services_.random));
    }
    co_return attempts.last;
}

asio::awaitable<Result<sdk::Members>> RequestRunner::members(crypto::AccountId account) {
    const Instant until = steady_clock::now() + kConnectTime;
    const auto route = co_await connector_.ensure(until);
    if (!route.ok())
        co_return route.error();
    const auto keys = co_await swarmOf(account, until);
    if (!keys.ok())
        co_return keys.error();
    sdk::Members members;
    for (const NodeKey& key : *keys) {
        const auto* node = services_.pool.find(key);
        if (!node)
            continue;
        auto* member = members.add_nodes();
        member->set_ed25519(key.data(), key.size());
        member->set_ip(wire::ipv4Text(node->ip));
        member->set_https_port(node->httpsPort);
    }
    co_return members;
}

} // namespace sotto::transport
