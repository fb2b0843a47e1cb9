#include "transport-common/plugin_base.h"

#include "sotto/records.hpp"
#include "transport-common/interfaces.h"
#include "transport-common/saved_state.h"

namespace sotto::transport {

namespace {

/// The statuses of sotto.h are the first codes of Code; the others do not leave a transport.
sotto_status statusOf(Code code) {
    const int number = static_cast<int>(code);
    return number >= SOTTO_CANCELLED && number <= SOTTO_INTERNAL ? number : SOTTO_INTERNAL;
}

/// A completion of the host as one for the engine.
template <class Record>
Done<Record> completing(sdk::Done done) {
    return Done<Record>([done = std::move(done)](Result<Record> result) mutable {
        if (result.ok())
            done.ok(sdk::recordBytes(*result));
        else
            done.fail(statusOf(result.error().code), result.error().text);
    });
}

} // namespace

PluginBase::PluginBase(const sotto_host* host, std::string dir)
    : Plugin(host, std::move(dir))
    , log_(Plugin::host()) {
}

Saved PluginBase::loadSaved() const {
    return {host().load(asBytes(kPoolKey)), host().load(asBytes(kStrikesKey)),
            host().load(asBytes(kGuardsKey))};
}

Result<EngineSetup> PluginBase::setup(const std::string& proxyUrl) {
    const auto text = host().setting("network");
    if (!text)
        return fail(Code::Invalid, "No network is chosen.");
    auto network = wire::parseNetworkFile(*text);
    if (!network.ok())
        return network.error();
    auto proxy = parseProxy(proxyUrl);
    if (!proxy.ok())
        return proxy.error();
    auto carrier = carrierMaker();
    if (!carrier.ok())
        return carrier.error();
    // A network on this computer needs no other.
    Dialer::HasNetwork sense = hasNetwork;
    if (network->allowLoopback)
        sense = [] { return true; };
    EngineSetup setup{std::move(*network), std::move(*proxy), loadSaved(), clock_, random_, log_};
    setup.hasNetwork = std::move(sense);
    setup.carrier = std::move(*carrier);
    return setup;
}

Result<void> PluginBase::startEngine() {
    auto made = setup(host().setting("proxy").value_or(""));
    if (!made.ok())
        return made.error();
    made->save = [this](std::string_view key, Bytes value) {
        host().post([this, key = std::string(key), value = std::move(value)] {
            const sdk::Edit edit{asBytes(key), value, false};
            if (host().write(std::span(&edit, 1), false) != SOTTO_OK)
                log_.write(LogLevel::Warning, "The transport's cache could not be saved.");
        });
    };
    made->status = [this](const auto& status) { show(status); };
    engine_ = std::make_unique<Engine>(std::move(*made));
    problem_.clear();
    return {};
}

void PluginBase::start(sdk::Done done) {
    const bool paused = host().setting("paused").value_or("") == "on";
    const auto started = paused ? Result<void>() : startEngine();
    if (!started.ok())
        return done.fail(statusOf(started.error().code), started.error().text);
    running_ = true;
    host().watchSettings([this](std::string_view, std::string_view) { restart(); });
    done.ok();
}

void PluginBase::stop(sdk::Done done) {
    running_ = false;
    tester_.reset();
    {
        const std::lock_guard lock(watchersMutex_);
        watchers_.clear();
    }
    if (!engine_ || restarting_) {
        engine_.reset();
        return done.ok();
    }
    auto completion = std::make_shared<sdk::Done>(std::move(done));
    engine_->stop([this, completion] {
        host().post([this, completion] {
            engine_.reset();
            completion->ok();
        });
    });
}

/// A changed setting, the proxy above all, holds for every connection from now on.
void PluginBase::restart() {
    if (!running_ || restarting_)
        return;
    restarting_ = true;
    const auto begin = [this] {
        engine_.reset();
        restarting_ = false;
        if (!running_)
            return;
        if (host().setting("paused").value_or("") == "on")
            return showProblem("The network is paused.");
        if (const auto started = startEngine(); !started.ok())
            showProblem(started.error().text);
    };
    if (!engine_)
        return begin();
    // Nobody shall take the routes that are about to go for usable ones.
    showProblem("The network settings have changed.");
    engine_->stop([this, begin] { host().post(begin); });
}

sdk::OpId PluginBase::send(sdk::ByteView request, sdk::ByteView body, sdk::Done reply) {
    const auto operation = ++lastOperation_;
    const auto record = sdk::parseRecord<sdk::Request>(request);
    if (!record)
        reply.fail(SOTTO_INVALID, "The request is malformed: it is no record.");
    else if (!engine_ || restarting_)
        reply.fail(SOTTO_OFFLINE, problem_);
    else
        engine_->send(operation, *record, toBytes(body), completing<sdk::Reply>(std::move(reply)));
    return operation;
}

void PluginBase::members(sdk::ByteView account, sdk::Done nodes) {
    if (!engine_ || restarting_)
        return nodes.fail(SOTTO_OFFLINE, problem_);
    engine_->members(toBytes(account), completing<sdk::Members>(std::move(nodes)));
}

void PluginBase::cancel(sdk::OpId operation) {
    if (engine_ && !restarting_)
        engine_->cancel(operation);
}

void PluginBase::test(sdk::ByteView test, sdk::Done report) {
    const auto record = sdk::parseRecord<sdk::ConnectionTest>(test);
    if (!record)
        return report.fail(SOTTO_INVALID, "The test is malformed: it is no record.");
    if (tester_)
        return report.fail(SOTTO_REJECTED, "A test of the connection runs already.");
    auto made = setup(record->proxy());
    if (!made.ok())
        return report.fail(statusOf(made.error().code), made.error().text);
    made->testing = true;
    made->save = [](std::string_view, Bytes) {};
    made->status = [](const sdk::TransportStatus&) {};
    tester_ = std::make_unique<Engine>(std::move(*made));
    auto answer =
        std::make_shared<Done<sdk::ConnectionReport>>(completing<sdk::ConnectionReport>(std::move(report)));
    tester_->test([this, answer](Result<sdk::ConnectionReport> result) {
        host().post([this, answer, result = std::move(result)]() mutable {
            tester_.reset();
            (*answer)(std::move(result));
        });
    });
}

void PluginBase::watch(sdk::Each changed) {
    {
        const std::lock_guard lock(watchersMutex_);
        watchers_.push_back(changed);
    }
    if (engine_ && !restarting_)
        engine_->repeatStatus();
    else
        showProblem(problem_);
}

void PluginBase::show(const sdk::TransportStatus& status) {
    const auto bytes = sdk::recordBytes(status);
    const std::lock_guard lock(watchersMutex_);
    for (const auto& watcher : watchers_)
        watcher(bytes);
}

void PluginBase::showProblem(const std::string& problem) {
    problem_ = problem;
    sdk::TransportStatus status;
    status.set_state(sdk::TransportStatus::OFFLINE);
    status.set_problem(problem);
    show(status);
}

} // namespace sotto::transport
