#pragma once

#include "base/clock.h"
#include "crypto/account_id.h"
#include "crypto/subaccount.h"
#include "wire/message_hash.h"
#include "wire/namespaces.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace sotto::wire {

/// Expiry update of `expire`: set, only lower, only raise.
enum class ExpireMode { Set, Shorten, Extend };

using Hashes = std::span<const MessageHash>;
using Tokens = std::span<const crypto::SubaccountToken>;

/// The byte strings that requests of each method sign (02 §9): clients make them, nodes check against them.
/// [any]
Bytes storeText(Namespace ns, TimeMs sigTimestamp);
Bytes retrieveText(Namespace ns, TimeMs timestamp);
Bytes deleteText(Hashes messages);
Bytes deleteAllText(const NamespaceSelection& ns, TimeMs timestamp);
Bytes deleteBeforeText(const NamespaceSelection& ns, TimeMs before);
Bytes expireAllText(const NamespaceSelection& ns, TimeMs expiry);
Bytes expireText(ExpireMode mode, std::span<const TimeMs> expiries, Hashes messages);
Bytes getExpiriesText(TimeMs timestamp, Hashes messages);
Bytes revokeText(TimeMs timestamp, Tokens tokens);
Bytes unrevokeText(TimeMs timestamp, Tokens tokens);
Bytes revokedSubaccountsText(TimeMs timestamp);

/// The byte strings that a swarm member signs in its entry of a recursive result (02 §10). `deleted` and
/// `updated` are sorted by the caller, over all namespaces together. [any]
Bytes storeReplyText(const MessageHash& hash);
Bytes deleteReplyText(const crypto::AccountId& account, Hashes requested, Hashes deleted);
/// delete_all and delete_before: `when` is the request's timestamp or `before`; expire_all: the request's
/// expiry.
Bytes wipeReplyText(const crypto::AccountId& account, TimeMs when, Hashes changed);
/// `unchanged` sorted by hash; `expiries` as the entry states them.
Bytes expireReplyText(const crypto::AccountId& account, std::span<const TimeMs> expiries, Hashes requested,
                      Hashes updated, std::span<const std::pair<MessageHash, TimeMs>> unchanged);
/// revoke_subaccount and unrevoke_subaccount.
Bytes revokeReplyText(const crypto::AccountId& account, TimeMs timestamp, Tokens tokens);

} // namespace sotto::wire
