#include "node/call_parser.h"

#include "crypto/encoding.h"
#include "node/compound_parser.h"
#include "node/param_reader.h"

#include <functional>
#include <limits>
#include <map>

namespace sotto::node {

namespace json = boost::json;

namespace {

using What = decltype(Call::what);

constexpr std::string_view kBadSignature = "invalid signature: expected base64 encoded Ed25519 signature";

std::optional<crypto::Signature> signatureOf(std::string_view text) {
    if (text.size() != 86 && !(text.size() == 88 && text.ends_with("==")))
        return std::nullopt;
    const auto raw = crypto::fromBase64(text);
    return raw ? crypto::Signature::from(*raw) : std::nullopt;
}

std::optional<SubaccountToken> tokenOf(std::string_view text) {
    const auto raw = text.size() == 72 ? crypto::fromHex(text) : crypto::fromBase64(text);
    return raw ? SubaccountToken::from(*raw) : std::nullopt;
}

std::optional<AccountId> readAccount(ParamReader& in, std::optional<std::string_view> text) {
    in.require(text.has_value(), "pubkey");
    if (in.failed())
        return std::nullopt;
    if (text->size() == AccountId::kSize) {
        if (const auto account = AccountId::fromBytes(asBytes(*text)))
            return account;
    } else if (auto account = AccountId::fromHex(*text)) {
        return *account;
    }
    in.refuse("Pubkey must be 66 hex digits/33 bytes long");
    return std::nullopt;
}

/// store, retrieve and get_swarm also know the older spelling.
std::optional<std::string_view> eitherPubkey(ParamReader& in, std::optional<std::string_view> older,
                                             std::optional<std::string_view> newer) {
    if (older && newer)
        in.refuse("Cannot specify both 'pubkey' and 'pubKey'");
    return newer ? newer : older;
}

/// The parameters that prove a right, read in the order in which nodes look at them.
struct ProofTexts {
    std::optional<std::string_view> pubkey, ed25519, signature, subaccount, subaccountSignature;

    void readKeys(ParamReader& in) {
        pubkey = in.text("pubkey");
        ed25519 = in.text("pubkey_ed25519");
    }
    void readSignatures(ParamReader& in) {
        signature = in.text("signature");
        subaccount = in.text("subaccount");
        subaccountSignature = in.text("subaccount_sig");
    }
};

void readEd25519(ParamReader& in, const AccountId& account, std::string_view text,
                 wire::StorageProof& proof) {
    if (!account.isAccount())
        return in.refuse("pubkey_ed25519 is only permitted for 05[...] pubkeys");
    if (text.size() != 64 && text.size() != 32)
        return in.refuse("Invalid pubkey_ed25519: expected 64 hex char or 32 byte pubkey");
    const auto raw = text.size() == 64 ? crypto::fromHex(text) : std::optional(toBytes(asBytes(text)));
    if (!raw)
        return in.refuse("invalid pubkey_ed25519: value is not hex");
    proof.ed25519 = crypto::Ed25519PublicKey::from(*raw);
}

void readSubaccount(ParamReader& in, const ProofTexts& texts, wire::StorageProof& proof) {
    if (!texts.subaccount || texts.subaccount->empty())
        return;
    if (!texts.subaccountSignature)
        return in.refuse("invalid subaccount: subaccount_sig is required when using subaccount");
    const auto token = tokenOf(*texts.subaccount);
    if (!token)
        return in.refuse("invalid subaccount: expected base64 or hex-encoded subaccount token");
    const auto signature = signatureOf(*texts.subaccountSignature);
    if (!signature)
        return in.refuse("invalid subaccount signature: expected base64 encoded Ed25519 signature");
    proof.subaccount = crypto::SubaccountProof{*token, *signature};
}

struct Proven {
    AccountId account;
    wire::StorageProof proof;
};

std::optional<Proven> readProof(ParamReader& in, const ProofTexts& texts, bool subaccounts = true) {
    const auto account = readAccount(in, texts.pubkey);
    in.require(texts.signature.has_value(), "signature");
    if (in.failed())
        return std::nullopt;
    wire::StorageProof proof;
    if (texts.ed25519)
        readEd25519(in, *account, *texts.ed25519, proof);
    const auto signature = signatureOf(*texts.signature);
    if (!signature)
        in.refuse(std::string(kBadSignature));
    else
        proof.signature = *signature;
    if (subaccounts)
        readSubaccount(in, texts, proof);
    if (in.failed())
        return std::nullopt;
    return Proven{*account, proof};
}

std::vector<MessageHash> readHashes(ParamReader& in,
                                    const std::optional<std::vector<std::string_view>>& texts) {
    std::vector<MessageHash> hashes;
    in.require(texts.has_value(), "messages");
    if (in.failed())
        return hashes;
    if (texts->empty())
        in.refuse("messages does not contain any message hashes");
    for (const auto text : *texts) {
        const auto hash = wire::messageHashFromText(text);
        if (!hash) {
            in.refuse("invalid message hash: " + std::string(text));
            break;
        }
        hashes.push_back(*hash);
    }
    return hashes;
}

Bytes readData(ParamReader& in, std::optional<std::string_view> text) {
    in.require(text.has_value(), "data");
    if (in.failed())
        return {};
    auto data = crypto::fromBase64(*text);
    if (!data)
        in.refuse("Invalid 'data' value: not base64 encoded");
    else if (data->size() > wire::kMaxMessageData)
        in.refuse("Message body exceeds maximum allowed length of " + std::to_string(wire::kMaxMessageData) +
                  " bytes");
    return data ? std::move(*data) : Bytes();
}

/// Times of strangers may be anything that fits 64 bits.
TimeMs laterBy(TimeMs start, std::uint64_t ttl) {
    constexpr auto kEnd = std::numeric_limits<TimeMs>::max();
    TimeMs sum = 0;
    if (ttl > static_cast<std::uint64_t>(kEnd) ||
        __builtin_add_overflow(start, static_cast<TimeMs>(ttl), &sum))
        return kEnd;
    return sum;
}

What parseStore(ParamReader& in, const json::object&) {
    const auto data = in.text("data");
    const auto expiry = in.time("expiry");
    const auto space = in.space("namespace");
    const auto older = in.text("pubKey");
    ProofTexts texts;
    texts.readKeys(in);
    const auto signedMs = in.time("sig_timestamp");
    texts.readSignatures(in);
    const auto timestamp = in.integerOrText("timestamp");
    const auto ttl = in.amountOrText("ttl");
    in.require(timestamp.has_value(), "timestamp");
    if (expiry && ttl)
        in.refuse("Cannot specify both 'expiry' and 'ttl'");
    if (!expiry && !ttl)
        in.refuse("Required field 'expiry' or 'ttl' missing");
    texts.pubkey = eitherPubkey(in, older, texts.pubkey);
    std::optional<Proven> proven;
    std::optional<AccountId> account;
    if (texts.signature) {
        proven = readProof(in, texts);
        account = proven ? std::optional(proven->account) : std::nullopt;
    } else {
        account = readAccount(in, texts.pubkey);
    }
    auto bytes = readData(in, data);
    if (in.failed())
        return {};
    StoreCall call{*account};
    call.space = space.value_or(wire::kInboxNamespace);
    call.timestampMs = *timestamp;
    call.expiryMs = expiry ? *expiry : laterBy(*timestamp, *ttl);
    call.signedMs = signedMs.value_or(*timestamp);
    if (proven)
        call.proof = proven->proof;
    call.data = std::move(bytes);
    return call;
}

std::optional<MessageHash> readLastHash(ParamReader& in, std::optional<std::string_view> older,
                                        std::optional<std::string_view> newer) {
    if (older && newer)
        in.refuse("Cannot specify both 'last_hash' and 'lastHash'");
    const auto text = older ? older : newer;
    if (in.failed() || !text || text->empty())
        return std::nullopt;
    const auto hash = wire::messageHashFromText(*text);
    if (!hash)
        in.refuse(text->size() == MessageHash::kSize ? "Invalid last_hash: not base64"
                                                     : "Invalid last_hash: expected base64 (43 chars)");
    return hash;
}

What parseRetrieve(ParamReader& in, const json::object&) {
    const auto olderLast = in.text("lastHash");
    const auto newerLast = in.text("last_hash");
    const auto maxCount = in.integer("max_count");
    const auto maxSize = in.integer("max_size");
    const auto space = in.space("namespace");
    const auto older = in.text("pubKey");
    ProofTexts texts;
    texts.readKeys(in);
    texts.readSignatures(in);
    const auto timestamp = in.time("timestamp");
    texts.pubkey = eitherPubkey(in, older, texts.pubkey);
    std::optional<Proven> proven;
    std::optional<AccountId> account;
    if (texts.ed25519 || texts.signature || timestamp || (space && !wire::isPublicToRead(*space))) {
        proven = readProof(in, texts);
        account = proven ? std::optional(proven->account) : std::nullopt;
    } else {
        account = readAccount(in, texts.pubkey);
    }
    const auto last = readLastHash(in, olderLast, newerLast);
    if (in.failed())
        return {};
    RetrieveCall call{*account};
    call.space = space.value_or(wire::kInboxNamespace);
    call.timestampMs = timestamp.value_or(0);
    if (proven)
        call.proof = proven->proof;
    call.last = last;
    call.maxCount = maxCount;
    call.maxSize = maxSize;
    return call;
}

What parseDelete(ParamReader& in, const json::object&) {
    const auto messages = in.texts("messages");
    ProofTexts texts;
    texts.readKeys(in);
    const auto required = in.flag("required");
    texts.readSignatures(in);
    const auto proven = readProof(in, texts);
    auto hashes = readHashes(in, messages);
    if (in.failed())
        return {};
    return DeleteCall{proven->account, proven->proof, std::move(hashes), required.value_or(false)};
}

What parseWipe(ParamReader& in, WipeCall::Kind kind, std::string_view timeName) {
    const bool timeIsLast = timeName == "timestamp";
    auto when = timeIsLast ? std::nullopt : in.time(timeName);
    const auto spaces = in.selection("namespace");
    ProofTexts texts;
    texts.readKeys(in);
    texts.readSignatures(in);
    if (timeIsLast)
        when = in.time(timeName);
    const auto proven = readProof(in, texts);
    in.require(when.has_value(), timeName);
    if (in.failed())
        return {};
    return WipeCall{kind, proven->account, proven->proof, spaces.value_or(wire::kInboxNamespace), *when};
}

What parseExpire(ParamReader& in, const json::object&) {
    auto expiries = in.times("expiry");
    const bool extend = in.flag("extend").value_or(false);
    const auto messages = in.texts("messages");
    ProofTexts texts;
    texts.readKeys(in);
    const bool shorten = in.flag("shorten").value_or(false);
    texts.readSignatures(in);
    const auto proven = readProof(in, texts);
    in.require(expiries.has_value(), "expiry");
    if (expiries && expiries->empty())
        in.refuse("'expiry' does not contain any expiration timestamps");
    if (shorten && extend)
        in.refuse("cannot specify both 'shorten' and 'extend'");
    in.require(messages.has_value(), "messages");
    if (messages && expiries && !messages->empty() && expiries->size() > 1 &&
        expiries->size() != messages->size())
        in.refuse("'expiry' must be a single expiry, or the same length as 'messages'");
    auto hashes = readHashes(in, messages);
    if (in.failed())
        return {};
    const auto mode =
        shorten ? wire::ExpireMode::Shorten : (extend ? wire::ExpireMode::Extend : wire::ExpireMode::Set);
    return ExpireCall{proven->account, proven->proof, std::move(hashes), std::move(*expiries), mode};
}

What parseExpiries(ParamReader& in, const json::object&) {
    const auto messages = in.texts("messages");
    ProofTexts texts;
    texts.readKeys(in);
    texts.readSignatures(in);
    const auto timestamp = in.time("timestamp");
    const auto proven = readProof(in, texts);
    in.require(timestamp.has_value(), "timestamp");
    auto hashes = readHashes(in, messages);
    if (in.failed())
        return {};
    return ExpiriesCall{proven->account, proven->proof, std::move(hashes), *timestamp};
}

std::vector<SubaccountToken> readTokens(ParamReader& in, std::string_view name,
                                        const std::vector<std::string_view>& texts) {
    std::vector<SubaccountToken> tokens;
    for (const auto text : texts) {
        const auto token = tokenOf(text);
        if (!token) {
            in.refuse("invalid " + std::string(name) + ": expected base64 or hex-encoded subaccount tag");
            break;
        }
        tokens.push_back(*token);
    }
    return tokens;
}

What parseRevoke(ParamReader& in, bool reverse) {
    const std::string_view name = reverse ? "unrevoke" : "revoke";
    ProofTexts texts;
    texts.readKeys(in);
    texts.signature = in.text("signature");
    const auto timestamp = in.time("timestamp");
    const auto list = in.texts(name);
    const auto proven = readProof(in, texts, false);
    in.require(list.has_value(), name);
    if (list && !reverse && list->size() > wire::kMaxRevocations)
        in.refuse("invalid revoke: cannot revoke more than " + std::to_string(wire::kMaxRevocations) +
                  " subaccounts at once");
    if (in.failed())
        return {};
    auto tokens = readTokens(in, name, *list);
    in.require(timestamp.has_value(), "timestamp");
    if (in.failed())
        return {};
    return RevokeCall{proven->account, proven->proof, std::move(tokens), *timestamp, reverse};
}

What parseRevoked(ParamReader& in, const json::object&) {
    ProofTexts texts;
    texts.readKeys(in);
    texts.signature = in.text("signature");
    const auto timestamp = in.time("timestamp");
    const auto proven = readProof(in, texts, false);
    in.require(timestamp.has_value(), "timestamp");
    if (in.failed())
        return {};
    return RevokedCall{proven->account, proven->proof, *timestamp};
}

What parseSwarm(ParamReader& in, const json::object&) {
    const auto older = in.text("pubKey");
    const auto account = readAccount(in, eitherPubkey(in, older, in.text("pubkey")));
    if (in.failed())
        return {};
    return SwarmCall{*account};
}

What parseChain(ParamReader& in, const json::object& params) {
    const auto endpoint = in.text("endpoint");
    in.require(endpoint.has_value(), "endpoint");
    if (endpoint && *endpoint != "get_service_nodes" && *endpoint != "ons_resolve")
        in.refuse("Invalid oxend endpoint '" + std::string(*endpoint) + "'");
    if (in.failed())
        return {};
    const auto* inner = params.if_contains("params");
    return ChainCall{std::string(*endpoint), inner ? *inner : json::value()};
}

using Parser = std::function<What(ParamReader&, const json::object&)>;

const std::map<std::string_view, Parser>& parsers() {
    using Kind = WipeCall::Kind;
    static const std::map<std::string_view, Parser> known{
        {"store", parseStore},
        {"retrieve", parseRetrieve},
        {"delete", parseDelete},
        {"delete_all", [](auto& in, auto&) { return parseWipe(in, Kind::DeleteAll, "timestamp"); }},
        {"delete_before", [](auto& in, auto&) { return parseWipe(in, Kind::DeleteBefore, "before"); }},
        {"expire_all", [](auto& in, auto&) { return parseWipe(in, Kind::ExpireAll, "expiry"); }},
        {"expire", parseExpire},
        {"get_expiries", parseExpiries},
        {"revoke_subaccount", [](auto& in, auto&) { return parseRevoke(in, false); }},
        {"unrevoke_subaccount", [](auto& in, auto&) { return parseRevoke(in, true); }},
        {"revoked_subaccounts", parseRevoked},
        {"get_swarm", parseSwarm},
        {"get_snodes_for_pubkey", parseSwarm},
        {"info", [](auto&, auto&) { return InfoCall(); }},
        {"active_nodes_bin", [](auto&, auto&) { return ActiveNodesCall(); }},
        {"oxend_request", parseChain},
        {"batch", [](auto& in, auto& params) { return parseBatch(in, params, false); }},
        {"sequence", [](auto& in, auto& params) { return parseBatch(in, params, true); }},
        {"ifelse", parseIfElse},
    };
    return known;
}

} // namespace

bool isKnownMethod(std::string_view method) {
    return parsers().contains(method);
}

Result<Call> parseCall(std::string_view method, json::object params) {
    const auto found = parsers().find(method);
    if (found == parsers().end())
        return fail(Code::Unsupported, "unknown method");
    ParamReader in(params);
    auto what = found->second(in, params);
    if (in.failed())
        return in.problem();
    return Call{std::string(method), std::move(params), std::move(what)};
}

} // namespace sotto::node
