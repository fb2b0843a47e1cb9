#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/hash.h"
#include "crypto/keys.h"
#include "wire/network_url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sotto::wire {

/// A server that knows the list of nodes (02 §2.1). All pins that are given must hold.
struct NetworkSeed {
    NetworkUrl url;       ///< where get_n_service_nodes is posted
    Bytes certificateDer; ///< the only trust anchor; empty: none is given
    std::optional<crypto::Hash32> spkiSha256;
    std::optional<crypto::Hash32> certificateSha256;

    bool pinned() const { return !certificateDer.empty() || spkiSha256 || certificateSha256; }
};

/// Where attachments go (07 §1).
struct NetworkFileServer {
    std::string url;
    crypto::X25519PublicKey x25519;
    bool viaOnion = true;
};

/// How paths are built. The defaults are those of the real network (02 §3.2, 03 §7).
struct PathRules {
    unsigned hops = 3;
    unsigned paths = 2;
    unsigned distinctSubnets =
        24;                 ///< prefix length that no two nodes of all paths may share; 0: no such rule
    unsigned minPool = 12;  ///< fewer usable nodes than this are not a network
    unsigned agreement = 2; ///< in how many of three answers a node must occur to be kept

    bool operator==(const PathRules&) const = default;
};

/// One network, as its file describes it.
struct NetworkFile {
    std::string name; ///< 1–40 of a–z, 0–9 and '-'
    std::vector<NetworkSeed> seeds;
    std::optional<NetworkFileServer> fileServer;
    bool nameService = false;
    PathRules pathRules;
    bool allowLoopback = false; ///< nodes may have loopback and private addresses
};

inline constexpr std::size_t kMaxNetworkFileBytes = 256u << 10;

/// Reads a network file. Code::Invalid names the field and its place in one sentence. A text equal to a
/// compiled-in one has that one's liberties (insecure seeds). [any]
Result<NetworkFile> parseNetworkFile(std::string_view text);

/// The text of a network that comes with the program: "mainnet" or "testnet". Empty for other names. [any]
std::optional<std::string_view> compiledInNetwork(std::string_view name);

} // namespace sotto::wire
