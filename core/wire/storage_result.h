#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/subaccount.h"
#include "wire/message_hash.h"
#include "wire/reply_meta.h"
#include "wire/service_nodes.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sotto::wire {

struct StoredMessage {
    MessageHash hash;
    TimeMs timestamp = 0; ///< as the depositor stated it
    TimeMs expiration = 0;
    Bytes data;
};

struct RetrieveResult {
    std::vector<StoredMessage> messages; ///< in the node's order; the last hash is the next last_hash
    bool more = false;
    ReplyMeta meta;
};

struct InfoResult {
    NodeVersion version;
    TimeMs timestamp = 0;
    ReplyMeta meta;
};

using Expiries = std::vector<std::pair<MessageHash, TimeMs>>;

/// One part of a batch or sequence.
struct PartResult {
    int code = 0;
    boost::json::value body; ///< the result; a string when it is an error text

    bool ok() const { return code >= 200 && code < 300; }
};

struct BatchResult {
    std::vector<PartResult> parts; ///< in the order of the requests; a sequence may end early

    /// The code that all parts share when it is not 2xx: then it counts as the code of the whole request (02
    /// §12.2).
    std::optional<int> commonFailure() const;
    /// Newest `t` of any part.
    std::optional<TimeMs> time() const;
};

struct IfElseResult {
    bool condition = false;
    std::optional<PartResult> result;
    ReplyMeta meta;
};

/// Parsers of results that no node signs. Code::Corrupt for another shape. Messages with a bad hash or base64
/// are left out, since one that stays for weeks must not keep the others back; when there are no others, the
/// answer is corrupt. Text forms bound size and depth themselves. [any]
Result<RetrieveResult> parseRetrieve(const boost::json::value& result);
Result<InfoResult> parseInfo(const boost::json::value& result);
/// Hashes that are missing are expired or unknown.
Result<Expiries> parseExpiries(const boost::json::value& result);
Result<std::vector<crypto::SubaccountToken>> parseRevokedSubaccounts(const boost::json::value& result);
Result<BatchResult> parseBatch(const boost::json::value& result);
Result<BatchResult> parseBatch(std::string_view json);
Result<IfElseResult> parseIfElse(const boost::json::value& result);

} // namespace sotto::wire
