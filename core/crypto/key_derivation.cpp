#include "crypto/key_derivation.h"

#include <sodium.h>

#include <cassert>

namespace sotto::crypto {

Result<SymmetricKey> keyFromPassword(ByteView password, ByteView salt, PasswordCost cost) {
    if (salt.size() != crypto_pwhash_SALTBYTES)
        return fail(Code::Invalid, "The salt of the password has the wrong size.");
    SymmetricKey key;
    const std::string_view text = asText(password);
    if (crypto_pwhash(key.data(), key.size(), text.data(), text.size(), salt.data(), cost.passes,
                      cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(Code::Internal, "There is not enough memory to check the password.");
    return key;
}

SymmetricKey subkey(const SymmetricKey& master, std::uint64_t id, std::string_view context) {
    assert(context.size() == crypto_kdf_CONTEXTBYTES);
    SymmetricKey key;
    crypto_kdf_derive_from_key(key.data(), key.size(), id, context.data(), master.data());
    return key;
}

} // namespace sotto::crypto
