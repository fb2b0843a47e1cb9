#include "crypto/keys.h"

#include <sodium.h>

#include <algorithm>

namespace sotto::crypto {

namespace {

/// Whether the y coordinate is below 2^255 - 19, so that no second encoding of a point passes.
bool isCanonical(const Ed25519PublicKey& key) {
    const ByteView bytes = key.view();
    const bool high = (bytes[31] & 0x7f) == 0x7f &&
                      std::all_of(bytes.begin() + 1, bytes.end() - 1, [](auto byte) { return byte == 0xff; });
    return !high || bytes[0] < 0xed;
}

} // namespace

Ed25519KeyPair ed25519FromSeed(const Ed25519Seed& seed) {
    Ed25519KeyPair pair;
    crypto_sign_seed_keypair(pair.publicKey.data(), pair.secret.data(), seed.data());
    return pair;
}

Ed25519PublicKey ed25519PublicOf(const Ed25519SecretKey& secret) {
    return *Ed25519PublicKey::from(secret.view().subspan(32));
}

X25519KeyPair x25519FromSecret(X25519SecretKey secret) {
    X25519KeyPair pair{std::move(secret), {}};
    crypto_scalarmult_base(pair.publicKey.data(), pair.secret.data());
    return pair;
}

X25519KeyPair x25519Generate(Random& random) {
    X25519SecretKey secret;
    random.fill(secret.span());
    return x25519FromSecret(std::move(secret));
}

X25519SecretKey x25519SecretOf(const Ed25519SecretKey& secret) {
    X25519SecretKey result;
    crypto_sign_ed25519_sk_to_curve25519(result.data(), secret.data());
    return result;
}

Result<X25519PublicKey> x25519Of(const Ed25519PublicKey& key) {
    X25519PublicKey result;
    // The conversion refuses what is not on the main subgroup; only encodings it does not look at.
    if (!isCanonical(key) || crypto_sign_ed25519_pk_to_curve25519(result.data(), key.data()) != 0)
        return fail(Code::Invalid, "The Ed25519 key is not a usable curve point.");
    return result;
}

Signature sign(const Ed25519SecretKey& secret, ByteView message) {
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret.data());
    return signature;
}

bool verify(const Ed25519PublicKey& key, ByteView message, const Signature& signature) {
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

Result<SharedSecret> x25519(const X25519SecretKey& own, const X25519PublicKey& theirs) {
    SharedSecret shared;
    if (crypto_scalarmult(shared.data(), own.data(), theirs.data()) != 0)
        return fail(Code::Invalid, "The key exchange gave no usable secret.");
    return shared;
}

} // namespace sotto::crypto
