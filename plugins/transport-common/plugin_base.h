#pragma once

#include "base/clock.h"
#include "crypto/system_random.h"
#include "transport-common/engine.h"
#include "transport-common/host_log.h"

#include "sotto/sdk.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace sotto::transport {

/// The face of a transport towards the host: settings, private store, completions. A subclass says how
/// requests travel. While the setting "paused" is "on" there is no engine and so no connection. Everything on
/// the core thread unless tagged.
class PluginBase : public sdk::Plugin, public sdk::Transport, public sdk::TransportTest {
public:
    PluginBase(const sotto_host* host, std::string dir);

    void start(sdk::Done done) override;
    void stop(sdk::Done done) override;
    sdk::OpId send(sdk::ByteView request, sdk::ByteView body, sdk::Done reply) override;
    void members(sdk::ByteView account, sdk::Done nodes) override;
    void cancel(sdk::OpId operation) override;
    void watch(sdk::Each changed) override;
    void test(sdk::ByteView test, sdk::Done report) override;

protected:
    using MakeCarrier =
        std::function<std::unique_ptr<Carrier>(Services&, const std::optional<Bytes>& guards)>;
    /// Reads the transport's own settings. The function is called on the engine's thread's behalf before that
    /// starts, and must not use the plugin.
    virtual Result<MakeCarrier> carrierMaker() = 0;

private:
    Result<EngineSetup> setup(const std::string& proxyUrl);
    Result<void> startEngine();
    void restart();
    Saved loadSaved() const;
    void show(const sdk::TransportStatus& status);
    void showProblem(const std::string& problem);

    SystemClock clock_;
    crypto::SystemRandom random_;
    HostLog log_;
    std::unique_ptr<Engine> engine_;
    std::unique_ptr<Engine> tester_; ///< while a test of the connection runs
    std::uint64_t lastOperation_ = 0;
    std::string problem_; ///< why there is no engine
    bool running_ = false;
    bool restarting_ = false;

    std::mutex watchersMutex_; ///< statuses come from the engine's thread
    std::vector<sdk::Each> watchers_;
};

} // namespace sotto::transport
