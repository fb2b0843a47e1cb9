#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/account_id.h"
#include "wire/message_hash.h"
#include "wire/namespaces.h"
#include "wire/storage_signer.h"
#include "wire/storage_text.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sotto::wire {

/// One call of the storage RPC (02 §6), alone or as a part of a batch.
struct StorageRequest {
    std::string method;
    std::string params; ///< JSON object, keys in a fixed order per method

    /// {"method":…,"params":…}: the body of a request and a part of a batch.
    std::string json() const;
};

/// store (02 §10). Without signer for public inboxes.
struct StoreParams {
    crypto::AccountId account;
    Namespace ns = kInboxNamespace;
    ByteView data = {};                      ///< at most kMaxMessageData
    TimeMs timestamp = 0;                    ///< network time of the message
    TimeMs ttl = 0;                          ///< relative to `timestamp`
    std::optional<TimeMs> sigTimestamp = {}; ///< network time of signing; absent = `timestamp`
};

struct RetrieveParams {
    crypto::AccountId account;
    Namespace ns = kInboxNamespace;
    std::optional<MessageHash> lastHash = {}; ///< absent: from the beginning
    std::optional<int> maxCount = {};
    std::optional<int> maxSize = {}; ///< negative: fraction of kMaxRetrieveBytes, see splitMaxSize
    TimeMs timestamp = 0;
};

struct ExpireParams {
    std::vector<MessageHash> messages;
    std::vector<TimeMs> expiries; ///< one for all, or one per message (hardfork 19.4)
    ExpireMode mode = ExpireMode::Set;
};

/// Builders. All times are network time in ms. The signer's account is the one acted on. Code::Invalid for
/// what every node would refuse with 400 or 403; otherwise errors of the signer. [core]
Result<StorageRequest> storeRequest(const StoreParams& params, const StorageSigner* signer);
Result<StorageRequest> retrieveRequest(const RetrieveParams& params, const StorageSigner* signer);
/// `required`: answer 404 if no member deleted anything.
Result<StorageRequest> deleteRequest(Hashes messages, bool required, const StorageSigner& signer);
Result<StorageRequest> deleteAllRequest(const NamespaceSelection& ns, TimeMs timestamp,
                                        const StorageSigner& signer);
/// Deletes messages with timestamp ≤ before. "All" is broken in nodes up to 2.8.0 (02 §10).
Result<StorageRequest> deleteBeforeRequest(const NamespaceSelection& ns, TimeMs before,
                                           const StorageSigner& signer);
Result<StorageRequest> expireAllRequest(const NamespaceSelection& ns, TimeMs expiry,
                                        const StorageSigner& signer);
Result<StorageRequest> expireRequest(const ExpireParams& params, const StorageSigner& signer);
Result<StorageRequest> getExpiriesRequest(Hashes messages, TimeMs timestamp, const StorageSigner& signer);
Result<StorageRequest> revokeRequest(Tokens tokens, TimeMs timestamp, const StorageSigner& signer);
Result<StorageRequest> unrevokeRequest(Tokens tokens, TimeMs timestamp, const StorageSigner& signer);
Result<StorageRequest> revokedSubaccountsRequest(TimeMs timestamp, const StorageSigner& signer);

StorageRequest infoRequest();
StorageRequest getSwarmRequest(const crypto::AccountId& account);
StorageRequest activeNodesRequest();
/// `params` is a JSON object.
StorageRequest oxendRequest(std::string_view endpoint, std::string_view params);

} // namespace sotto::wire
