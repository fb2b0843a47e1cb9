#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "node/network_map.h"

#include <map>

namespace sotto::node {

/// Messages between nodes, which prove both sides by their keys whatever carries them: XChaCha20-Poly1305
/// under a key of the two X25519 keys, bound to both identities, to the time and, for an answer, to its
/// question. Belongs to one thread.
///   question = sender's Ed25519 key 32 ‖ time in ms, 8 big-endian ‖ nonce 24 ‖ ciphertext and tag
///   answer   = nonce 24 ‖ ciphertext and tag
class PeerSeal {
public:
    /// Clocks of nodes may differ by this much.
    static constexpr TimeMs kToleranceMs = 60'000;

    /// Borrows everything.
    PeerSeal(const crypto::Ed25519PublicKey& self, const crypto::X25519SecretKey& secret,
             const NetworkMap& map, const Clock& clock, Random& random);

    /// What an answer is checked against, or sealed for.
    struct Thread {
        crypto::Ed25519PublicKey peer;
        Bytes question; ///< nonce of the question
    };
    struct Sealed {
        Bytes bytes;
        Thread thread;
    };
    struct Opened {
        Bytes plaintext;
        Thread thread;
    };

    Result<Sealed> sealQuestion(const crypto::Ed25519PublicKey& to, ByteView plaintext);
    /// Code::Denied unless a node of the network made it for us within the tolerance.
    Result<Opened> openQuestion(ByteView sealed);
    Result<Bytes> sealAnswer(const Thread& thread, ByteView plaintext);
    Result<Bytes> openAnswer(const Thread& thread, ByteView sealed);

private:
    Result<const crypto::SymmetricKey*> keyFor(const crypto::Ed25519PublicKey& peer);

    const crypto::Ed25519PublicKey& self_;
    const crypto::X25519SecretKey& secret_;
    const NetworkMap& map_;
    const Clock& clock_;
    Random& random_;
    std::map<crypto::Ed25519PublicKey, crypto::SymmetricKey> keys_;
};

} // namespace sotto::node
