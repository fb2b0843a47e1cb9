#include "transport-common/engine.h"

#include "transport-common/clock_sync.h"
#include "transport-common/connection_probe.h"
#include "transport-common/connector.h"
#include "transport-common/deadline.h"
#include "transport-common/pool_keeper.h"
#include "transport-common/request_runner.h"
#include "transport-common/web_fetcher.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <thread>

namespace sotto::transport {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::seconds kConnectTime{5};
constexpr std::chrono::seconds kMaxDrain{3};
constexpr std::chrono::seconds kTestTime{50};

} // namespace

/// Everything that runs. Made and used on the engine's thread, except for the queue itself.
struct Engine::State {
    explicit State(EngineSetup given);

    void start();
    void publish();
    std::optional<Problem> obstacle() const;
    void send(std::uint64_t operation, const sdk::Request& request, Bytes body, Done<sdk::Reply> done);
    void members(const Bytes& account, Done<sdk::Members> done);
    void cancel(std::uint64_t operation);
    void test(Done<sdk::ConnectionReport> done);
    void stop(UniqueFunction<void()> stopped);

    TaskGroup::Task runSend(RequestPlan plan, Done<sdk::Reply> done);
    TaskGroup::Task runMembers(crypto::AccountId account, Done<sdk::Members> done);

    EngineSetup setup;
    std::optional<asio::io_context> context{std::in_place, 1};
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> guard;
    Tls tls = Tls::forNodes();
    TaskGroup tasks;
    Dialer dialer;
    HttpPool nodes;
    Services services;
    std::unique_ptr<Carrier> carrier;
    PoolKeeper pool;
    ClockSync clock;
    Connector connector;
    RequestRunner runner;
    WebFetcher web;
    std::map<std::uint64_t, TaskGroup::Id> operations;
    std::string shown; // the last status, to tell whether it changed
    std::unique_ptr<asio::steady_timer> drainLimit;
    bool stopping = false;
    std::thread thread;
};

Engine::State::State(EngineSetup given)
    : setup(std::move(given))
    , guard(asio::make_work_guard(*context))
    , tasks(context->get_executor(), setup.log)
    , dialer(setup.proxy, setup.hasNetwork, setup.audit)
    , nodes(dialer, &tls, kConnectTime)
    , services{context->get_executor(),
               setup.network,
               setup.clock,
               setup.random,
               setup.log,
               dialer,
               nodes,
               tasks,
               setup.save,
               [this] { publish(); }}
    , carrier(setup.carrier(services, setup.saved.guards))
    , pool(services, *carrier)
    , clock(services, *carrier)
    , connector(services, *carrier, pool, clock)
    , runner(services, *carrier, connector, clock)
    , web(dialer, setup.network.allowLoopback) {
}

void Engine::State::start() {
    pool.load(setup.saved.pool, setup.saved.strikes);
    if (setup.testing)
        return;
    tasks.spawn(pool.upkeep());
    connector.begin();
}

std::optional<Problem> Engine::State::obstacle() const {
    if (!services.problem && clock.disputed())
        return Problem{sdk::TransportStatus::WRONG_CLOCK, "The network refuses this computer's time."};
    return services.problem;
}

void Engine::State::publish() {
    if (!setup.testing)
        connector.reconsider();
    sdk::TransportStatus status;
    switch (connector.state()) {
    case Connector::State::Offline:
        status.set_state(sdk::TransportStatus::OFFLINE);
        break;
    case Connector::State::Connecting:
        status.set_state(sdk::TransportStatus::CONNECTING);
        break;
    case Connector::State::Ready:
        status.set_state(sdk::TransportStatus::READY);
        break;
    }
    for (const auto& shownRoute : carrier->routes()) {
        auto* route = status.add_routes();
        for (const auto& node : shownRoute.hops) {
            auto* hop = route->add_hops();
            hop->set_ip(wire::ipv4Text(node.ip));
            hop->set_ed25519(node.ed25519.data(), node.ed25519.size());
        }
        using Seconds = std::chrono::seconds;
        route->set_age_s(
            static_cast<std::uint32_t>(std::chrono::duration_cast<Seconds>(shownRoute.age).count()));
    }
    status.set_clock_offset_ms(services.offset.valueMs());
    status.set_nodes(static_cast<std::uint32_t>(services.pool.size()));
    const auto problem = obstacle();
    if (problem) {
        status.set_problem(problem->text);
        status.set_cause(problem->cause);
    }
    std::string now = status.SerializeAsString();
    if (now == shown)
        return;
    shown = std::move(now);
    if (!stopping)
        setup.status(status);
}

TaskGroup::Task Engine::State::runSend(RequestPlan plan, Done<sdk::Reply> done) {
    if (plan.web) {
        const Instant deadline = std::chrono::steady_clock::now() + plan.timeout;
        auto page = co_await web.fetch(*plan.web, deadline);
        done(std::move(page));
        co_return;
    }
    auto reply = co_await runner.run(std::move(plan));
    done(std::move(reply));
}

TaskGroup::Task Engine::State::runMembers(crypto::AccountId account, Done<sdk::Members> done) {
    auto found = co_await runner.members(account);
    done(std::move(found));
}

void Engine::State::send(std::uint64_t operation, const sdk::Request& request, Bytes body,
                         Done<sdk::Reply> done) {
    auto plan = planRequest(request, std::move(body));
    if (!plan.ok())
        return done(plan.error());
    operations[operation] = tasks.spawn(runSend(std::move(*plan), std::move(done)),
                                        [this, operation] { operations.erase(operation); });
}

void Engine::State::members(const Bytes& account, Done<sdk::Members> done) {
    const auto id = crypto::AccountId::fromBytes(account);
    if (!id)
        return done(fail(Code::Invalid, "The account is not one."));
    tasks.spawn(runMembers(*id, std::move(done)));
}

void Engine::State::cancel(std::uint64_t operation) {
    if (const auto found = operations.find(operation); found != operations.end())
        tasks.cancel(found->second);
}

void Engine::State::test(Done<sdk::ConnectionReport> done) {
    struct Test {
        ConnectionProbe probe;
        Done<sdk::ConnectionReport> done;
        std::optional<Deadline> limit{};
    };
    auto test = std::make_shared<Test>(
        Test{ConnectionProbe(services, *carrier, pool, setup.proxy.has_value()), std::move(done)});
    const auto id = tasks.spawn(test->probe.run(), [this, test] {
        test->limit.reset();
        if (stopping)
            return test->done(fail(Code::Cancelled, "The transport stops."));
        test->done(test->probe.report());
    });
    test->limit.emplace(context->get_executor(), std::chrono::steady_clock::now() + kTestTime,
                        [this, id] { tasks.cancel(id); });
}

void Engine::State::stop(UniqueFunction<void()> stopped) {
    stopping = true;
    pool.saveStrikes();
    auto finish = std::make_shared<UniqueFunction<void()>>(std::move(stopped));
    const auto end = [this, finish] {
        drainLimit.reset();
        nodes.clear();
        guard.reset();
        if (*finish)
            std::exchange(*finish, nullptr)();
    };
    // A coroutine that does not end by itself is destroyed with the context.
    drainLimit = std::make_unique<asio::steady_timer>(*context, kMaxDrain);
    drainLimit->async_wait([this, end](const auto& error) {
        if (error)
            return;
        end();
        context->stop();
    });
    tasks.close(end);
}

Engine::Engine(EngineSetup setup) : state_(std::make_unique<State>(std::move(setup))) {
    asio::post(*state_->context, [state = state_.get()] { state->start(); });
    state_->thread = std::thread([state = state_.get()] { state->context->run(); });
}

Engine::~Engine() {
    if (!stopped_)
        stop(nullptr);
    state_->thread.join();
    // Coroutines that were given up go with the queue, while what they point to is still there.
    state_->drainLimit.reset();
    state_->nodes.clear();
    state_->context.reset();
}

void Engine::send(std::uint64_t operation, sdk::Request request, Bytes body, Done<sdk::Reply> done) {
    asio::post(*state_->context, [state = state_.get(), operation, request = std::move(request),
                                  body = std::move(body), done = std::move(done)]() mutable {
        state->send(operation, request, std::move(body), std::move(done));
    });
}

void Engine::members(Bytes account, Done<sdk::Members> done) {
    asio::post(*state_->context,
               [state = state_.get(), account = std::move(account), done = std::move(done)]() mutable {
                   state->members(account, std::move(done));
               });
}

void Engine::cancel(std::uint64_t operation) {
    asio::post(*state_->context, [state = state_.get(), operation] { state->cancel(operation); });
}

void Engine::test(Done<sdk::ConnectionReport> done) {
    asio::post(*state_->context,
               [state = state_.get(), done = std::move(done)]() mutable { state->test(std::move(done)); });
}

void Engine::repeatStatus() {
    asio::post(*state_->context, [state = state_.get()] {
        state->shown.clear();
        state->publish();
    });
}

void Engine::stop(UniqueFunction<void()> stopped) {
    stopped_ = true;
    asio::post(*state_->context, [state = state_.get(), stopped = std::move(stopped)]() mutable {
        state->stop(std::move(stopped));
    });
}

} // namespace sotto::transport
