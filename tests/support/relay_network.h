#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "crypto/keys.h"
#include "wire/network_file.h"
#include "wire/service_nodes.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sotto::test {

/// How a node of a RelayNetwork behaves.
enum class Conduct {
    Good,
    Refusing,    ///< refuses connections; relays are told that it is unreachable
    Silent,      ///< takes requests and never answers
    Garbage,     ///< answers 200 with bytes that do not open
    Truncated,   ///< ends the connection in the middle of an answer
    Oversized,   ///< announces an answer beyond every limit
    NotReady,    ///< 503 in clear
    Slanderous,  ///< as a relay, says that a node outside the path is unknown
    ForgedClock, ///< as a relay, answers 406 in clear
};

/// What the last node of an onion, or a node that is asked directly, answers.
struct NodeAnswer {
    int status = 200;
    std::string body;
};

/// Storage nodes on loopback addresses, all on one thread of this process, with their seeds: TLS, onion
/// relaying and `info`, `get_swarm`, `oxend_request`; everything else is up to the test. Node i listens on
/// 127.0.(60+i).1.
class RelayNetwork {
public:
    /// Called on the network's thread with the node that was reached.
    using Handler =
        std::function<NodeAnswer(std::size_t node, const std::string& method, const std::string& params)>;

    /// `certifiedFromS`: seconds after now from when on its certificate is valid.
    explicit RelayNetwork(std::size_t nodes, std::size_t swarms = 3, long certifiedFromS = -3600);
    ~RelayNetwork();
    RelayNetwork(const RelayNetwork&) = delete;
    RelayNetwork& operator=(const RelayNetwork&) = delete;

    std::size_t size() const;
    const wire::ServiceNode& node(std::size_t index) const;
    /// Index of an address or key; size() when it is none of this network.
    std::size_t indexOf(const std::string& ip) const;
    std::size_t indexOf(ByteView ed25519) const;

    void conduct(std::size_t node, Conduct conduct);
    /// For methods that nodes do not answer by themselves. Set before the transport starts.
    void answer(Handler handler);
    /// The nodes' clocks are so far ahead of this machine's.
    void skew(TimeMs ms);
    void seedAnswers(bool answers);

    /// Requests that reached the node as a destination, as a guard, directly.
    std::uint64_t served(std::size_t node) const;
    std::uint64_t guarded(std::size_t node) const;
    std::uint64_t asked(std::size_t node) const;

    /// A file of this network with an https seed that is pinned by all three means.
    wire::NetworkFile file() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace sotto::test
