#pragma once

#include "crypto/hash.h"
#include "crypto/keys.h"

namespace sotto::crypto {

/// A number modulo the order L of the Ed25519 group (01 §1). All functions here are pure, constant-time and
/// [any].
using Scalar = Secret<32, struct ScalarTag>;

/// Reduces a hash modulo L and wipes it.
Scalar reduced(Hash64 hash);
Scalar product(const Scalar& left, const Scalar& right);

/// The scalar a of an account: its public key is a·B (01 §2).
Scalar scalarOf(const Ed25519SecretKey& secret);
/// The same, or L - a if a·B has the sign bit set.
Scalar positiveScalarOf(const Ed25519SecretKey& secret);

/// A signature that verifies as plain Ed25519 with `publicKey`, which is secret·B. `nonce` must be secret and
/// belong to this message alone.
Signature signWith(const Scalar& secret, const Ed25519PublicKey& publicKey, const Scalar& nonce,
                   ByteView message);

} // namespace sotto::crypto
