#include "crypto/subaccount.h"

#include "crypto/edwards.h"
#include "crypto/scalar.h"

#include <sodium.h>

#include <array>

namespace sotto::crypto {

namespace {

constexpr std::string_view kMaskKey = "SessionGroupSubaccountMask";
constexpr std::string_view kSeedKey = "SubaccountSeed";
constexpr std::string_view kSignatureKey = "SubaccountSig";

constexpr std::size_t kHeadSize = 4;

Scalar blindingFactor(const Ed25519KeyPair& group, const AccountId& member) {
    auto mask = blake2b32({group.secret.view().first(32)}, asBytes(kMaskKey));
    auto factor =
        reduced(blake2b64({member.view(), AccountId::ofGroup(group.publicKey).view()}, mask.view()));
    wipe({mask.data(), mask.size()});
    return factor;
}

std::array<std::uint8_t, kHeadSize> head(std::uint8_t flags) {
    return {static_cast<std::uint8_t>(IdKind::Group), flags, 0, 0};
}

Result<SubaccountToken> blindedToken(ByteView head, ByteView factor, const Ed25519PublicKey& positive) {
    SubaccountToken token;
    std::copy(head.begin(), head.end(), token.data());
    if (crypto_scalarmult_ed25519_noclamp(token.data() + kHeadSize, factor.data(), positive.data()) != 0)
        return fail(Code::Invalid, "The member's key cannot be blinded.");
    return token;
}

Ed25519PublicKey positiveKeyOf(const Ed25519SecretKey& secret) {
    auto key = ed25519PublicOf(secret);
    key.data()[31] &= 0x7f;
    return key;
}

ByteView factorOf(const SubaccountAuth& auth) {
    return auth.view().subspan(kHeadSize, Scalar::kSize);
}

Result<SubaccountToken> ownToken(const SubaccountAuth& auth, const Ed25519SecretKey& member) {
    return blindedToken(auth.view().first(kHeadSize), factorOf(auth), positiveKeyOf(member));
}

} // namespace

Result<SubaccountToken> subaccountToken(const Ed25519KeyPair& group, const AccountId& member,
                                        std::uint8_t flags) {
    if (!member.isAccount())
        return fail(Code::Invalid, "Only accounts can be members of a group.");
    const auto positive = edwardsOf(member.x25519());
    if (!positive)
        return positive.error();
    return blindedToken(head(flags), blindingFactor(group, member).view(), *positive);
}

Result<SubaccountAuth> subaccountAuth(const Ed25519KeyPair& group, const AccountId& member,
                                      std::uint8_t flags) {
    const auto token = subaccountToken(group, member, flags);
    if (!token)
        return token.error();
    const auto factor = blindingFactor(group, member);
    const auto signature = sign(group.secret, token->view());
    const auto start = head(flags);
    SubaccountAuth auth;
    std::copy(start.begin(), start.end(), auth.data());
    std::copy(factor.view().begin(), factor.view().end(), auth.data() + kHeadSize);
    std::copy(signature.view().begin(), signature.view().end(), auth.data() + kHeadSize + Scalar::kSize);
    return auth;
}

Result<SubaccountProof> openSubaccountAuth(const SubaccountAuth& auth, const AccountId& group,
                                           const Ed25519SecretKey& member, std::uint8_t needed) {
    const auto flags = auth.view()[1];
    const bool prefixFits = auth.view()[0] == static_cast<std::uint8_t>(group.kind());
    if ((!prefixFits && !(flags & kSubaccountAnyPrefix)) || (flags & needed) != needed)
        return fail(Code::Denied, "The group's authorisation does not cover this.");
    const auto token = ownToken(auth, member);
    const auto groupKey = *Ed25519PublicKey::from(group.key());
    const auto signature = *Signature::from(auth.view().subspan(kHeadSize + Scalar::kSize));
    if (!token || !verify(groupKey, token->view(), signature))
        return fail(Code::Denied, "The group's authorisation is not for this account.");
    return SubaccountProof{*token, signature};
}

Result<Signature> subaccountSign(const SubaccountAuth& auth, const Ed25519SecretKey& member,
                                 ByteView message) {
    const auto token = ownToken(auth, member);
    if (!token)
        return token.error();
    const auto key = *Ed25519PublicKey::from(token->view().subspan(kHeadSize));
    const Scalar secret = product(*Scalar::from(factorOf(auth)), positiveScalarOf(member));
    auto seed = blake2b32({member.view().first(32)}, asBytes(kSeedKey));
    const Scalar nonce = reduced(blake2b64({seed.view(), key.view(), message}, asBytes(kSignatureKey)));
    wipe({seed.data(), seed.size()});
    return signWith(secret, key, nonce, message);
}

} // namespace sotto::crypto
