#include "crypto/scalar.h"

#include <sodium.h>

namespace sotto::crypto {

Scalar reduced(Hash64 hash) {
    Scalar scalar;
    crypto_core_ed25519_scalar_reduce(scalar.data(), hash.data());
    wipe({hash.data(), hash.size()});
    return scalar;
}

Scalar product(const Scalar& left, const Scalar& right) {
    Scalar result;
    crypto_core_ed25519_scalar_mul(result.data(), left.data(), right.data());
    return result;
}

Scalar scalarOf(const Ed25519SecretKey& secret) {
    return *Scalar::from(x25519SecretOf(secret).view());
}

Scalar positiveScalarOf(const Ed25519SecretKey& secret) {
    Scalar scalar = scalarOf(secret);
    if (ed25519PublicOf(secret)[31] & 0x80)
        crypto_core_ed25519_scalar_negate(scalar.data(), scalar.data());
    return scalar;
}

Signature signWith(const Scalar& secret, const Ed25519PublicKey& publicKey, const Scalar& nonce,
                   ByteView message) {
    Signature signature;
    crypto_scalarmult_ed25519_base_noclamp(signature.data(), nonce.data());
    const Scalar challenge = reduced(sha512({signature.view().first(32), publicKey.view(), message}));
    crypto_core_ed25519_scalar_add(signature.data() + 32, product(challenge, secret).data(), nonce.data());
    return signature;
}

} // namespace sotto::crypto
