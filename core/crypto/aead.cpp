#include "crypto/aead.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <cassert>
#include <memory>
#include <stdexcept>

namespace sotto::crypto {

namespace {

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

Error damaged() {
    return fail(Code::Corrupt, "The sealed data are damaged or were sealed with another key.");
}

} // namespace

Bytes xchachaSeal(const SymmetricKey& key, ByteView nonce, ByteView plaintext, ByteView associated) {
    assert(nonce.size() == kXChaChaNonceSize);
    Bytes sealed(plaintext.size() + kAeadTagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, plaintext.data(), plaintext.size(),
                                               associated.data(), associated.size(), nullptr, nonce.data(),
                                               key.data());
    return sealed;
}

Result<Bytes> xchachaOpen(const SymmetricKey& key, ByteView nonce, ByteView sealed, ByteView associated) {
    if (nonce.size() != kXChaChaNonceSize || sealed.size() < kAeadTagSize)
        return damaged();
    Bytes plaintext(sealed.size() - kAeadTagSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plaintext.data(), nullptr, nullptr, sealed.data(),
                                                   sealed.size(), associated.data(), associated.size(),
                                                   nonce.data(), key.data()) != 0)
        return damaged();
    return plaintext;
}

// libsodium has AES-GCM on processors with AES instructions only, hence EVP.
Bytes aesGcmSeal(const SymmetricKey& key, ByteView nonce, ByteView plaintext) {
    assert(nonce.size() == kAesGcmNonceSize);
    Bytes sealed(plaintext.size() + kAeadTagSize);
    CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    int rest = 0;
    const bool good =
        context &&
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()) == 1 &&
        EVP_EncryptUpdate(context.get(), sealed.data(), &written, plaintext.data(),
                          static_cast<int>(plaintext.size())) == 1 &&
        EVP_EncryptFinal_ex(context.get(), sealed.data() + written, &rest) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(kAeadTagSize),
                            sealed.data() + plaintext.size()) == 1;
    if (!good)
        throw std::runtime_error("AES-GCM encryption failed");
    return sealed;
}

Result<Bytes> aesGcmOpen(const SymmetricKey& key, ByteView nonce, ByteView sealed) {
    if (nonce.size() != kAesGcmNonceSize || sealed.size() < kAeadTagSize)
        return damaged();
    const ByteView ciphertext = sealed.first(sealed.size() - kAeadTagSize);
    Bytes tag = toBytes(sealed.last(kAeadTagSize));
    // One byte more than needed: EVP wants a valid pointer even for empty output.
    Bytes plaintext(ciphertext.size() + 1);
    CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    int rest = 0;
    const bool good =
        context &&
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()) == 1 &&
        EVP_DecryptUpdate(context.get(), plaintext.data(), &written, ciphertext.data(),
                          static_cast<int>(ciphertext.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(kAeadTagSize),
                            tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context.get(), plaintext.data() + written, &rest) == 1;
    if (!good)
        return damaged();
    plaintext.resize(ciphertext.size());
    return plaintext;
}

Result<Bytes> secretboxOpen(const SymmetricKey& key, ByteView nonce, ByteView sealed) {
    if (nonce.size() != crypto_secretbox_NONCEBYTES || sealed.size() < crypto_secretbox_MACBYTES)
        return damaged();
    Bytes plaintext(sealed.size() - crypto_secretbox_MACBYTES);
    if (crypto_secretbox_open_easy(plaintext.data(), sealed.data(), sealed.size(), nonce.data(),
                                   key.data()) != 0)
        return damaged();
    return plaintext;
}

} // namespace sotto::crypto
