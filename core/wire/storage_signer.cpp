#include "wire/storage_signer.h"

namespace sotto::wire {

Result<StorageProof> AccountSigner::prove(ByteView text) const {
    return StorageProof{crypto::sign(secret_, text), crypto::ed25519PublicOf(secret_), std::nullopt};
}

Result<StorageProof> GroupSigner::prove(ByteView text) const {
    return StorageProof{crypto::sign(secret_, text), std::nullopt, std::nullopt};
}

Result<StorageProof> SubaccountSigner::prove(ByteView text) const {
    auto subaccount = crypto::openSubaccountAuth(auth_, group_, member_);
    if (!subaccount)
        return subaccount.error();
    auto signature = crypto::subaccountSign(auth_, member_, text);
    if (!signature)
        return signature.error();
    return StorageProof{*signature, std::nullopt, *subaccount};
}

} // namespace sotto::wire
