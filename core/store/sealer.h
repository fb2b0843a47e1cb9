#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"

namespace sotto::store {

/// Seals values for the storage plugin: version byte 1, 24-byte nonce, XChaCha20-Poly1305 with the full key
/// as associated data, so that values cannot be swapped between keys. [any] for open; seal draws from
/// `random`.
class Sealer {
public:
    Sealer(const crypto::SymmetricKey& valueKey, Random& random) : key_(valueKey.clone()), random_(random) {}

    Bytes seal(ByteView key, ByteView value) const;
    /// Code::Corrupt for anything that was not sealed for exactly this key, Code::Unsupported for a version
    /// of the future.
    Result<Bytes> open(ByteView key, ByteView sealed) const;

private:
    crypto::SymmetricKey key_;
    Random& random_;
};

} // namespace sotto::store
