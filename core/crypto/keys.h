#pragma once

#include "base/fixed_bytes.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/secret.h"

namespace sotto::crypto {

using Ed25519PublicKey = FixedBytes<32, struct Ed25519PublicKeyTag>;
using X25519PublicKey = FixedBytes<32, struct X25519PublicKeyTag>;
using Signature = FixedBytes<64, struct SignatureTag>;

using Ed25519Seed = Secret<32, struct Ed25519SeedTag>;
using Ed25519SecretKey = Secret<64, struct Ed25519SecretKeyTag>; ///< seed followed by the public key
using X25519SecretKey = Secret<32, struct X25519SecretKeyTag>;
using SharedSecret = Secret<32, struct SharedSecretTag>;
using SymmetricKey = Secret<32, struct SymmetricKeyTag>;

struct Ed25519KeyPair {
    Ed25519SecretKey secret;
    Ed25519PublicKey publicKey;
};

struct X25519KeyPair {
    X25519SecretKey secret;
    X25519PublicKey publicKey;
};

/// Protocol chapter 01 §2. All functions here are pure and [any].
Ed25519KeyPair ed25519FromSeed(const Ed25519Seed& seed);
Ed25519PublicKey ed25519PublicOf(const Ed25519SecretKey& secret);

X25519KeyPair x25519FromSecret(X25519SecretKey secret);
X25519KeyPair x25519Generate(Random& random);
/// Secret half of the account's X25519 pair (01 §5): clamp(SHA-512(seed)[0..32)).
X25519SecretKey x25519SecretOf(const Ed25519SecretKey& secret);
/// Refuses encodings that are no point, of small order or outside the prime-order subgroup (01 §2.4).
Result<X25519PublicKey> x25519Of(const Ed25519PublicKey& key);

Signature sign(const Ed25519SecretKey& secret, ByteView message);
bool verify(const Ed25519PublicKey& key, ByteView message, const Signature& signature);

/// Diffie-Hellman; refuses an all-zero result.
Result<SharedSecret> x25519(const X25519SecretKey& own, const X25519PublicKey& theirs);

} // namespace sotto::crypto
