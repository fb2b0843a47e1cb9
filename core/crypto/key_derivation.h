#pragma once

#include "base/result.h"
#include "crypto/keys.h"

#include <cstdint>
#include <string_view>

namespace sotto::crypto {

/// Cost of turning a password into a key (Argon2id).
struct PasswordCost {
    std::uint64_t passes = 3;
    std::size_t memoryBytes = 256u << 20;
};

/// `salt` has 16 bytes. Slow by design: [any], not on the core thread. Code::Internal when the memory cannot
/// be had.
Result<SymmetricKey> keyFromPassword(ByteView password, ByteView salt, PasswordCost cost);

/// A subkey of `master` for one purpose (crypto_kdf): `context` has exactly 8 characters. [any]
SymmetricKey subkey(const SymmetricKey& master, std::uint64_t id, std::string_view context);

} // namespace sotto::crypto
