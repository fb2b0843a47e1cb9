#pragma once

#include "base/result.h"
#include "crypto/keys.h"

namespace sotto::crypto {

inline constexpr std::size_t kStreamHeaderSize = 24;
/// What sealing adds to a chunk.
inline constexpr std::size_t kStreamOverhead = 17;

/// One direction of libsodium's secretstream (XChaCha20-Poly1305): chunks that can only be opened in their
/// order, the last one marked, so that a stream that was cut is found out. One thread at a time; the state is
/// wiped with the object. A fresh stream takes its header from the system's randomness.
class StreamSealer {
public:
    explicit StreamSealer(const SymmetricKey& key);

    /// What the opener needs beside the key.
    ByteView header() const { return header_; }
    /// Nothing may follow the `last` chunk. `associated` is not stored, but has to be given again.
    Bytes seal(ByteView chunk, bool last, ByteView associated = {});

private:
    SecretBytes state_;
    Bytes header_;
};

class StreamOpener {
public:
    struct Chunk {
        Bytes content;
        bool last = false;
    };

    /// Code::Corrupt for a header of another size.
    static Result<StreamOpener> begin(const SymmetricKey& key, ByteView header);
    /// Code::Corrupt unless `sealed` is the next chunk of this stream and key.
    Result<Chunk> open(ByteView sealed, ByteView associated = {});

private:
    explicit StreamOpener(SecretBytes state) : state_(std::move(state)) {}

    SecretBytes state_;
};

} // namespace sotto::crypto
