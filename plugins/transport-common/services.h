#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "transport-common/clock_offset.h"
#include "transport-common/dialer.h"
#include "transport-common/http_pool.h"
#include "transport-common/node_pool.h"
#include "transport-common/problem.h"
#include "transport-common/strikes.h"
#include "transport-common/swarm_book.h"
#include "transport-common/task_group.h"
#include "wire/network_file.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sotto::transport {

/// What the parts of one running transport share. All of it belongs to the transport's own thread.
struct Services {
    boost::asio::any_io_executor executor;
    const wire::NetworkFile& network;
    const Clock& clock;
    Random& random;
    Log& log;
    Dialer& dialer;
    HttpPool& nodes; ///< connections to nodes
    TaskGroup& tasks;

    /// Puts a value into the private store.
    std::function<void(std::string_view key, Bytes value)> save;
    /// Something that TransportStatus shows has changed.
    std::function<void()> statusChanged;

    NodePool pool{};
    Strikes strikes{};
    SwarmBook swarms{pool};
    ClockOffset offset{};

    /// Why there is no connection; empty when all is well.
    std::optional<Problem> problem{};
    /// When anything last answered over the network.
    Instant lastAnswer{};

    /// Whether silence of one node says something about that node rather than about our own network.
    bool networkWorks() const {
        return std::chrono::steady_clock::now() - lastAnswer < std::chrono::seconds(30);
    }
    /// Says that requests fail for this reason until something answers.
    void trouble(Problem reason) {
        problem = std::move(reason);
        statusChanged();
    }
    void answered() { lastAnswer = std::chrono::steady_clock::now(); }
};

/// Delay before retry number `n` (0, 1, …): doubles from `first` up to `most`, ±20 % so that clients do not
/// move in step.
std::chrono::milliseconds backoff(unsigned n, std::chrono::milliseconds first, std::chrono::milliseconds most,
                                  Random& random);

} // namespace sotto::transport
