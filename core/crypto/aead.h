#pragma once

#include "base/result.h"
#include "crypto/keys.h"

namespace sotto::crypto {

inline constexpr std::size_t kXChaChaNonceSize = 24;
inline constexpr std::size_t kAesGcmNonceSize = 12;
inline constexpr std::size_t kAeadTagSize = 16;

/// XChaCha20-Poly1305-IETF: ciphertext followed by the 16-byte tag, without the nonce. `nonce` has 24 bytes.
/// [any]
Bytes xchachaSeal(const SymmetricKey& key, ByteView nonce, ByteView plaintext, ByteView associated = {});
/// Fails with Code::Corrupt on any difference.
Result<Bytes> xchachaOpen(const SymmetricKey& key, ByteView nonce, ByteView sealed, ByteView associated = {});

/// AES-256-GCM without associated data: ciphertext followed by the 16-byte tag. `nonce` has 12 bytes. [any]
Bytes aesGcmSeal(const SymmetricKey& key, ByteView nonce, ByteView plaintext);
Result<Bytes> aesGcmOpen(const SymmetricKey& key, ByteView nonce, ByteView sealed);

/// XSalsa20-Poly1305 with the tag in front (crypto_secretbox); `nonce` has 24 bytes. Only for old records.
/// [any]
Result<Bytes> secretboxOpen(const SymmetricKey& key, ByteView nonce, ByteView sealed);

} // namespace sotto::crypto
