#pragma once

#include "base/result.h"
#include "crypto/keys.h"

namespace sotto::crypto {

/// The Ed25519 key that belongs to an X25519 key, in its positive form (sign bit 0): Ed(X) of 01 §5. The
/// owner's real key is this or the one with the sign bit set. Code::Invalid for points off the prime-order
/// subgroup. [any], not constant-time: for public keys only.
Result<Ed25519PublicKey> edwardsOf(const X25519PublicKey& key);

} // namespace sotto::crypto
