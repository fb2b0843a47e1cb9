#include "crypto/sealed_box.h"

#include "crypto/hash.h"

#include <sodium.h>

#include <algorithm>

namespace sotto::crypto {

namespace {

Error badKey() {
    return fail(Code::Invalid, "The recipient's key is not usable.");
}

} // namespace

Result<Bytes> boxSeal(const X25519PublicKey& recipient, ByteView message) {
    Bytes box(message.size() + kSealedBoxOverhead);
    if (crypto_box_seal(box.data(), message.data(), message.size(), recipient.data()) != 0)
        return badKey();
    return box;
}

Result<Bytes> boxSealWithSeed(const X25519PublicKey& recipient, const Ed25519Seed& ephemeralSeed,
                              ByteView message) {
    Bytes box(message.size() + kSealedBoxOverhead);
    X25519SecretKey secret;
    crypto_box_seed_keypair(box.data(), secret.data(), ephemeralSeed.data());
    const Bytes nonce = blake2b(crypto_box_NONCEBYTES, {ByteView(box).first(32), recipient.view()});
    if (crypto_box_easy(box.data() + 32, message.data(), message.size(), nonce.data(), recipient.data(),
                        secret.data()) != 0)
        return badKey();
    return box;
}

Result<Bytes> boxOpen(const X25519KeyPair& own, ByteView box) {
    if (box.size() < kSealedBoxOverhead)
        return fail(Code::Corrupt, "The sealed box is too short.");
    Bytes message(box.size() - kSealedBoxOverhead);
    if (crypto_box_seal_open(message.data(), box.data(), box.size(), own.publicKey.data(),
                             own.secret.data()) != 0)
        return fail(Code::Corrupt, "The sealed box cannot be opened with this key.");
    return message;
}

} // namespace sotto::crypto
