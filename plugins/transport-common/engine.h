#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/done.h"
#include "base/log.h"
#include "base/random.h"
#include "transport-common/carrier.h"
#include "transport-common/dialer.h"
#include "transport-common/proxy.h"
#include "transport-common/services.h"
#include "wire/network_file.h"

#include "records.pb.h"

#include <functional>
#include <memory>
#include <optional>

namespace sotto::transport {

/// What a transport found in its private store when it started.
struct Saved {
    std::optional<Bytes> pool;
    std::optional<Bytes> strikes;
    std::optional<Bytes> guards;
};

struct EngineSetup {
    wire::NetworkFile network;
    std::optional<Proxy> proxy;
    Saved saved;
    std::reference_wrapper<const Clock> clock;
    std::reference_wrapper<Random> random;
    std::reference_wrapper<Log> log;
    /// All called on the engine's thread.
    std::function<void(std::string_view key, Bytes value)> save{};
    std::function<void(const sdk::TransportStatus&)> status{};
    Dialer::HasNetwork hasNetwork{};
    Dialer::Audit audit{}; ///< may be empty
    /// Makes the way requests take; `guards` as saved.
    std::function<std::unique_ptr<Carrier>(Services&, const std::optional<Bytes>& guards)> carrier{};
    bool testing = false; ///< for test() only: does nothing by itself
};

/// A running transport: one thread with everything on it. Constructing starts the thread and, unless it is
/// for a test, connecting.
class Engine {
public:
    explicit Engine(EngineSetup setup);
    /// Stops as stop() does and waits.
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// [any] The completion runs on the engine's thread. `operation` is not 0 and not used before.
    void send(std::uint64_t operation, sdk::Request request, Bytes body, Done<sdk::Reply> done);
    /// [any]
    void members(Bytes account, Done<sdk::Members> done);
    /// [any] Unknown and finished operations are ignored.
    void cancel(std::uint64_t operation);
    /// [any] Walks the way to the network step by step; the completion runs on the engine's thread. At most
    /// once, with EngineSetup::testing.
    void test(Done<sdk::ConnectionReport> done);
    /// [any] Calls EngineSetup::status with how it is now.
    void repeatStatus();

    /// [core] Cancels everything and closes all connections; `stopped` runs on the engine's thread, which
    /// then ends. At most once.
    void stop(UniqueFunction<void()> stopped);

private:
    struct State;
    std::unique_ptr<State> state_;
    bool stopped_ = false;
};

} // namespace sotto::transport
