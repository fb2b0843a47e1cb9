#pragma once

#include "base/done.h"
#include "node/http_client.h"
#include "node/peer_seal.h"

#include <chrono>
#include <string>
#include <vector>

namespace sotto::node {

/// A message between nodes: a command and its parts, and the parts of the answer. Commands are named as
/// existing nodes name theirs (02 §20.3); the transport is this program's own, a POST of sealed bencode.
using PeerParts = std::vector<Bytes>;

inline constexpr std::string_view kPeerPath = "/sotto_peer/v1";
/// What a client may send or get plus what wraps it between nodes.
inline constexpr std::uint64_t kMaxPeerMessage = (10u << 20) + (64u << 10);

inline constexpr std::string_view kOnionCommand = "sn.onion_request";
inline constexpr std::string_view kStorageCommand = "sn.storage_cc";
inline constexpr std::string_view kChangesCommand = "sn.changes";

/// Asks other nodes and takes apart what they ask. Belongs to the thread of the node.
class PeerLink {
public:
    /// Borrows both.
    PeerLink(HttpClient& client, PeerSeal& seal, const NetworkMap& map)
        : client_(client)
        , seal_(seal)
        , map_(map) {}

    /// Code::NotFound for an unknown node, Code::Timeout when it stays silent, Code::Corrupt when it answers
    /// garbage.
    void ask(const crypto::Ed25519PublicKey& node, std::string_view command, const PeerParts& parts,
             std::chrono::milliseconds timeout, Done<PeerParts> done);

    struct Question {
        std::string command;
        PeerParts parts;
        PeerSeal::Thread thread;
    };
    Result<Question> open(ByteView body);
    Result<Bytes> answer(const PeerSeal::Thread& thread, const PeerParts& parts);

private:
    HttpClient& client_;
    PeerSeal& seal_;
    const NetworkMap& map_;
};

} // namespace sotto::node
