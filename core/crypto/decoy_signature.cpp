#include "crypto/decoy_signature.h"

#include <sodium.h>

namespace sotto::crypto {

namespace {

using Scalar = FixedBytes<crypto_core_ed25519_SCALARBYTES, struct ScalarTag>;

Scalar randomScalar(Random& random) {
    std::array<std::uint8_t, crypto_core_ed25519_NONREDUCEDSCALARBYTES> wide{};
    random.fill(wide);
    Scalar scalar;
    crypto_core_ed25519_scalar_reduce(scalar.data(), wide.data());
    return scalar;
}

} // namespace

Signature decoySignature(Random& random) {
    Signature signature;
    const Scalar r = randomScalar(random);
    crypto_scalarmult_ed25519_base_noclamp(signature.data(), r.data());
    const Scalar s = randomScalar(random);
    std::copy(s.view().begin(), s.view().end(), signature.data() + 32);
    return signature;
}

} // namespace sotto::crypto
