#pragma once

#include "base/bytes.h"
#include "base/fixed_bytes.h"

#include <initializer_list>

namespace sotto::crypto {

using Hash32 = FixedBytes<32, struct Hash32Tag>;
using Hash64 = FixedBytes<64, struct Hash64Tag>;

/// BLAKE2b over the concatenation of `parts`; `size` 16…64 bytes, `key` at most 64 (01 §1). [any]
Bytes blake2b(std::size_t size, std::initializer_list<ByteView> parts, ByteView key = {});
Hash32 blake2b32(std::initializer_list<ByteView> parts, ByteView key = {});
Hash64 blake2b64(std::initializer_list<ByteView> parts, ByteView key = {});

Hash64 sha512(std::initializer_list<ByteView> parts);
Hash32 sha256(std::initializer_list<ByteView> parts);
Hash32 hmacSha256(ByteView key, ByteView message);

} // namespace sotto::crypto
