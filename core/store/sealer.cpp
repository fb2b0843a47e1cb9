#include "store/sealer.h"

#include "crypto/aead.h"

namespace sotto::store {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kHeader = 1 + crypto::kXChaChaNonceSize;

} // namespace

Bytes Sealer::seal(ByteView key, ByteView value) const {
    Bytes sealed(kHeader);
    sealed[0] = kVersion;
    const std::span nonce = std::span(sealed).subspan(1);
    random_.fill(nonce);
    const Bytes box = crypto::xchachaSeal(key_, nonce, value, key);
    append(sealed, box);
    return sealed;
}

Result<Bytes> Sealer::open(ByteView key, ByteView sealed) const {
    if (sealed.size() < kHeader + crypto::kAeadTagSize)
        return fail(Code::Corrupt, "A stored value is too short.");
    if (sealed[0] > kVersion)
        return fail(Code::Unsupported, "A stored value was written by a newer version.");
    if (sealed[0] != kVersion)
        return fail(Code::Corrupt, "A stored value has no valid version.");
    auto value =
        crypto::xchachaOpen(key_, sealed.subspan(1, crypto::kXChaChaNonceSize), sealed.subspan(kHeader), key);
    if (!value)
        return fail(Code::Corrupt, "A stored value is damaged.");
    return value;
}

} // namespace sotto::store
