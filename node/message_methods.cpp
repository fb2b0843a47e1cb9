#include "node/message_methods.h"

#include "crypto/encoding.h"
#include "node/method_rules.h"
#include "wire/storage_text.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <limits>

namespace sotto::node {

namespace json = boost::json;

namespace {

constexpr TimeMs kStoreToleranceMs = 10'000;
constexpr auto kMaxBytes = static_cast<std::int64_t>(wire::kMaxRetrieveBytes);

json::string hashText(const MessageHash& hash) {
    return json::string(asText(hash.view()));
}

TimeMs lifetime(const StoreCall& store) {
    TimeMs ttl = 0;
    return __builtin_sub_overflow(store.expiryMs, store.timestampMs, &ttl)
               ? std::numeric_limits<TimeMs>::max()
               : ttl;
}

/// Neither limit: a fifth of the maximum. Negative sizes are fractions of it, 0 means not given (02 §10).
RetrieveLimits limitsOf(const RetrieveCall& retrieve) {
    RetrieveLimits limits;
    if (retrieve.maxCount && *retrieve.maxCount > 0)
        limits.count = static_cast<std::uint32_t>(
            std::min<std::int64_t>(*retrieve.maxCount, std::numeric_limits<std::uint32_t>::max()));
    const auto size = retrieve.maxSize.value_or(0);
    if (size < 0)
        limits.bytes = size < -kMaxBytes ? 0 : kMaxBytes / -size;
    else if (size > 0)
        limits.bytes = std::min(size, kMaxBytes);
    else if (limits.count)
        limits.bytes = kMaxBytes;
    return limits;
}

} // namespace

std::optional<RpcReply> MessageMethods::refuse(const StoreCall& store, TimeMs nowMs) const {
    if (!node_.isOurs(store.account))
        return wrongSwarm(node_, store.account);
    const TimeMs ttl = lifetime(store);
    if (ttl < wire::kMinTtl || ttl > wire::maxTtl(store.space))
        return refusal(403, "Provided expiry/TTL is not valid.");
    if (store.timestampMs > nowMs + kStoreToleranceMs || store.expiryMs < nowMs - kStoreToleranceMs)
        return refusal(406, "Timestamp error: check your clock");
    if (wire::isPublicInbox(store.space))
        return std::nullopt;
    if (!store.proof)
        return refusal(401, "store: signature required to store to namespace " + std::to_string(store.space));
    if (!isFresh(store.signedMs, nowMs))
        return refusal(406, "store signature timestamp too far from current time");
    // Storing to an outbox deletes what was there.
    const bool outbox = wire::isPublicOutbox(store.space);
    Needed needed;
    needed.rights =
        static_cast<std::uint8_t>(crypto::kSubaccountWrite | (outbox ? crypto::kSubaccountDelete : 0));
    if (!isAuthentic(store.account, *store.proof, wire::storeText(store.space, store.signedMs), needed,
                     node_.revocations))
        return refusal(401, "store signature verification failed");
    return std::nullopt;
}

void MessageMethods::run(const Call& call, const StoreCall& store, Origin origin, RpcDone done) {
    const TimeMs nowMs = node_.clock.wallMs();
    if (auto refused = refuse(store, nowMs))
        return done(std::move(*refused));
    const auto hash = wire::messageHash(store.account, store.space, store.data);
    RecursiveWork work;
    work.act = [&]() -> Result<json::object> {
        StoredMessage message{store.account,     hash,           store.space,
                              store.timestampMs, store.expiryMs, store.data};
        auto outcome = node_.messages.store(message, wire::isPublicOutbox(store.space), nowMs);
        if (!outcome)
            return outcome.error();
        json::object entry{{"hash", hashText(hash)},
                           {"signature", node_.signedText(wire::storeReplyText(hash))},
                           {"expiry", outcome->expiryMs}};
        if (!outcome->fresh)
            entry["already"] = true;
        // Existing nodes put the time here as well as beside the swarm, and only the one that was asked.
        if (origin == Origin::Client)
            entry["t"] = nowMs;
        return entry;
    };
    work.finish = [hash](RpcReply& reply) {
        std::get<json::value>(reply.body).as_object()["hash"] = hashText(hash);
    };
    answerRecursively(node_, call, origin, nowMs, std::move(work), std::move(done));
}

std::optional<RpcReply> MessageMethods::refuse(const RetrieveCall& retrieve, TimeMs nowMs) const {
    if (!node_.isOurs(retrieve.account))
        return wrongSwarm(node_, retrieve.account);
    if (!retrieve.proof) {
        if (wire::isPublicToRead(retrieve.space))
            return std::nullopt;
        return refusal(401, "retrieve: request signature required");
    }
    if (!isFresh(retrieve.timestampMs, nowMs))
        return refusal(406, "retrieve timestamp too far from current time");
    const Needed needed{crypto::kSubaccountRead, wire::isReadableWhenRevoked(retrieve.space)};
    if (!isAuthentic(retrieve.account, *retrieve.proof,
                     wire::retrieveText(retrieve.space, retrieve.timestampMs), needed, node_.revocations))
        return refusal(401, "retrieve signature verification failed");
    return std::nullopt;
}

RpcReply MessageMethods::run(const RetrieveCall& retrieve) {
    const TimeMs nowMs = node_.clock.wallMs();
    if (auto refused = refuse(retrieve, nowMs))
        return std::move(*refused);
    auto page =
        node_.messages.retrieve(retrieve.account, retrieve.space, retrieve.last, limitsOf(retrieve), nowMs);
    if (!page)
        return refusal(500, "Internal Server Error. Could not retrieve messages");
    json::array messages;
    messages.reserve(page->messages.size());
    for (const auto& message : page->messages) {
        messages.push_back(json::object{{"hash", hashText(message.hash)},
                                        {"timestamp", message.timestampMs},
                                        {"expiration", message.expiryMs},
                                        {"data", crypto::toBase64(message.data)}});
    }
    json::object result{{"messages", std::move(messages)}, {"more", page->more}};
    node_.addMeta(result, nowMs);
    return {200, json::value(std::move(result))};
}

RpcReply MessageMethods::run(const ExpiriesCall& call) {
    if (!node_.isOurs(call.account))
        return wrongSwarm(node_, call.account);
    if (!isFresh(call.timestampMs, node_.clock.wallMs()))
        return refusal(406, "get_expiries timestamp too far from current time");
    if (!isAuthentic(call.account, call.proof, wire::getExpiriesText(call.timestampMs, call.messages),
                     {crypto::kSubaccountRead, false}, node_.revocations))
        return refusal(401, "get_expiries signature verification failed");
    auto known = node_.messages.expiries(call.account, call.messages);
    if (!known)
        return refusal(500, "request failed");
    json::object expiries;
    for (const auto& [hash, expiryMs] : *known)
        expiries[hashText(hash)] = expiryMs;
    return {200, json::value(json::object{{"expiries", std::move(expiries)}})};
}

} // namespace sotto::node
