#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "node/node_context.h"
#include "node/tls_identity.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace sotto::node {

/// How long a node waits for others, and how often it tidies up.
struct NodeTimes {
    std::chrono::milliseconds replication{5'000}; ///< for a member of the swarm
    std::chrono::milliseconds relay{30'000};      ///< for the next hop of an onion
    std::chrono::milliseconds forward{25'000};    ///< for an HTTP server
    std::chrono::milliseconds purge{10'000};      ///< between removals of what has expired
    std::chrono::milliseconds catchUp{60'000};    ///< between comparisons with the other members
};

/// One storage and relay node: its database, its HTTPS port and a thread of its own. It shares nothing with
/// other nodes, not even in the same process: they talk over the network, so that a node that is stopped is
/// as dead as one on another machine.
class StorageNode {
public:
    struct Options {
        NodeKeys keys;
        std::shared_ptr<const NetworkMap> map; ///< contains this node
        std::filesystem::path folder;          ///< for its data
        const TlsIdentity* identity = nullptr; ///< used while starting only
        NodeTimes times;
        const Clock* clock = nullptr;
        Random* random = nullptr; ///< thread-safe
    };

    /// Listens and serves when this returns. The error says what is in the way.
    static Result<std::unique_ptr<StorageNode>> start(Options options);
    /// As stop() without grace.
    ~StorageNode();
    StorageNode(const StorageNode&) = delete;
    StorageNode& operator=(const StorageNode&) = delete;

    /// Takes no new connections, lets requests that are being answered finish for up to `grace`, then ends.
    /// Blocks the calling thread, which is not the node's.
    void stop(std::chrono::milliseconds grace);

private:
    class Impl;
    explicit StorageNode(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> impl_;
};

} // namespace sotto::node
