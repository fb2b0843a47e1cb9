#include "crypto/hash.h"

#include <sodium.h>

#include <cassert>

namespace sotto::crypto {

Bytes blake2b(std::size_t size, std::initializer_list<ByteView> parts, ByteView key) {
    assert(size >= kBlake2bShortest && size <= kBlake2bLongest);
    assert(key.size() <= kBlake2bLongestKey);
    Bytes digest(size);
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.data(), key.size(), size);
    for (ByteView part : parts)
        crypto_generichash_update(&state, part.data(), part.size());
    crypto_generichash_final(&state, digest.data(), size);
    sodium_memzero(&state, sizeof state);
    return digest;
}

Hash32 blake2b32(std::initializer_list<ByteView> parts, ByteView key) {
    return *Hash32::from(blake2b(32, parts, key));
}

Hash64 blake2b64(std::initializer_list<ByteView> parts, ByteView key) {
    return *Hash64::from(blake2b(64, parts, key));
}

Hash64 sha512(std::initializer_list<ByteView> parts) {
    Hash64 digest;
    crypto_hash_sha512_state state;
    crypto_hash_sha512_init(&state);
    for (ByteView part : parts)
        crypto_hash_sha512_update(&state, part.data(), part.size());
    crypto_hash_sha512_final(&state, digest.data());
    sodium_memzero(&state, sizeof state);
    return digest;
}

Hash32 sha256(std::initializer_list<ByteView> parts) {
    Hash32 digest;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (ByteView part : parts)
        crypto_hash_sha256_update(&state, part.data(), part.size());
    crypto_hash_sha256_final(&state, digest.data());
    return digest;
}

Hash32 hmacSha256(ByteView key, ByteView message) {
    Hash32 digest;
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, message.data(), message.size());
    crypto_auth_hmacsha256_final(&state, digest.data());
    sodium_memzero(&state, sizeof state);
    return digest;
}

} // namespace sotto::crypto
