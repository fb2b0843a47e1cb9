#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "wire/swarm.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace sotto::node {

/// The keys and swarms of a local network, kept in its folder so that a restart brings back the same nodes.
struct LocalState {
    struct Node {
        crypto::Ed25519Seed seed;
        wire::SwarmId swarm = 0;
    };
    std::vector<Node> nodes;

    static constexpr unsigned kMaxNodes = 200; ///< each has a /24 of 127.0.0.0/8 of its own
    static constexpr unsigned kDefaultNodes = 9;
    static constexpr unsigned kDefaultSwarms = 3;

    /// Reads what `folder` holds or makes it anew. Numbers that are given must agree with what is there.
    static Result<LocalState> loadOrMake(const std::filesystem::path& folder, std::optional<unsigned> nodes,
                                         std::optional<unsigned> swarms, Random& random);
};

} // namespace sotto::node
