#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "wire/onion_key.h"

#include <cstdint>
#include <string>
#include <variant>

namespace sotto::wire {

inline constexpr int kMaxOnionHopNo = 15; ///< a relay refuses a message whose hop_no is above (03 §9)

/// A sealed layer on its way to the node that can open it.
struct OnionLayer {
    Bytes sealed;
    crypto::X25519PublicKey ephemeral;
    OnionCipher cipher = OnionCipher::AesGcm;
    int hopNo = 0;
};

/// A layer that this node opened: the plaintext is a frame (onion_frame.h), the key seals the reply.
struct OpenedOnionLayer {
    OnionKey key;
    Bytes plaintext;
};

/// This node is the target; how it shall encode its reply.
struct OnionControl {
    bool json = false;  ///< embed a JSON result instead of putting it into a string
    bool base64 = true; ///< base64 around the sealed reply
};

/// Post the whole plaintext to an HTTP server.
struct OnionToServer {
    std::string host;
    std::string target;
    std::string protocol = "https";
    std::uint16_t port = 443;

    /// Whether a node forwards there: http or https, target begins with /loki/ or /oxen/, ends with /lsrpc
    /// and has no '?'. Otherwise the answer is the encrypted 400 "Invalid url".
    bool allowed() const;
    /// protocol://host[:port]target, the port only when it is not the protocol's default.
    std::string url() const;
};

/// Pass the frame's blob on to another node.
struct OnionToNode {
    crypto::Ed25519PublicKey destination;
    crypto::X25519PublicKey ephemeral;
    OnionCipher cipher = OnionCipher::AesGcm;
};

using OnionRouting = std::variant<OnionControl, OnionToServer, OnionToNode>;

/// Body of POST /onion_req/v2 at the guard (03 §4 step 3). Code::Invalid with a text fit for "Error parsing
/// onion request: …". [any]
Result<OnionLayer> parseOnionBody(ByteView body);

/// Code::Corrupt when the layer does not open ("Invalid ciphertext"). [any]
Result<OpenedOnionLayer> openOnionLayer(const OnionLayer& layer, const crypto::X25519KeyPair& own);

/// The JSON part of an opened frame: `headers` → control, `host` → server, else node (03 §4). Code::Invalid
/// means that the encrypted 400 "Invalid json" is the answer. [any]
Result<OnionRouting> parseOnionRouting(std::string_view json);

/// The inter-node message, a bencoded dict of data, enc_type, ephemeral_key and hop_no (03 §9). [any]
Bytes encodeRelayMessage(const OnionLayer& layer);
Result<OnionLayer> parseRelayMessage(ByteView message);

} // namespace sotto::wire
