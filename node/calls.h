#pragma once

#include "node/mailbox.h"
#include "wire/storage_signer.h"
#include "wire/storage_text.h"

#include <boost/json/value.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sotto::node {

/// Storage requests as they were understood: well-formed, not yet judged (02 §10).

struct StoreCall {
    AccountId account;
    Namespace space = wire::kInboxNamespace;
    TimeMs timestampMs = 0;
    TimeMs expiryMs = 0;
    TimeMs signedMs = 0; ///< time of the signature, meaningful with a proof
    std::optional<wire::StorageProof> proof = {};
    Bytes data = {};
};

struct RetrieveCall {
    AccountId account;
    Namespace space = wire::kInboxNamespace;
    TimeMs timestampMs = 0; ///< 0 when a signed request has none
    std::optional<wire::StorageProof> proof = {};
    std::optional<MessageHash> last = {};
    std::optional<std::int64_t> maxCount = {};
    std::optional<std::int64_t> maxSize = {};
};

struct DeleteCall {
    AccountId account;
    wire::StorageProof proof;
    std::vector<MessageHash> messages;
    bool required = false;
};

/// delete_all, delete_before and expire_all: `whenMs` is the timestamp, `before` or the expiry.
struct WipeCall {
    enum class Kind { DeleteAll, DeleteBefore, ExpireAll };
    Kind kind = Kind::DeleteAll;
    AccountId account;
    wire::StorageProof proof;
    wire::NamespaceSelection spaces;
    TimeMs whenMs = 0;
};

struct ExpireCall {
    AccountId account;
    wire::StorageProof proof;
    std::vector<MessageHash> messages;
    std::vector<TimeMs> expiriesMs; ///< one for all or one each
    wire::ExpireMode mode = wire::ExpireMode::Set;
};

struct ExpiriesCall {
    AccountId account;
    wire::StorageProof proof;
    std::vector<MessageHash> messages;
    TimeMs timestampMs = 0;
};

struct RevokeCall {
    AccountId account;
    wire::StorageProof proof;
    std::vector<SubaccountToken> tokens;
    TimeMs timestampMs = 0;
    bool reverse = false; ///< unrevoke_subaccount
};

struct RevokedCall {
    AccountId account;
    wire::StorageProof proof;
    TimeMs timestampMs = 0;
};

struct SwarmCall {
    AccountId account;
};

struct InfoCall {};
struct ActiveNodesCall {};

/// Passed on to the chain daemon, or here to what stands in for it.
struct ChainCall {
    std::string endpoint;
    boost::json::value params;
};

struct Call;

struct BatchCall {
    std::vector<Call> parts;
    bool inOrder = false; ///< sequence: one after the other up to the first that fails
};

/// All of the bounds that are given must hold (02 §12.2).
struct Condition {
    std::optional<std::array<std::int64_t, 2>> hardforkAtLeast, hardforkBefore;
    std::optional<std::array<std::int64_t, 3>> versionAtLeast, versionBefore;
    std::optional<std::int64_t> heightAtLeast, heightBefore;

    bool empty() const {
        return !hardforkAtLeast && !hardforkBefore && !versionAtLeast && !versionBefore && !heightAtLeast &&
               !heightBefore;
    }
};

struct IfElseCall {
    Condition condition;
    std::unique_ptr<Call> then, otherwise;
};

/// One request with the JSON it came as, which is what other members of the swarm get to see.
struct Call {
    std::string method;
    boost::json::object params;
    std::variant<InfoCall, StoreCall, RetrieveCall, DeleteCall, WipeCall, ExpireCall, ExpiriesCall,
                 RevokeCall, RevokedCall, SwarmCall, ActiveNodesCall, ChainCall, BatchCall, IfElseCall>
        what;

    bool isCompound() const {
        return std::holds_alternative<BatchCall>(what) || std::holds_alternative<IfElseCall>(what);
    }
};

} // namespace sotto::node
