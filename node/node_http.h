#pragma once

#include "node/http_types.h"
#include "node/node_context.h"
#include "node/onion_relay.h"
#include "node/peer_link.h"
#include "node/rate_limiter.h"
#include "node/rpc_dispatch.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace sotto::node {

inline constexpr std::uint64_t kMaxClientBody = 10u << 20; ///< 02 §6

/// Body limit of a path of a node.
std::uint64_t bodyLimitOf(std::string_view target);

/// The HTTP paths of a node (02 §6) and what each does. Belongs to the thread of the node.
class NodeHttp {
public:
    /// What members of the swarm ask beyond onions and storage; empty parts refuse.
    using ChangesHandler = std::function<PeerParts(const crypto::Ed25519PublicKey& peer, const PeerParts&)>;

    /// Borrows everything.
    NodeHttp(NodeContext& node, RpcDispatch& rpc, OnionRelay& onions, PeerLink& peers, ChangesHandler changes)
        : node_(node)
        , rpc_(rpc)
        , onions_(onions)
        , peers_(peers)
        , changes_(std::move(changes))
        , limiter_(node.clock) {}

    void handle(HttpRequest request, Done<HttpReply> done);

private:
    void storageRpc(const HttpRequest& request, Done<HttpReply> done);
    void onionRequest(const HttpRequest& request, Done<HttpReply> done);
    void peerMessage(const HttpRequest& request, Done<HttpReply> done);
    void forwarded(PeerLink::Question question, Done<HttpReply> done);
    void answerPeer(const PeerSeal::Thread& thread, const PeerParts& parts, Done<HttpReply>& done);

    NodeContext& node_;
    RpcDispatch& rpc_;
    OnionRelay& onions_;
    PeerLink& peers_;
    ChangesHandler changes_;
    RateLimiter limiter_;
};

} // namespace sotto::node
