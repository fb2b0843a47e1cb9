#pragma once

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"

#include <optional>
#include <string_view>

namespace sotto::wire {

/// Ciphers of an onion layer (03 §2). aes-cbc of old nodes has no integrity and is neither sent nor accepted.
enum class OnionCipher { XChaCha20, AesGcm };

/// Name on the wire: "xchacha20" or "aes-gcm".
std::string_view onionCipherName(OnionCipher cipher);
/// Also knows the aliases "xchacha20-poly1305" and "gcm".
std::optional<OnionCipher> onionCipherFromName(std::string_view name);

/// The symmetric key of one onion layer, the same in both directions (03 §2). Move-only.
class OnionKey {
public:
    /// As the client: `ephemeral` was made for this layer, `node` is the X25519 key of who opens it. [any]
    static Result<OnionKey> forClient(OnionCipher cipher, const crypto::X25519KeyPair& ephemeral,
                                      const crypto::X25519PublicKey& node);
    /// As the node or server that holds `own`. [any]
    static Result<OnionKey> forNode(OnionCipher cipher, const crypto::X25519KeyPair& own,
                                    const crypto::X25519PublicKey& ephemeral);

    /// nonce ‖ ciphertext ‖ tag, with a nonce drawn from `random` (24 bytes for xchacha20, 12 for aes-gcm).
    Bytes seal(ByteView plaintext, Random& random) const;
    /// Code::Corrupt when the input is too short or was changed.
    Result<Bytes> open(ByteView sealed) const;

    OnionCipher cipher() const { return cipher_; }
    const crypto::SymmetricKey& key() const { return key_; }

private:
    OnionKey(OnionCipher cipher, crypto::SymmetricKey key) : cipher_(cipher), key_(std::move(key)) {}

    OnionCipher cipher_;
    crypto::SymmetricKey key_;
};

/// What the sender of an onion request keeps in order to open the reply. Move-only.
class OnionReplyKey {
public:
    /// [any]
    static Result<OnionReplyKey> make(OnionCipher cipher, const crypto::X25519KeyPair& ephemeral,
                                      const crypto::X25519PublicKey& target);

    /// Opens the raw (not base64) reply. After an xchacha20 request a reply that does not open is tried as
    /// aes-gcm, because some old servers answer that way (03 §2). Code::Corrupt when neither fits. [any]
    Result<Bytes> open(ByteView sealed) const;

private:
    OnionReplyKey(OnionKey key, std::optional<OnionKey> fallback)
        : key_(std::move(key))
        , fallback_(std::move(fallback)) {}

    OnionKey key_;
    std::optional<OnionKey> fallback_;
};

} // namespace sotto::wire
