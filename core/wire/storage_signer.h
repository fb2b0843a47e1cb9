#pragma once

#include "base/result.h"
#include "crypto/account_id.h"
#include "crypto/subaccount.h"

#include <optional>

namespace sotto::wire {

/// How a storage request proves that it may act on an account (02 §9).
struct StorageProof {
    crypto::Signature signature;
    /// 05 accounts: the Ed25519 key whose conversion is the account key.
    std::optional<crypto::Ed25519PublicKey> ed25519;
    /// Group members: token and the group's signature over it.
    std::optional<crypto::SubaccountProof> subaccount;
};

/// Who signs storage requests for an account. Implementations hold or borrow the secret. [core]
class StorageSigner {
public:
    StorageSigner() = default;
    StorageSigner(const StorageSigner&) = delete;
    StorageSigner& operator=(const StorageSigner&) = delete;
    virtual ~StorageSigner() = default;

    virtual const crypto::AccountId& account() const = 0;
    virtual Result<StorageProof> prove(ByteView text) const = 0;
};

/// The owner of a 05 account. Borrows `secret`, which must outlive the signer.
class AccountSigner final : public StorageSigner {
public:
    AccountSigner(const crypto::AccountId& account, const crypto::Ed25519SecretKey& secret)
        : account_(account)
        , secret_(secret) {}

    const crypto::AccountId& account() const override { return account_; }
    Result<StorageProof> prove(ByteView text) const override;

private:
    crypto::AccountId account_;
    const crypto::Ed25519SecretKey& secret_;
};

/// An admin of a 03 group, with the group's own key. Borrows `secret`.
class GroupSigner final : public StorageSigner {
public:
    GroupSigner(const crypto::AccountId& group, const crypto::Ed25519SecretKey& secret)
        : group_(group)
        , secret_(secret) {}

    const crypto::AccountId& account() const override { return group_; }
    Result<StorageProof> prove(ByteView text) const override;

private:
    crypto::AccountId group_;
    const crypto::Ed25519SecretKey& secret_;
};

/// A member of a 03 group, with the 100-byte value from an admin and the member's own account key. Borrows
/// both.
class SubaccountSigner final : public StorageSigner {
public:
    SubaccountSigner(const crypto::AccountId& group, const crypto::SubaccountAuth& auth,
                     const crypto::Ed25519SecretKey& member)
        : group_(group)
        , auth_(auth)
        , member_(member) {}

    const crypto::AccountId& account() const override { return group_; }
    Result<StorageProof> prove(ByteView text) const override;

private:
    crypto::AccountId group_;
    const crypto::SubaccountAuth& auth_;
    const crypto::Ed25519SecretKey& member_;
};

} // namespace sotto::wire
