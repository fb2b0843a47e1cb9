#pragma once

#include "base/result.h"
#include "crypto/keys.h"

#include <span>
#include <string_view>

namespace sotto::config {

inline constexpr std::size_t kEncryptionOverhead = 40; ///< tag 16, nonce 24

/// Deterministic encryption of a padded config message (05 §7). `domain` has 1 to 24 characters, otherwise
/// Code::Invalid. [any]
Result<Bytes> encrypt(const crypto::SymmetricKey& base, ByteView padded, std::string_view domain);

/// The padded message, opened with the first of `keys` that fits; Code::Corrupt when none does.
Result<Bytes> decrypt(std::span<const crypto::SymmetricKey> keys, ByteView sealed, std::string_view domain);

/// Length that a message of `size` bytes has with its padding (05 §8.2).
std::size_t paddedSize(std::size_t size);
/// NUL bytes in front of `message`, as many as paddedSize() says.
Bytes pad(ByteView message);
/// The message without the NUL bytes in front; a view into `padded`.
ByteView unpad(ByteView padded);

} // namespace sotto::config
