#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "node/storage_node.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace sotto::node {

/// A whole network in one process (node i listens on 127.0.(10+i).1) with its seed service on 127.0.0.1. All
/// methods are for one thread, which is not one of the nodes'.
class LocalNetwork {
public:
    struct Options {
        std::filesystem::path folder;
        std::optional<unsigned> nodes;  ///< as kept, or 9
        std::optional<unsigned> swarms; ///< as kept, or 3
        std::uint16_t basePort = 22100; ///< node i: base + i; seeds: base + 300 (http) and base + 301 (https)
        NodeTimes times;
        const Clock* clock = nullptr;
        Random* random = nullptr; ///< thread-safe
    };

    /// Everything listens and the network file is written when this returns. The error names what is in the
    /// way.
    static Result<std::unique_ptr<LocalNetwork>> start(const Options& options);
    ~LocalNetwork();
    LocalNetwork(const LocalNetwork&) = delete;
    LocalNetwork& operator=(const LocalNetwork&) = delete;

    std::size_t size() const;
    const NetworkMap& map() const;
    std::filesystem::path networkFile() const;

    /// Kills a node as if its machine had died; its data stay. Code::NotFound for a number without node,
    /// Code::Invalid when it is not running.
    Result<void> stopNode(std::size_t index);
    Result<void> startNode(std::size_t index);

    /// Lets requests under way finish for up to `grace`, then ends everything.
    void stop(std::chrono::milliseconds grace);

private:
    class Impl;
    explicit LocalNetwork(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> impl_;
};

} // namespace sotto::node
