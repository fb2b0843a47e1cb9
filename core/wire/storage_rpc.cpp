#include "wire/storage_rpc.h"

#include "crypto/encoding.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace sotto::wire {

namespace json = boost::json;

namespace {

Error invalid(std::string_view text) {
    return fail(Code::Invalid, std::string(text));
}

void addNamespace(json::object& params, const NamespaceSelection& selection) {
    const auto* ns = std::get_if<Namespace>(&selection);
    if (!ns)
        params["namespace"] = "all";
    else if (*ns != kInboxNamespace)
        params["namespace"] = *ns;
}

json::array hashArray(Hashes hashes) {
    json::array array;
    for (const auto& hash : hashes)
        array.emplace_back(messageHashText(hash));
    return array;
}

/// Signs `text` and adds what proves it; takes the account from the signer.
Result<void> addProof(json::object& params, const StorageSigner& signer, ByteView text) {
    const auto proof = signer.prove(text);
    if (!proof)
        return proof.error();
    params["pubkey"] = signer.account().hex();
    if (proof->ed25519)
        params["pubkey_ed25519"] = crypto::toHex(proof->ed25519->view());
    params["signature"] = crypto::toBase64(proof->signature.view());
    if (proof->subaccount) {
        params["subaccount"] = crypto::toBase64(proof->subaccount->token.view());
        params["subaccount_sig"] = crypto::toBase64(proof->subaccount->tokenSignature.view());
    }
    return {};
}

Result<StorageRequest> signedRequest(std::string method, json::object params, const StorageSigner& signer,
                                     ByteView text) {
    if (const auto added = addProof(params, signer, text); !added)
        return added.error();
    return StorageRequest{std::move(method), json::serialize(params)};
}

Result<StorageRequest> revocation(std::string method, const char* list, Tokens tokens, TimeMs timestamp,
                                  const StorageSigner& signer, ByteView text) {
    if (tokens.empty() || tokens.size() > kMaxRevocations)
        return invalid("Between 1 and 50 members can be revoked at once.");
    json::array array;
    for (const auto& token : tokens)
        array.emplace_back(crypto::toHex(token.view()));
    json::object params;
    params[list] = std::move(array);
    params["timestamp"] = timestamp;
    return signedRequest(std::move(method), std::move(params), signer, text);
}

} // namespace

std::string StorageRequest::json() const {
    return R"({"method":")" + method + R"(","params":)" + params + "}";
}

Result<StorageRequest> storeRequest(const StoreParams& store, const StorageSigner* signer) {
    if (store.data.size() > kMaxMessageData)
        return invalid("The message is larger than the network takes.");
    if (store.ttl < kMinTtl || store.ttl > maxTtl(store.ns))
        return invalid("The lifetime of the message is outside what the network takes.");
    json::object params;
    params["pubkey"] = store.account.hex();
    params["namespace"] = store.ns;
    params["timestamp"] = store.timestamp;
    params["ttl"] = store.ttl;
    params["data"] = crypto::toBase64(store.data);
    // Nodes ignore a signature on a public inbox, where it would only tell who deposits.
    if (!isPublicInbox(store.ns)) {
        if (!signer || signer->account() != store.account)
            return invalid("This mailbox takes messages of its owner only.");
        if (store.sigTimestamp)
            params["sig_timestamp"] = *store.sigTimestamp;
        return signedRequest("store", std::move(params), *signer,
                             storeText(store.ns, store.sigTimestamp.value_or(store.timestamp)));
    }
    return StorageRequest{"store", json::serialize(params)};
}

Result<StorageRequest> retrieveRequest(const RetrieveParams& retrieve, const StorageSigner* signer) {
    json::object params;
    params["pubkey"] = retrieve.account.hex();
    params["namespace"] = retrieve.ns;
    params["last_hash"] = retrieve.lastHash ? messageHashText(*retrieve.lastHash) : std::string();
    if (retrieve.maxCount)
        params["max_count"] = *retrieve.maxCount;
    if (retrieve.maxSize)
        params["max_size"] = *retrieve.maxSize;
    if (!signer && isPublicToRead(retrieve.ns))
        return StorageRequest{"retrieve", json::serialize(params)};
    if (!signer || signer->account() != retrieve.account)
        return invalid("This mailbox is read by its owner only.");
    params["timestamp"] = retrieve.timestamp;
    return signedRequest("retrieve", std::move(params), *signer,
                         retrieveText(retrieve.ns, retrieve.timestamp));
}

Result<StorageRequest> deleteRequest(Hashes messages, bool required, const StorageSigner& signer) {
    if (messages.empty())
        return invalid("There is nothing to delete.");
    json::object params;
    params["messages"] = hashArray(messages);
    if (required)
        params["required"] = true;
    return signedRequest("delete", std::move(params), signer, deleteText(messages));
}

Result<StorageRequest> deleteAllRequest(const NamespaceSelection& ns, TimeMs timestamp,
                                        const StorageSigner& signer) {
    json::object params;
    addNamespace(params, ns);
    params["timestamp"] = timestamp;
    return signedRequest("delete_all", std::move(params), signer, deleteAllText(ns, timestamp));
}

Result<StorageRequest> deleteBeforeRequest(const NamespaceSelection& ns, TimeMs before,
                                           const StorageSigner& signer) {
    json::object params;
    addNamespace(params, ns);
    params["before"] = before;
    return signedRequest("delete_before", std::move(params), signer, deleteBeforeText(ns, before));
}

Result<StorageRequest> expireAllRequest(const NamespaceSelection& ns, TimeMs expiry,
                                        const StorageSigner& signer) {
    json::object params;
    addNamespace(params, ns);
    params["expiry"] = expiry;
    return signedRequest("expire_all", std::move(params), signer, expireAllText(ns, expiry));
}

Result<StorageRequest> expireRequest(const ExpireParams& expire, const StorageSigner& signer) {
    const auto count = expire.expiries.size();
    if (expire.messages.empty() || (count != 1 && count != expire.messages.size()))
        return invalid("Expiries and messages do not fit together.");
    json::object params;
    params["messages"] = hashArray(expire.messages);
    if (count == 1)
        params["expiry"] = expire.expiries.front();
    else
        params["expiry"] = json::array(expire.expiries.begin(), expire.expiries.end());
    if (expire.mode == ExpireMode::Shorten)
        params["shorten"] = true;
    if (expire.mode == ExpireMode::Extend)
        params["extend"] = true;
    return signedRequest("expire", std::move(params), signer,
                         expireText(expire.mode, expire.expiries, expire.messages));
}

Result<StorageRequest> getExpiriesRequest(Hashes messages, TimeMs timestamp, const StorageSigner& signer) {
    if (messages.empty())
        return invalid("There is nothing to ask for.");
    json::object params;
    params["messages"] = hashArray(messages);
    params["timestamp"] = timestamp;
    return signedRequest("get_expiries", std::move(params), signer, getExpiriesText(timestamp, messages));
}

Result<StorageRequest> revokeRequest(Tokens tokens, TimeMs timestamp, const StorageSigner& signer) {
    return revocation("revoke_subaccount", "revoke", tokens, timestamp, signer,
                      revokeText(timestamp, tokens));
}

Result<StorageRequest> unrevokeRequest(Tokens tokens, TimeMs timestamp, const StorageSigner& signer) {
    return revocation("unrevoke_subaccount", "unrevoke", tokens, timestamp, signer,
                      unrevokeText(timestamp, tokens));
}

Result<StorageRequest> revokedSubaccountsRequest(TimeMs timestamp, const StorageSigner& signer) {
    json::object params;
    params["timestamp"] = timestamp;
    return signedRequest("revoked_subaccounts", std::move(params), signer, revokedSubaccountsText(timestamp));
}

StorageRequest infoRequest() {
    return {"info", "{}"};
}

StorageRequest getSwarmRequest(const crypto::AccountId& account) {
    return {"get_swarm", R"({"pubkey":")" + account.hex() + R"("})"};
}

StorageRequest activeNodesRequest() {
    return {"active_nodes_bin", "{}"};
}

StorageRequest oxendRequest(std::string_view endpoint, std::string_view params) {
    json::object text;
    text["endpoint"] = json::string_view(endpoint.data(), endpoint.size());
    std::string request = json::serialize(text);
    request.pop_back();
    return {"oxend_request", request + R"(,"params":)" + std::string(params) + "}"};
}

} // namespace sotto::wire
