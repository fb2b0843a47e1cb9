#pragma once

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "wire/onion_key.h"

#include <cstdint>
#include <span>
#include <string>

namespace sotto::wire {

/// A storage node as onion routing sees it: named by its Ed25519 key, sealed to by its X25519 key.
struct OnionHop {
    crypto::Ed25519PublicKey ed25519;
    crypto::X25519PublicKey x25519;
};

/// An HTTP server that understands v4 requests at /oxen/v4/lsrpc.
struct OnionServer {
    std::string host;
    std::uint16_t port = 443;
    bool https = true;
    crypto::X25519PublicKey x25519;
};

/// How the JSON around the layers is written (03 §4).
enum class OnionStyle {
    Explicit, ///< enc_type everywhere, control {"headers":""}, keys in byte order; both ciphers
    Implicit, ///< no enc_type, so aes-gcm only; control and key order as desktop clients write them
};

struct OnionOptions {
    OnionStyle style = OnionStyle::Explicit;
    /// Pretend to be further along the path; with 3 hops and a target at most 12 (03 §4). 0 is not written.
    int hopNo = 0;
};

/// A request ready for the guard's /onion_req/v2 (or QUIC onion_req), and the key that opens its reply.
struct OnionRequest {
    Bytes body;
    OnionReplyKey replyKey;
};

/// Wraps the storage request `requestJson` for `target` behind `path`, whose first hop is the guard. An empty
/// path gives the target's own layer only, to be posted directly to the target. Randomness is drawn per
/// layer, innermost first: 32 bytes ephemeral secret, then the nonce. Code::Invalid for an unusable key, or
/// Implicit with another cipher than aes-gcm. [any]
Result<OnionRequest> buildOnionToNode(std::span<const OnionHop> path, const OnionHop& target,
                                      ByteView requestJson, OnionCipher cipher, Random& random,
                                      OnionOptions options = {});

/// The same for an HTTP server; `v4Payload` comes from onion_v4.h and `path` has at least one hop.
Result<OnionRequest> buildOnionToServer(std::span<const OnionHop> path, const OnionServer& server,
                                        ByteView v4Payload, OnionCipher cipher, Random& random,
                                        OnionOptions options = {});

} // namespace sotto::wire
