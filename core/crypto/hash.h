#pragma once

#include "base/bytes.h"
#include "base/fixed_bytes.h"

#include <initializer_list>

namespace sotto::crypto {

using Hash32 = FixedBytes<32, struct Hash32Tag>;
using Hash64 = FixedBytes<64, struct Hash64Tag>;

inline constexpr std::size_t kBlake2bShortest = 16;
inline constexpr std::size_t kBlake2bLongest = 64;
inline constexpr std::size_t kBlake2bLongestKey = 64;

/// BLAKE2b over the concatenation of `parts` (01 §1); sizes within the limits above. [any]
Bytes blake2b(std::size_t size, std::initializer_list<ByteView> parts, ByteView key = {});
Hash32 blake2b32(std::initializer_list<ByteView> parts, ByteView key = {});
Hash64 blake2b64(std::initializer_list<ByteView> parts, ByteView key = {});

Hash64 sha512(std::initializer_list<ByteView> parts);
Hash32 sha256(std::initializer_list<ByteView> parts);
Hash32 hmacSha256(ByteView key, ByteView message);

} // namespace sotto::crypto
