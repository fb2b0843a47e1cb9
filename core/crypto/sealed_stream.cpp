#include "crypto/sealed_stream.h"

#include <sodium.h>

namespace sotto::crypto {
namespace {

using State = crypto_secretstream_xchacha20poly1305_state;

static_assert(kStreamHeaderSize == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(kStreamOverhead == crypto_secretstream_xchacha20poly1305_ABYTES);
// Guarded memory ends at the end of a page, wherever that puts its beginning.
static_assert(alignof(State) == 1);

State* in(SecretBytes& state) {
    return reinterpret_cast<State*>(state.data());
}

Error damaged() {
    return fail(Code::Corrupt, "The sealed data are damaged or were sealed with another key.");
}

} // namespace

StreamSealer::StreamSealer(const SymmetricKey& key) : state_(sizeof(State)), header_(kStreamHeaderSize) {
    crypto_secretstream_xchacha20poly1305_init_push(in(state_), header_.data(), key.data());
}

Bytes StreamSealer::seal(ByteView chunk, bool last, ByteView associated) {
    Bytes sealed(chunk.size() + kStreamOverhead);
    crypto_secretstream_xchacha20poly1305_push(in(state_), sealed.data(), nullptr, chunk.data(), chunk.size(),
                                               associated.data(), associated.size(),
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                    : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return sealed;
}

Result<StreamOpener> StreamOpener::begin(const SymmetricKey& key, ByteView header) {
    if (header.size() != kStreamHeaderSize)
        return damaged();
    SecretBytes state(sizeof(State));
    if (crypto_secretstream_xchacha20poly1305_init_pull(in(state), header.data(), key.data()) != 0)
        return damaged();
    return StreamOpener(std::move(state));
}

Result<StreamOpener::Chunk> StreamOpener::open(ByteView sealed, ByteView associated) {
    if (sealed.size() < kStreamOverhead)
        return damaged();
    Chunk chunk{Bytes(sealed.size() - kStreamOverhead)};
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(in(state_), chunk.content.data(), nullptr, &tag,
                                                   sealed.data(), sealed.size(), associated.data(),
                                                   associated.size()) != 0)
        return damaged();
    chunk.last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return chunk;
}

} // namespace sotto::crypto
