#pragma once

#include "base/clock.h"
#include "crypto/account_id.h"
#include "crypto/subaccount.h"
#include "wire/message_hash.h"
#include "wire/namespaces.h"

namespace sotto::node {

using crypto::AccountId;
using crypto::SubaccountToken;
using wire::MessageHash;
using wire::Namespace;

/// A message as a node holds it.
struct StoredMessage {
    AccountId account;
    MessageHash hash;
    Namespace space = wire::kInboxNamespace;
    TimeMs timestampMs = 0; ///< as given by the depositor
    TimeMs expiryMs = 0;
    Bytes data;
};

} // namespace sotto::node
