#include "transport-common/pool_keeper.h"

#include "transport-common/reply_facts.h"
#include "transport-common/seeds.h"

namespace sotto::transport {

namespace asio = boost::asio;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

constexpr TimeMs kLifetimeMs = 2LL * 3600 * 1000;
constexpr std::size_t kAsked = 3;
constexpr unsigned kAttempts = 4;
constexpr seconds kNodeTime{10};
constexpr seconds kTick{20};
constexpr seconds kSpacing{60};
constexpr seconds kStrikesInterval{300};

} // namespace

PoolKeeper::PoolKeeper(Services& services, Carrier& carrier) : services_(services), carrier_(carrier) {
}

void PoolKeeper::load(const std::optional<Bytes>& pool, const std::optional<Bytes>& strikes) {
    if (strikes)
        services_.strikes.restore(decodeStrikes(*strikes));
    auto saved = pool ? decodePool(*pool) : std::nullopt;
    if (!saved || saved->network != services_.network.name)
        return;
    services_.pool.replace(std::move(saved->nodes), saved->heardAt, services_.network.allowLoopback);
}

void PoolKeeper::saveStrikes() {
    lastStrikesSaved_ = steady_clock::now();
    services_.save(kStrikesKey, encodeStrikes(services_.strikes.snapshot(services_.clock.wallMs())));
}

bool PoolKeeper::enough() const {
    return services_.pool.size() >= services_.network.pathRules.minPool;
}

void PoolKeeper::accept(std::vector<wire::ServiceNode> nodes) {
    services_.pool.replace(std::move(nodes), services_.clock.wallMs(), services_.network.allowLoopback);
    services_.swarms.poolReplaced();
    services_.save(kPoolKey,
                   encodePool({services_.network.name, services_.pool.heardAt(), services_.pool.nodes()}));
    carrier_.poolChanged();
    services_.statusChanged();
}

asio::awaitable<std::optional<Problem>> PoolKeeper::fromSeeds() {
    auto answer = co_await nodesFromSeeds(services_);
    if (answer.problem)
        co_return answer.problem;
    accept(std::move(answer.nodes));
    services_.strikes.clear();
    saveStrikes();
    if (!enough())
        co_return Problem{sdk::TransportStatus::NO_ROUTE, "The network has too few nodes."};
    co_return std::nullopt;
}

bool PoolKeeper::due() const {
    const TimeMs now = services_.clock.wallMs();
    const TimeMs age = now - services_.pool.heardAt();
    return age < 0 || age > kLifetimeMs ||
           services_.pool.usable(services_.strikes, now) < services_.network.pathRules.minPool;
}

asio::awaitable<std::vector<std::vector<wire::ServiceNode>>> PoolKeeper::askNodes() {
    std::vector<std::vector<wire::ServiceNode>> answers;
    std::vector<wire::ServiceNode> candidates;
    for (const auto& node : services_.pool.nodes())
        if (!services_.strikes.isOut(node.ed25519, services_.clock.wallMs()))
            candidates.push_back(node);
    while (answers.size() < kAsked && !candidates.empty()) {
        const auto at = services_.random.below(static_cast<std::uint32_t>(candidates.size()));
        const auto node = candidates[at];
        candidates.erase(candidates.begin() + at);
        Trail trail;
        const auto reply =
            co_await carrier_.toNode(node, wire::nodeListRequest(), steady_clock::now() + kNodeTime, trail);
        if (reply.kind == Carried::Kind::NoRoute)
            break;
        if (reply.kind != Carried::Kind::Answered || reply.status != 200)
            continue;
        auto list = wire::parseServiceNodes(asText(reply.body));
        if (list.ok())
            answers.push_back(std::move(list->nodes));
    }
    co_return answers;
}

asio::awaitable<bool> PoolKeeper::fromNodes() {
    const auto& rules = services_.network.pathRules;
    for (unsigned n = 0; n < kAttempts && carrier_.usable(); ++n) {
        const auto answers = co_await askNodes();
        auto agreed = agreedNodes(answers, rules.agreement);
        if (agreed.size() >= rules.minPool) {
            accept(std::move(agreed));
            co_return true;
        }
        co_await pause(backoff(n, std::chrono::milliseconds(200), seconds(5), services_.random));
    }
    co_return false;
}

asio::awaitable<void> PoolKeeper::upkeep() {
    for (;;) {
        co_await pause(kTick);
        if (steady_clock::now() - lastStrikesSaved_ > kStrikesInterval)
            saveStrikes();
        if (!due() || !carrier_.usable() || steady_clock::now() - lastTry_ < kSpacing)
            continue;
        lastTry_ = steady_clock::now();
        const bool heard = co_await fromNodes();
        if (!heard) {
            const auto problem = co_await fromSeeds();
            if (problem)
                services_.log.write(LogLevel::Warning, problem->text);
        }
    }
}

} // namespace sotto::transport
