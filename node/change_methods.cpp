#include "node/change_methods.h"

#include "base/json.h"
#include "node/method_rules.h"
#include "wire/storage_text.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <set>

namespace sotto::node {

namespace json = boost::json;

namespace {

json::string hashText(const MessageHash& hash) {
    return json::string(asText(hash.view()));
}

json::array hashList(std::span<const MessageHash> hashes) {
    json::array list;
    for (const auto& hash : hashes)
        list.push_back(hashText(hash));
    return list;
}

/// One namespace gives a sorted list, all of them an object of sorted lists. `sorted` is sorted by hash.
json::value affected(const std::vector<NamedHash>& sorted, bool all) {
    json::object perNamespace;
    json::array list;
    for (const auto& [space, hash] : sorted) {
        if (!all) {
            list.push_back(hashText(hash));
            continue;
        }
        auto& slot = perNamespace[std::to_string(space)];
        if (!slot.is_array())
            slot.emplace_array();
        slot.get_array().push_back(hashText(hash));
    }
    return all ? json::value(std::move(perNamespace)) : json::value(std::move(list));
}

bool nothingDeleted(const json::object& swarm) {
    return std::all_of(swarm.begin(), swarm.end(), [](const auto& member) {
        const auto* deleted = jsonArray(member.value(), "deleted");
        return !deleted || deleted->empty();
    });
}

std::string_view nameOf(WipeCall::Kind kind) {
    switch (kind) {
    case WipeCall::Kind::DeleteAll:
        return "delete_all";
    case WipeCall::Kind::DeleteBefore:
        return "delete_before";
    case WipeCall::Kind::ExpireAll:
        break;
    }
    return "expire_all";
}

Bytes textOf(const WipeCall& request) {
    switch (request.kind) {
    case WipeCall::Kind::DeleteAll:
        return wire::deleteAllText(request.spaces, request.whenMs);
    case WipeCall::Kind::DeleteBefore:
        return wire::deleteBeforeText(request.spaces, request.whenMs);
    case WipeCall::Kind::ExpireAll:
        break;
    }
    return wire::expireAllText(request.spaces, request.whenMs);
}

std::optional<RpcReply> refuseTime(const WipeCall& request, Origin origin, TimeMs nowMs) {
    const TimeMs tolerance = origin == Origin::Client ? kSignatureToleranceMs : kForwardedToleranceMs;
    switch (request.kind) {
    case WipeCall::Kind::DeleteAll:
        if (!isFresh(request.whenMs, nowMs, tolerance))
            return refusal(406, "delete_all timestamp too far from current time");
        break;
    case WipeCall::Kind::DeleteBefore:
        if (request.whenMs > nowMs + kSignatureToleranceMs)
            return refusal(401, "delete_before timestamp too far in the future");
        break;
    case WipeCall::Kind::ExpireAll:
        if (request.whenMs < nowMs - tolerance)
            return refusal(406, "expire_all timestamp should be >= current time");
        break;
    }
    return std::nullopt;
}

bool mayDelete(const wire::StorageProof& proof) {
    return !proof.subaccount || (proof.subaccount->token[1] & crypto::kSubaccountDelete) != 0;
}

ExpiryMode modeOf(const ExpireCall& request) {
    if (request.mode == wire::ExpireMode::Shorten)
        return ExpiryMode::Shorten;
    // Who may not delete may not bring the end nearer either.
    return request.mode == wire::ExpireMode::Extend || !mayDelete(request.proof) ? ExpiryMode::Extend
                                                                                 : ExpiryMode::Set;
}

} // namespace

void ChangeMethods::run(const Call& call, const DeleteCall& request, Origin origin, RpcDone done) {
    if (!node_.isOurs(request.account))
        return done(wrongSwarm(node_, request.account));
    if (!isAuthentic(request.account, request.proof, wire::deleteText(request.messages),
                     {crypto::kSubaccountDelete, false}, node_.revocations))
        return done(refusal(401, "delete_msgs signature verification failed"));
    const TimeMs nowMs = node_.clock.wallMs();
    RecursiveWork work;
    work.act = [&]() -> Result<json::object> {
        auto deleted = node_.messages.remove(request.account, request.messages, nowMs);
        if (!deleted)
            return deleted.error();
        std::sort(deleted->begin(), deleted->end());
        const auto text = wire::deleteReplyText(request.account, request.messages, *deleted);
        return json::object{{"deleted", hashList(*deleted)}, {"signature", node_.signedText(text)}};
    };
    work.finish = [required = request.required](RpcReply& reply) {
        const auto& swarm = std::get<json::value>(reply.body).as_object()["swarm"].as_object();
        if (required && reply.status == 200 && nothingDeleted(swarm))
            reply.status = 404;
    };
    answerRecursively(node_, call, origin, nowMs, std::move(work), std::move(done));
}

std::optional<RpcReply> ChangeMethods::refuse(const WipeCall& request, Origin origin, TimeMs nowMs) const {
    if (!node_.isOurs(request.account))
        return wrongSwarm(node_, request.account);
    if (auto late = refuseTime(request, origin, nowMs))
        return late;
    if (!isAuthentic(request.account, request.proof, textOf(request), {crypto::kSubaccountDelete, false},
                     node_.revocations))
        return refusal(401, std::string(nameOf(request.kind)) + " signature verification failed");
    return std::nullopt;
}

Result<json::object> ChangeMethods::wipe(const WipeCall& request, TimeMs nowMs) {
    const auto* one = std::get_if<Namespace>(&request.spaces);
    const auto space = one ? std::optional(*one) : std::nullopt;
    const bool expiring = request.kind == WipeCall::Kind::ExpireAll;
    const auto before =
        request.kind == WipeCall::Kind::DeleteBefore ? std::optional(request.whenMs) : std::nullopt;
    auto changed = expiring ? node_.messages.shortenAll(request.account, space, request.whenMs)
                            : node_.messages.removeAll(request.account, space, before, nowMs);
    if (!changed)
        return changed.error();
    std::sort(changed->begin(), changed->end(),
              [](const NamedHash& a, const NamedHash& b) { return a.second < b.second; });
    std::vector<MessageHash> hashes;
    for (const auto& named : *changed)
        hashes.push_back(named.second);
    const auto text = wire::wipeReplyText(request.account, request.whenMs, hashes);
    return json::object{{expiring ? "updated" : "deleted", affected(*changed, !space)},
                        {"signature", node_.signedText(text)}};
}

void ChangeMethods::run(const Call& call, const WipeCall& request, Origin origin, RpcDone done) {
    const TimeMs nowMs = node_.clock.wallMs();
    if (auto refused = refuse(request, origin, nowMs))
        return done(std::move(*refused));
    RecursiveWork work;
    work.act = [&] { return wipe(request, nowMs); };
    answerRecursively(node_, call, origin, nowMs, std::move(work), std::move(done));
}

std::optional<RpcReply> ChangeMethods::refuse(const ExpireCall& request, TimeMs nowMs) const {
    if (!node_.isOurs(request.account))
        return wrongSwarm(node_, request.account);
    for (const auto expiryMs : request.expiriesMs) {
        if (expiryMs < nowMs - kSignatureToleranceMs)
            return refusal(401, "expire: timestamp should be >= current time");
    }
    if (!isAuthentic(request.account, request.proof,
                     wire::expireText(request.mode, request.expiriesMs, request.messages),
                     {crypto::kSubaccountWrite, false}, node_.revocations))
        return refusal(401, "expire: signature verification failed");
    if (request.mode == wire::ExpireMode::Shorten && !mayDelete(request.proof))
        return refusal(400, "expire: shorten parameter cannot be used with this subaccount token "
                            "(missing delete access)");
    return std::nullopt;
}

Result<json::object> ChangeMethods::expire(const ExpireCall& request, TimeMs nowMs) {
    const TimeMs latestMs = nowMs + wire::kMaxPrivateTtl;
    const bool single = request.expiriesMs.size() == 1;
    std::vector<std::pair<MessageHash, TimeMs>> wanted;
    for (std::size_t i = 0; i < request.messages.size(); ++i)
        wanted.emplace_back(request.messages[i], std::min(request.expiriesMs[single ? 0 : i], latestMs));
    auto updated = node_.messages.setExpiries(request.account, wanted, modeOf(request));
    if (!updated)
        return updated.error();
    std::sort(updated->begin(), updated->end());
    std::vector<MessageHash> hashes;
    std::vector<TimeMs> expiries;
    for (const auto& [hash, expiryMs] : *updated) {
        hashes.push_back(hash);
        expiries.push_back(expiryMs);
    }
    // One expiry is stated even when nothing changed; several are those that took effect.
    if (single)
        expiries.assign(1, wanted.front().second);
    std::vector<std::pair<MessageHash, TimeMs>> unchanged;
    if (request.mode != wire::ExpireMode::Set) {
        auto held = node_.messages.expiries(request.account, request.messages);
        if (!held)
            return held.error();
        for (const auto& [hash, expiryMs] : *held) {
            if (!std::binary_search(hashes.begin(), hashes.end(), hash))
                unchanged.emplace_back(hash, expiryMs);
        }
    }
    const auto text = wire::expireReplyText(request.account, expiries, request.messages, hashes, unchanged);
    json::object entry{{"updated", hashList(hashes)}, {"signature", node_.signedText(text)}};
    if (single)
        entry["expiry"] = expiries.front();
    else
        entry["expiry"] = json::array(expiries.begin(), expiries.end());
    if (request.mode != wire::ExpireMode::Set) {
        json::object kept;
        for (const auto& [hash, expiryMs] : unchanged)
            kept[hashText(hash)] = expiryMs;
        entry["unchanged"] = std::move(kept);
    }
    return entry;
}

void ChangeMethods::run(const Call& call, const ExpireCall& request, Origin origin, RpcDone done) {
    const TimeMs nowMs = node_.clock.wallMs();
    if (auto refused = refuse(request, nowMs))
        return done(std::move(*refused));
    RecursiveWork work;
    work.act = [&] { return expire(request, nowMs); };
    answerRecursively(node_, call, origin, nowMs, std::move(work), std::move(done));
}

} // namespace sotto::node
