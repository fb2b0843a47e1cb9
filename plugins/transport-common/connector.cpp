#include "transport-common/connector.h"

#include <algorithm>

namespace sotto::transport {

namespace asio = boost::asio;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

/// Nobody waits longer than this once the way is free again.
constexpr seconds kLongestPause{12};
constexpr const char* kNoRoute = "There was no route in time.";

} // namespace

Connector::Connector(Services& services, Carrier& carrier, PoolKeeper& pool, ClockSync& clock)
    : services_(services)
    , carrier_(carrier)
    , pool_(pool)
    , clock_(clock)
    , over_(services.executor) {
}

Connector::State Connector::state() const {
    if (running_)
        return State::Connecting;
    return carrier_.usable() && !services_.problem ? State::Ready : State::Offline;
}

void Connector::begin() {
    if (running_ || services_.tasks.closed())
        return;
    running_ = true;
    services_.statusChanged();
    services_.tasks.spawn(run(), [this] {
        running_ = false;
        services_.statusChanged();
        over_.notify();
    });
}

asio::awaitable<Result<void>> Connector::ensure(Instant until) {
    for (;;) {
        if (carrier_.usable() && (services_.offset.known() || !running_))
            co_return Result<void>();
        if (!running_ && steady_clock::now() < notBefore_)
            co_return fail(Code::Offline, services_.problem ? services_.problem->text : kNoRoute);
        if (steady_clock::now() >= until)
            co_return fail(Code::Offline, kNoRoute);
        begin();
        co_await over_.wait(until);
    }
}

void Connector::reconsider() {
    if (retrying_ || services_.tasks.closed() || state() != State::Offline)
        return;
    retrying_ = true;
    services_.tasks.spawn(retry());
}

asio::awaitable<void> Connector::retry() {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(notBefore_ - steady_clock::now());
    co_await pause(std::max(left, std::chrono::milliseconds(0)));
    retrying_ = false;
    if (state() == State::Offline)
        begin();
}

asio::awaitable<void> Connector::run() {
    services_.problem = co_await attempt();
    if (!services_.problem) {
        failures_ = 0;
        co_return;
    }
    notBefore_ = steady_clock::now() +
                 backoff(failures_++, std::chrono::milliseconds(500), kLongestPause, services_.random);
}

asio::awaitable<std::optional<Problem>> Connector::attempt() {
    auto problem = co_await makeRoute(pool_, carrier_);
    if (!problem)
        co_await clock_.ensureKnown();
    co_return problem;
}

asio::awaitable<std::optional<Problem>> makeRoute(PoolKeeper& pool, Carrier& carrier) {
    bool seeded = false;
    if (!pool.enough()) {
        auto problem = co_await pool.fromSeeds();
        if (problem)
            co_return problem;
        seeded = true;
    }
    auto problem = co_await carrier.connect();
    if (problem && !seeded) {
        // The cached list may be too old to find anybody.
        auto unseeded = co_await pool.fromSeeds();
        const bool nodesAnswer = problem->cause == sdk::TransportStatus::NO_ROUTE;
        if (unseeded && nodesAnswer && unseeded->cause == sdk::TransportStatus::BLOCKED)
            co_return problem;
        if (unseeded)
            co_return unseeded;
        problem = co_await carrier.connect();
    }
    // Whoever reaches seeds is not cut off from everybody.
    if (problem && problem->cause == sdk::TransportStatus::BLOCKED)
        problem->cause = sdk::TransportStatus::NO_ROUTE;
    co_return problem;
}

} // namespace sotto::transport
