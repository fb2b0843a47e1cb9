#pragma once

#include "base/result.h"
#include "crypto/keys.h"

namespace sotto::crypto {

inline constexpr std::size_t kSealedBoxOverhead = 48; ///< ephemeral public key 32, tag 16

/// crypto_box_seal (04 §4): anonymous box to `recipient`. [any]
Result<Bytes> boxSeal(const X25519PublicKey& recipient, ByteView message);
/// The same with the ephemeral pair of `ephemeralSeed`, for reproducible boxes only (04 §4).
Result<Bytes> boxSealWithSeed(const X25519PublicKey& recipient, const Ed25519Seed& ephemeralSeed,
                              ByteView message);
Result<Bytes> boxOpen(const X25519KeyPair& own, ByteView box);

} // namespace sotto::crypto
