#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/account_id.h"
#include "wire/message_hash.h"
#include "wire/reply_meta.h"
#include "wire/storage_text.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <vector>

namespace sotto::wire {

enum class MemberState {
    Confirmed,    ///< did it, and its signature over what it did verifies
    BadSignature, ///< claims to have done it, but does not prove it
    TimedOut,
    Refused,     ///< answered `code`
    BadResponse, ///< answered garbage to the node that asked it
    QueryFailed, ///< its database failed
    Failed,      ///< without a reason we know
};

/// What one swarm member answered to a recursive request (02 §12.1).
struct MemberResult {
    crypto::Ed25519PublicKey node;
    MemberState state = MemberState::Failed;
    int code = 0;                                          ///< with Refused
    std::vector<MessageHash> changed;                      ///< deleted or updated, sorted
    std::vector<TimeMs> expiries;                          ///< store and expire
    std::vector<std::pair<MessageHash, TimeMs>> unchanged; ///< expire with a mode; sorted by hash
    bool already = false;                                  ///< store: was there before
};

struct SwarmResult {
    std::vector<MemberResult> members;
    std::optional<MessageHash> hash; ///< store
    ReplyMeta meta;

    const MemberResult* firstConfirmed() const;
    std::size_t confirmed() const;
};

/// Parsers that check every member's signature. The caller compares members with the swarm it knows.
/// Code::Corrupt when the result as a whole has another shape; an entry of another shape is BadResponse.
/// [any]
Result<SwarmResult> parseStoreResult(const boost::json::value& result);
Result<SwarmResult> parseDeleteResult(const boost::json::value& result, const crypto::AccountId& account,
                                      Hashes requested);
/// `when` is the timestamp of delete_all or the `before` of delete_before.
Result<SwarmResult> parseWipeResult(const boost::json::value& result, const crypto::AccountId& account,
                                    TimeMs when);
Result<SwarmResult> parseExpireAllResult(const boost::json::value& result, const crypto::AccountId& account,
                                         TimeMs expiry);
Result<SwarmResult> parseExpireResult(const boost::json::value& result, const crypto::AccountId& account,
                                      Hashes requested);
/// revoke_subaccount and unrevoke_subaccount.
Result<SwarmResult> parseRevokeResult(const boost::json::value& result, const crypto::AccountId& account,
                                      TimeMs timestamp, Tokens tokens);

} // namespace sotto::wire
