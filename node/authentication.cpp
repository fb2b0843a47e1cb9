#include "node/authentication.h"

namespace sotto::node {

namespace {

std::optional<crypto::Ed25519PublicKey> accountKey(const AccountId& account,
                                                   const wire::StorageProof& proof) {
    if (!account.isAccount())
        return crypto::Ed25519PublicKey::from(account.key());
    // The id of an account is no Ed25519 key; without the one it was made from nothing can be verified.
    if (!proof.ed25519)
        return std::nullopt;
    const auto converted = crypto::x25519Of(*proof.ed25519);
    if (!converted || *converted != account.x25519())
        return std::nullopt;
    return proof.ed25519;
}

bool permits(const SubaccountToken& token, const AccountId& account, std::uint8_t rights) {
    const std::uint8_t flags = token[1];
    const bool prefixFits = token[0] == account.view()[0] || (flags & crypto::kSubaccountAnyPrefix) != 0;
    return prefixFits && (flags & rights) == rights;
}

} // namespace

bool isAuthentic(const AccountId& account, const wire::StorageProof& proof, ByteView text, Needed needed,
                 const Revocations& revocations) {
    const auto key = accountKey(account, proof);
    if (!key)
        return false;
    if (!proof.subaccount)
        return crypto::verify(*key, text, proof.signature);
    const auto& [token, tokenSignature] = *proof.subaccount;
    if (!needed.evenRevoked) {
        const auto revoked = revocations.isRevoked(account, token);
        if (!revoked || *revoked)
            return false;
    }
    if (!permits(token, account, needed.rights) || !crypto::verify(*key, token.view(), tokenSignature))
        return false;
    const auto member = crypto::Ed25519PublicKey::from(token.view().subspan(4));
    return crypto::verify(*member, text, proof.signature);
}

} // namespace sotto::node
