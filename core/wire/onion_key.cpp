#include "wire/onion_key.h"

#include "crypto/aead.h"
#include "crypto/hash.h"

namespace sotto::wire {

namespace {

constexpr std::string_view kAesGcmSalt = "LOKI";

/// `client` goes first in both directions (03 §2).
crypto::SymmetricKey deriveKey(OnionCipher cipher, const crypto::SharedSecret& shared,
                               const crypto::X25519PublicKey& client, const crypto::X25519PublicKey& node) {
    auto hash = cipher == OnionCipher::AesGcm
                    ? crypto::hmacSha256(asBytes(kAesGcmSalt), shared.view())
                    : crypto::blake2b32({shared.view(), client.view(), node.view()});
    auto key = *crypto::SymmetricKey::from(hash.view());
    crypto::wipe({hash.data(), hash.size()});
    return key;
}

std::size_t nonceSize(OnionCipher cipher) {
    return cipher == OnionCipher::AesGcm ? crypto::kAesGcmNonceSize : crypto::kXChaChaNonceSize;
}

} // namespace

std::string_view onionCipherName(OnionCipher cipher) {
    return cipher == OnionCipher::AesGcm ? "aes-gcm" : "xchacha20";
}

std::optional<OnionCipher> onionCipherFromName(std::string_view name) {
    if (name == "xchacha20" || name == "xchacha20-poly1305")
        return OnionCipher::XChaCha20;
    if (name == "aes-gcm" || name == "gcm")
        return OnionCipher::AesGcm;
    return std::nullopt;
}

Result<OnionKey> OnionKey::forClient(OnionCipher cipher, const crypto::X25519KeyPair& ephemeral,
                                     const crypto::X25519PublicKey& node) {
    const auto shared = crypto::x25519(ephemeral.secret, node);
    if (!shared)
        return shared.error();
    return OnionKey(cipher, deriveKey(cipher, *shared, ephemeral.publicKey, node));
}

Result<OnionKey> OnionKey::forNode(OnionCipher cipher, const crypto::X25519KeyPair& own,
                                   const crypto::X25519PublicKey& ephemeral) {
    const auto shared = crypto::x25519(own.secret, ephemeral);
    if (!shared)
        return shared.error();
    return OnionKey(cipher, deriveKey(cipher, *shared, ephemeral, own.publicKey));
}

Bytes OnionKey::seal(ByteView plaintext, Random& random) const {
    Bytes sealed(nonceSize(cipher_));
    random.fill(sealed);
    const Bytes box = cipher_ == OnionCipher::AesGcm ? crypto::aesGcmSeal(key_, sealed, plaintext)
                                                     : crypto::xchachaSeal(key_, sealed, plaintext);
    append(sealed, box);
    return sealed;
}

Result<Bytes> OnionKey::open(ByteView sealed) const {
    const auto size = nonceSize(cipher_);
    if (sealed.size() < size + crypto::kAeadTagSize)
        return fail(Code::Corrupt, "The sealed layer is too short.");
    const auto nonce = sealed.first(size);
    const auto box = sealed.subspan(size);
    return cipher_ == OnionCipher::AesGcm ? crypto::aesGcmOpen(key_, nonce, box)
                                          : crypto::xchachaOpen(key_, nonce, box);
}

Result<OnionReplyKey> OnionReplyKey::make(OnionCipher cipher, const crypto::X25519KeyPair& ephemeral,
                                          const crypto::X25519PublicKey& target) {
    auto key = OnionKey::forClient(cipher, ephemeral, target);
    if (!key)
        return key.error();
    if (cipher == OnionCipher::AesGcm)
        return OnionReplyKey(std::move(*key), std::nullopt);
    auto fallback = OnionKey::forClient(OnionCipher::AesGcm, ephemeral, target);
    if (!fallback)
        return fallback.error();
    return OnionReplyKey(std::move(*key), std::move(*fallback));
}

Result<Bytes> OnionReplyKey::open(ByteView sealed) const {
    auto opened = key_.open(sealed);
    if (opened || !fallback_)
        return opened;
    return fallback_->open(sealed);
}

} // namespace sotto::wire
