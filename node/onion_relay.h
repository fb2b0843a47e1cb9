#pragma once

#include "base/random.h"
#include "base/result.h"
#include "node/cbc_layer.h"
#include "node/http_types.h"
#include "node/node_context.h"
#include "node/peer_link.h"
#include "node/rpc_reply.h"
#include "wire/onion_relay.h"
#include "wire/onion_reply.h"

#include <functional>
#include <variant>

namespace sotto::node {

/// What an onion request gets at the HTTP layer: readable by everybody on the way unless it is sealed.
struct OnionAnswer {
    int status = 200;
    std::string body;
};

/// Opens onion layers and does what they say (03 §9): answer as the target, post to an HTTP server, or pass
/// the next layer on. Belongs to the thread of the node.
class OnionRelay {
public:
    /// The ways out of here.
    struct Ways {
        std::function<void(std::string_view request, RpcDone)> rpc;
        std::function<void(const crypto::Ed25519PublicKey& next, Bytes message, Done<PeerParts>)> relay;
        std::function<void(const wire::OnionToServer&, std::string payload, Done<HttpReply>)> post;
    };
    using Answered = UniqueFunction<void(OnionAnswer)>;

    /// Borrows keys and random.
    OnionRelay(const NodeKeys& keys, Random& random, Ways ways)
        : keys_(keys)
        , random_(random)
        , ways_(std::move(ways)) {}

    /// Body of POST /onion_req/v2.
    void guard(ByteView body, Answered done);
    /// A message from another node.
    void relayed(ByteView message, Answered done);

private:
    /// Key of the layer that was opened here; what seals the reply.
    using LayerKey = std::variant<wire::OnionKey, CbcKey>;
    struct Layer {
        wire::OnionLayer layer;
        bool cbc = false; ///< instead of the cipher that the layer names
    };
    struct Opened {
        LayerKey key;
        Bytes plaintext;
    };

    Result<Opened> open(const Layer& layer) const;
    void process(const Layer& layer, Answered done);
    void answerAsTarget(LayerKey key, wire::OnionControl control, ByteView request, Answered done);
    void postToServer(const LayerKey& key, const wire::OnionToServer& server, ByteView payload,
                      Answered done);
    void passOn(const wire::OnionToNode& next, bool cbc, ByteView blob, int hopNo, Answered done);
    OnionAnswer seal(const LayerKey& key, std::string_view plaintext, const wire::OnionControl& control);
    OnionAnswer refuse(const LayerKey& key, std::string_view text);

    const NodeKeys& keys_;
    Random& random_;
    Ways ways_;
};

} // namespace sotto::node
