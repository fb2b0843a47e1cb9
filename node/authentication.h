#pragma once

#include "node/mailbox.h"
#include "node/revocations.h"
#include "wire/storage_signer.h"

namespace sotto::node {

/// What a request needs beyond a signature of the account itself.
struct Needed {
    std::uint8_t rights = 0;  ///< bits of crypto::kSubaccount…; a subaccount must have all of them
    bool evenRevoked = false; ///< a revoked subaccount will do as well
};

/// Whether `proof` shows that its maker may do on `account` what `text` says (02 §9). A failing database
/// counts as no.
bool isAuthentic(const AccountId& account, const wire::StorageProof& proof, ByteView text, Needed needed,
                 const Revocations& revocations);

} // namespace sotto::node
