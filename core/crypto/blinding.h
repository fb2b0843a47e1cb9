#pragma once

#include "base/result.h"
#include "crypto/account_id.h"
#include "crypto/scalar.h"

#include <array>

namespace sotto::crypto {

/// Who an account is on one community server, where nobody shall see its id (01 §6). Immutable, move-only,
/// [any].
class BlindedIdentity {
public:
    /// As servers of today want it: an id that begins with 15.
    static BlindedIdentity legacy(const Ed25519SecretKey& account, const X25519PublicKey& server);
    /// An id that begins with 25.
    static BlindedIdentity current(const Ed25519SecretKey& account, const X25519PublicKey& server);

    const AccountId& id() const { return id_; }
    /// Verifies as plain Ed25519 with the key of id(). Deterministic.
    Signature sign(ByteView message) const;

private:
    BlindedIdentity(IdKind kind, Scalar secret, const Ed25519SecretKey& account);
    Scalar nonceFor(ByteView message) const;

    Scalar secret_;
    Ed25519PublicKey key_;
    AccountId id_;
    Ed25519SecretKey account_;
};

/// What others can tell from an account's id: its 15-id is one of these two, as the sign of its key is not
/// known. Code::Invalid for ids that are no account's or no usable key. [any]
Result<std::array<AccountId, 2>> legacyBlindedIds(const AccountId& account, const X25519PublicKey& server);
/// The 25-id; errors as above.
Result<AccountId> currentBlindedId(const AccountId& account, const X25519PublicKey& server);
/// Whether `account` may be who appears as `blinded` on `server`; for 25-ids it is certain. False for ids of
/// any other kind.
bool isBlindedFrom(const AccountId& blinded, const AccountId& account, const X25519PublicKey& server);

/// The keys that sign requests to the file server, which shall not see the account's own (01 §6.4). [any]
Ed25519KeyPair versionIdentityOf(const Ed25519SecretKey& account);

} // namespace sotto::crypto
