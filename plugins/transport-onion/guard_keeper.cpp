#include "transport-onion/guard_keeper.h"

#include "transport-common/saved_state.h"
#include "transport-common/signal.h"

namespace sotto::transport {

namespace asio = boost::asio;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

constexpr seconds kTestTime{5};
constexpr seconds kAvoided{60};
constexpr unsigned kRounds = 6;
constexpr unsigned kAtOnce = 2;

} // namespace

/// Candidates being tested; shared by the tests and who waits for them.
struct GuardKeeper::Tests {
    explicit Tests(asio::any_io_executor executor) : changed(std::move(executor)) {}

    std::vector<wire::ServiceNode> passed;
    std::optional<Problem> problem; ///< with our own network
    bool answered = false;
    unsigned running = 0;
    Signal changed;
};

GuardKeeper::GuardKeeper(Services& services, OnionExchange& exchange, HopPicker& picker,
                         const std::optional<Bytes>& saved)
    : services_(services)
    , exchange_(exchange)
    , picker_(picker) {
    if (saved)
        guards_.restore(decodeGuards(*saved));
}

void GuardKeeper::save() {
    services_.save(kGuardsKey, encodeGuards(guards_.all()));
}

void GuardKeeper::prune() {
    if (guards_.prune(services_.pool, services_.strikes, services_.clock.wallMs()))
        save();
}

void GuardKeeper::lost(const wire::ServiceNode& guard) {
    lost_[guard.ed25519] = steady_clock::now();
    services_.nodes.forget(OnionExchange::endpointOf(guard));
}

bool GuardKeeper::recentlyLost(const NodeKey& node) const {
    const auto found = lost_.find(node);
    return found != lost_.end() && steady_clock::now() - found->second < kAvoided;
}

std::optional<wire::ServiceNode> GuardKeeper::known(const Taken& taken) {
    prune();
    for (const Guard& guard : guards_.all()) {
        const auto* node = services_.pool.find(guard.node);
        if (node && taken.allows(*node) && !recentlyLost(guard.node))
            return *node;
    }
    return std::nullopt;
}

asio::awaitable<void> GuardKeeper::test(wire::ServiceNode candidate, std::shared_ptr<Tests> tests) {
    const auto result = co_await exchange_.test(candidate, steady_clock::now() + kTestTime);
    if (result.ownNetwork) {
        tests->problem = result.problem;
        co_return;
    }
    if (result.answered) {
        services_.answered();
        tests->answered = true;
    }
    if (result.answered && result.status < 300)
        tests->passed.push_back(candidate);
    else
        lost(candidate);
}

/// Tests some more candidates, which are taken from then on.
std::shared_ptr<GuardKeeper::Tests> GuardKeeper::begin(Taken& taken) {
    auto tests = std::make_shared<Tests>(services_.executor);
    for (unsigned i = 0; i < kAtOnce; ++i) {
        const auto candidate = picker_.one(taken, services_.clock.wallMs());
        if (!candidate)
            break;
        taken.nodes.insert(candidate->ed25519);
        ++tests->running;
        services_.tasks.spawn(test(*candidate, tests), [tests] {
            --tests->running;
            tests->changed.notify();
        });
    }
    return tests;
}

asio::awaitable<GuardKeeper::Found> GuardKeeper::find(Taken taken) {
    Found found;
    found.guard = known(taken);
    if (found.guard)
        co_return found;
    bool silent = false;
    for (const auto& [node, since] : lost_) {
        if (!recentlyLost(node))
            continue;
        taken.nodes.insert(node);
        silent = true;
    }
    bool answered = false;
    for (unsigned round = 0; round < kRounds; ++round) {
        const auto tests = begin(taken);
        if (tests->running == 0)
            break;
        while (tests->passed.empty() && tests->running > 0)
            co_await tests->changed.wait(steady_clock::now() + kTestTime);
        if (!tests->passed.empty()) {
            found.guard = tests->passed.front();
            guards_.add(found.guard->ed25519, services_.clock.wallMs());
            save();
            co_return found;
        }
        found.problem = tests->problem;
        if (found.problem)
            co_return found;
        answered = answered || tests->answered;
        silent = true;
    }
    if (silent && !answered) {
        // When nobody answers it is not for the nodes: once the way is free again any of them will do.
        lost_.clear();
        found.problem = Problem{sdk::TransportStatus::BLOCKED, "No node of the network can be reached."};
    } else {
        found.problem = Problem{sdk::TransportStatus::NO_ROUTE, "No node serves as the first one of a path."};
    }
    co_return found;
}

} // namespace sotto::transport
