#pragma once

#include "base/random.h"
#include "crypto/keys.h"

namespace sotto::crypto {

/// 64 bytes that look like an Ed25519 signature and verify with no key: R = r·B and a scalar s, both random
/// (04 §2.8). Draws 64 bytes for r, then 64 for s. [any]
Signature decoySignature(Random& random);

} // namespace sotto::crypto
