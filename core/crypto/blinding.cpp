#include "crypto/blinding.h"

#include "crypto/edwards.h"

#include <sodium.h>

#include <algorithm>

namespace sotto::crypto {

namespace {

constexpr std::string_view kSeedKey = "SessCommBlind25_seed";
constexpr std::string_view kSignatureKey = "SessCommBlind25_sig";
constexpr std::string_view kVersionKey = "VersionCheckKey_sig";
constexpr std::size_t kSeedSize = 32;
constexpr std::uint8_t kSignBit = 0x80;

Scalar legacyFactor(const X25519PublicKey& server) {
    return reduced(blake2b64({server.view()}));
}

Scalar currentFactor(const AccountId& account, const X25519PublicKey& server) {
    return reduced(blake2b64({account.view(), server.view()}));
}

AccountId idOf(IdKind kind, const Ed25519PublicKey& key) {
    Bytes bytes{static_cast<std::uint8_t>(kind)};
    append(bytes, key.view());
    return *AccountId::fromBytes(bytes);
}

AccountId accountIdOf(const Ed25519SecretKey& secret) {
    return AccountId(x25519FromSecret(x25519SecretOf(secret)).publicKey);
}

Ed25519PublicKey publicOf(const Scalar& secret) {
    Ed25519PublicKey key;
    crypto_scalarmult_ed25519_base_noclamp(key.data(), secret.data());
    return key;
}

/// `factor` times the key of `account` in its positive form.
Result<Ed25519PublicKey> blindedKey(const AccountId& account, const Scalar& factor) {
    if (!account.isAccount())
        return fail(Code::Invalid, "Only accounts have blinded ids.");
    const auto positive = edwardsOf(account.x25519());
    if (!positive)
        return positive.error();
    Ed25519PublicKey key;
    if (crypto_scalarmult_ed25519_noclamp(key.data(), factor.data(), positive->data()) != 0)
        return fail(Code::Invalid, "The key of the account cannot be blinded.");
    return key;
}

} // namespace

BlindedIdentity::BlindedIdentity(IdKind kind, Scalar secret, const Ed25519SecretKey& account)
    : secret_(std::move(secret))
    , key_(publicOf(secret_))
    , id_(idOf(kind, key_))
    , account_(account.clone()) {
}

BlindedIdentity BlindedIdentity::legacy(const Ed25519SecretKey& account, const X25519PublicKey& server) {
    return {IdKind::Blinded15, product(legacyFactor(server), scalarOf(account)), account};
}

BlindedIdentity BlindedIdentity::current(const Ed25519SecretKey& account, const X25519PublicKey& server) {
    const Scalar factor = currentFactor(accountIdOf(account), server);
    return {IdKind::Blinded25, product(factor, positiveScalarOf(account)), account};
}

Scalar BlindedIdentity::nonceFor(ByteView message) const {
    if (id_.kind() == IdKind::Blinded15) {
        Hash64 hash = sha512({account_.view()});
        Scalar nonce = reduced(sha512({hash.view().subspan(kSeedSize), key_.view(), message}));
        wipe({hash.data(), hash.size()});
        return nonce;
    }
    Hash32 seed = blake2b32({account_.view().first(kSeedSize)}, asBytes(kSeedKey));
    Scalar nonce = reduced(blake2b64({seed.view(), key_.view(), message}, asBytes(kSignatureKey)));
    wipe({seed.data(), seed.size()});
    return nonce;
}

Signature BlindedIdentity::sign(ByteView message) const {
    return signWith(secret_, key_, nonceFor(message), message);
}

Result<std::array<AccountId, 2>> legacyBlindedIds(const AccountId& account, const X25519PublicKey& server) {
    auto key = blindedKey(account, legacyFactor(server));
    if (!key)
        return key.error();
    const AccountId first = idOf(IdKind::Blinded15, *key);
    key->data()[31] ^= kSignBit;
    return std::array{first, idOf(IdKind::Blinded15, *key)};
}

Result<AccountId> currentBlindedId(const AccountId& account, const X25519PublicKey& server) {
    const auto key = blindedKey(account, currentFactor(account, server));
    if (!key)
        return key.error();
    return idOf(IdKind::Blinded25, *key);
}

bool isBlindedFrom(const AccountId& blinded, const AccountId& account, const X25519PublicKey& server) {
    if (blinded.kind() == IdKind::Blinded25) {
        const auto id = currentBlindedId(account, server);
        return id && *id == blinded;
    }
    const auto ids = legacyBlindedIds(account, server);
    return ids && std::find(ids->begin(), ids->end(), blinded) != ids->end();
}

Ed25519KeyPair versionIdentityOf(const Ed25519SecretKey& account) {
    Hash32 hash = blake2b32({account.view().first(kSeedSize)}, asBytes(kVersionKey));
    const auto seed = *Ed25519Seed::from(hash.view());
    wipe({hash.data(), hash.size()});
    return ed25519FromSeed(seed);
}

} // namespace sotto::crypto
