#include "wire/swarm_result.h"

#include "base/json.h"
#include "wire/json_fields.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <charconv>

namespace sotto::wire {

namespace json = boost::json;

namespace {

constexpr std::size_t kMaxMembers = 1'000;

/// Members of other nodes' entries arrive as 1 instead of true (02 §10).
bool truthy(const json::value& entry, std::string_view key) {
    const auto* member = jsonMember(entry, key);
    if (!member)
        return false;
    return member->is_bool() ? member->get_bool() : jsonInteger(entry, key) == 1;
}

/// `code` is a number or its decimal text.
int codeOf(const json::value& entry) {
    if (const auto number = jsonInteger(entry, "code"))
        return *number > 0 && *number < 1000 ? static_cast<int>(*number) : 0;
    const auto text = jsonText(entry, "code");
    int code = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), code).ec != std::errc())
        return 0;
    return code > 0 && code < 1000 ? code : 0;
}

void noteFailure(MemberResult& member, const json::value& entry) {
    member.code = codeOf(entry);
    if (truthy(entry, "timeout"))
        member.state = MemberState::TimedOut;
    else if (truthy(entry, "bad_peer_response"))
        member.state = MemberState::BadResponse;
    else if (truthy(entry, "query_failure"))
        member.state = MemberState::QueryFailed;
    else
        member.state = member.code != 0 ? MemberState::Refused : MemberState::Failed;
}

std::optional<MessageHash> hashOf(const json::value& value) {
    const auto* text = value.if_string();
    return text ? messageHashFromText({text->data(), text->size()}) : std::nullopt;
}

bool appendHashes(std::vector<MessageHash>& to, const json::value& list) {
    const auto* array = list.if_array();
    if (!array)
        return false;
    for (const auto& value : *array) {
        const auto hash = hashOf(value);
        if (!hash)
            return false;
        to.push_back(*hash);
    }
    return true;
}

/// A list of hashes, or an object of such lists by namespace; sorted all together.
bool readChanged(MemberResult& member, const json::value& entry, std::string_view key) {
    const auto* changed = jsonMember(entry, key);
    if (!changed)
        return false;
    if (const auto* byNamespace = changed->if_object()) {
        for (const auto& list : *byNamespace) {
            if (!appendHashes(member.changed, list.value()))
                return false;
        }
    } else if (!appendHashes(member.changed, *changed)) {
        return false;
    }
    std::sort(member.changed.begin(), member.changed.end());
    return true;
}

bool readExpiries(MemberResult& member, const json::value& entry) {
    if (const auto one = jsonInteger(entry, "expiry")) {
        member.expiries.push_back(*one);
        return true;
    }
    const auto* several = jsonArray(entry, "expiry");
    if (!several)
        return false;
    for (const auto& value : *several) {
        const auto* time = value.if_int64();
        if (!time)
            return false;
        member.expiries.push_back(*time);
    }
    return true;
}

bool readUnchanged(MemberResult& member, const json::value& entry) {
    const auto* unchanged = jsonMember(entry, "unchanged");
    if (!unchanged)
        return true;
    const auto* object = unchanged->if_object();
    if (!object)
        return false;
    for (const auto& one : *object) {
        const auto hash = messageHashFromText({one.key().data(), one.key().size()});
        const auto* time = one.value().if_int64();
        if (!hash || !time)
            return false;
        member.unchanged.emplace_back(*hash, *time);
    }
    std::sort(member.unchanged.begin(), member.unchanged.end());
    return true;
}

void checkSignature(MemberResult& member, const json::value& entry, ByteView text) {
    const auto signature = base64Member<crypto::Signature>(entry, "signature");
    const bool valid = signature && crypto::verify(member.node, text, *signature);
    member.state = valid ? MemberState::Confirmed : MemberState::BadSignature;
}

/// Walks the entries of `swarm`. `read(member, entry)` takes over what a successful entry holds and returns
/// the text that its signature covers, or nothing when the entry has another shape.
template <class Read>
Result<SwarmResult> parseSwarm(const json::value& result, Read read) {
    const auto* entries = jsonObject(result, "swarm");
    if (!entries || entries->size() > kMaxMembers)
        return fail(Code::Corrupt, "The node's result does not say what its swarm did.");
    SwarmResult swarm;
    swarm.meta = replyMeta(result);
    for (const auto& item : *entries) {
        const auto node = keyFromHex<crypto::Ed25519PublicKey>({item.key().data(), item.key().size()});
        if (!node)
            return fail(Code::Corrupt, "The node's result names a swarm member that is none.");
        MemberResult member;
        member.node = *node;
        const auto& entry = item.value();
        if (!entry.is_object()) {
            member.state = MemberState::BadResponse;
        } else if (truthy(entry, "failed")) {
            noteFailure(member, entry);
        } else if (const std::optional<Bytes> text = read(member, entry)) {
            checkSignature(member, entry, *text);
        } else {
            member.state = MemberState::BadResponse;
        }
        swarm.members.push_back(std::move(member));
    }
    return swarm;
}

} // namespace

const MemberResult* SwarmResult::firstConfirmed() const {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [](const MemberResult& m) { return m.state == MemberState::Confirmed; });
    return found == members.end() ? nullptr : &*found;
}

std::size_t SwarmResult::confirmed() const {
    return static_cast<std::size_t>(std::count_if(members.begin(), members.end(), [](const MemberResult& m) {
        return m.state == MemberState::Confirmed;
    }));
}

Result<SwarmResult> parseStoreResult(const json::value& result) {
    const auto hashText = jsonText(result, "hash");
    const auto hash = hashText ? messageHashFromText(*hashText) : std::nullopt;
    if (!hash)
        return fail(Code::Corrupt, "The node's result does not name the stored message.");
    auto swarm =
        parseSwarm(result, [&hash](MemberResult& member, const json::value& entry) -> std::optional<Bytes> {
            const auto* stored = jsonMember(entry, "hash");
            if (!stored || !hashOf(*stored) || !readExpiries(member, entry))
                return std::nullopt;
            member.already = truthy(entry, "already");
            // A member that stored something else signed another text, so its signature does not fit this
            // one.
            return storeReplyText(*hash);
        });
    if (swarm)
        swarm->hash = hash;
    return swarm;
}

Result<SwarmResult> parseDeleteResult(const json::value& result, const crypto::AccountId& account,
                                      Hashes requested) {
    return parseSwarm(result, [&](MemberResult& member, const json::value& entry) -> std::optional<Bytes> {
        if (!readChanged(member, entry, "deleted"))
            return std::nullopt;
        return deleteReplyText(account, requested, member.changed);
    });
}

Result<SwarmResult> parseWipeResult(const json::value& result, const crypto::AccountId& account,
                                    TimeMs when) {
    return parseSwarm(result, [&](MemberResult& member, const json::value& entry) -> std::optional<Bytes> {
        if (!readChanged(member, entry, "deleted"))
            return std::nullopt;
        return wipeReplyText(account, when, member.changed);
    });
}

Result<SwarmResult> parseExpireAllResult(const json::value& result, const crypto::AccountId& account,
                                         TimeMs expiry) {
    return parseSwarm(result, [&](MemberResult& member, const json::value& entry) -> std::optional<Bytes> {
        if (!readChanged(member, entry, "updated"))
            return std::nullopt;
        return wipeReplyText(account, expiry, member.changed);
    });
}

Result<SwarmResult> parseExpireResult(const json::value& result, const crypto::AccountId& account,
                                      Hashes requested) {
    return parseSwarm(result, [&](MemberResult& member, const json::value& entry) -> std::optional<Bytes> {
        if (!readChanged(member, entry, "updated") || !readExpiries(member, entry) ||
            !readUnchanged(member, entry))
            return std::nullopt;
        return expireReplyText(account, member.expiries, requested, member.changed, member.unchanged);
    });
}

Result<SwarmResult> parseRevokeResult(const json::value& result, const crypto::AccountId& account,
                                      TimeMs timestamp, Tokens tokens) {
    return parseSwarm(result, [&](MemberResult&, const json::value&) -> std::optional<Bytes> {
        return revokeReplyText(account, timestamp, tokens);
    });
}

} // namespace sotto::wire
