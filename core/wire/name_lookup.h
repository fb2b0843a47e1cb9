#pragma once

#include "base/result.h"
#include "crypto/account_id.h"
#include "wire/storage_rpc.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string_view>

namespace sotto::wire {

/// How many random nodes are asked about a name; all must give the same account (02 §19).
inline constexpr std::size_t kNameWitnesses = 3;

/// What the chain holds for a name: the account, sealed with a key that follows from the name.
struct NameRecord {
    Bytes sealed;
    std::optional<Bytes> nonce; ///< missing in records of the old form

    bool operator==(const NameRecord&) const = default;
};

/// ons_resolve for `name`, which comes from crypto::lookupName. [any]
StorageRequest nameRequest(std::string_view name);

/// Result of that oxend_request. Code::NotFound when the name is not registered. [any]
Result<NameRecord> parseNameResult(const boost::json::value& result);

/// The account that `record` gives for `name`. Code::Corrupt when it does not open to a 05 account. A record
/// of the old form takes Argon2id with 256 MiB: [any], but not on the core thread.
Result<crypto::AccountId> openNameRecord(std::string_view name, const NameRecord& record);

} // namespace sotto::wire
