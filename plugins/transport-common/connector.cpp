#include "transport-common/connector.h"

namespace sotto::transport {

namespace asio = boost::asio;
using std::chrono::seconds;
using std::chrono::steady_clock;

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
    return carrier_.usable() && services_.problem.empty() ? State::Ready : State::Offline;
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
            co_return fail(Code::Offline, services_.problem);
        if (steady_clock::now() >= until)
            co_return fail(Code::Offline, "There was no route in time.");
        begin();
        co_await over_.wait(until);
    }
}

asio::awaitable<void> Connector::run() {
    const auto result = co_await attempt();
    if (result.ok()) {
        failures_ = 0;
        services_.problem.clear();
        co_return;
    }
    services_.problem = result.error().text;
    notBefore_ = steady_clock::now() +
                 backoff(failures_++, std::chrono::milliseconds(500), seconds(30), services_.random);
}

asio::awaitable<Result<void>> Connector::attempt() {
    bool trusted = false;
    if (!pool_.enough()) {
        auto seeded = co_await pool_.fromSeeds();
        if (!seeded.ok())
            co_return seeded.error();
        trusted = true;
    }
    auto connected = co_await carrier_.connect();
    if (!connected.ok() && !trusted) {
        // The cached list may be too old to find anybody.
        auto seeded = co_await pool_.fromSeeds();
        if (!seeded.ok())
            co_return seeded.error();
        connected = co_await carrier_.connect();
    }
    if (connected.ok())
        co_await clock_.ensureKnown();
    co_return connected;
}

} // namespace sotto::transport
