#include "wire/monitor.h"

#include "wire/bencode.h"
#include "wire/json_fields.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace sotto::wire {

namespace {

constexpr BencodeLimits kLimits{1u << 20, 4, 10'000};

Error corrupt() {
    return fail(Code::Corrupt, "The node's notification has an unexpected shape.");
}

std::optional<crypto::AccountId> accountOf(const Bencode& dict) {
    const auto* raw = dict.textAt("@");
    return raw ? crypto::AccountId::fromBytes(asBytes(*raw)) : std::nullopt;
}

MonitorError errorOf(std::int64_t code) {
    return code >= 1 && code <= 6 ? static_cast<MonitorError>(code) : MonitorError::Unknown;
}

/// Keys of the new swarm, raw or in hex; entries without one are left out.
std::vector<crypto::Ed25519PublicKey> membersOf(const Bencode& dict) {
    std::vector<crypto::Ed25519PublicKey> members;
    const auto* entries = dict.listAt("snodes");
    if (!entries)
        return members;
    for (const auto& entry : *entries) {
        const auto* text = entry.textAt("pubkey_ed25519");
        if (!text)
            continue;
        auto key = crypto::Ed25519PublicKey::from(asBytes(*text));
        if (!key)
            key = keyFromHex<crypto::Ed25519PublicKey>(*text);
        if (key)
            members.push_back(*key);
    }
    return members;
}

MonitorReply refusal(const Bencode& dict, std::int64_t code) {
    MonitorReply reply{errorOf(code), kNoSwarm, membersOf(dict)};
    if (const auto* swarm = dict.textAt("swarm"))
        std::from_chars(swarm->data(), swarm->data() + swarm->size(), reply.swarm, 16);
    return reply;
}

} // namespace

Bytes monitorText(const crypto::AccountId& account, const MonitorParams& params) {
    std::string text =
        "MONITOR" + account.hex() + std::to_string(params.seconds) + (params.wantData ? "1" : "0");
    const char* separator = "";
    for (const auto ns : params.namespaces) {
        text += separator + std::to_string(ns);
        separator = ",";
    }
    return toBytes(asBytes(text));
}

Result<Bytes> monitorRequest(const MonitorParams& params, const StorageSigner& signer) {
    const auto& list = params.namespaces;
    const auto disorder = std::adjacent_find(list.begin(), list.end(), std::greater_equal<>());
    if (list.empty() || disorder != list.end())
        return fail(Code::Invalid, "The namespaces to watch are not in ascending order.");
    const auto proof = signer.prove(monitorText(signer.account(), params));
    if (!proof)
        return proof.error();
    Bencode::Dict dict;
    if (proof->ed25519)
        dict.emplace("P", proof->ed25519->view());
    else
        dict.emplace("p", signer.account().view());
    if (proof->subaccount) {
        dict.emplace("S", proof->subaccount->tokenSignature.view());
        dict.emplace("T", proof->subaccount->token.view());
    }
    if (params.wantData)
        dict.emplace("d", std::int64_t{1});
    Bencode::List namespaces;
    for (const auto ns : list)
        namespaces.emplace_back(std::int64_t{ns});
    dict.emplace("n", std::move(namespaces));
    dict.emplace("s", proof->signature.view());
    dict.emplace("t", params.seconds);
    return Bencode(std::move(dict)).encode();
}

Result<MonitorReply> parseMonitorReply(ByteView body) {
    const auto dict = parseBencode(body, kLimits);
    if (!dict)
        return corrupt();
    if (const auto* success = dict->integerAt("success"); success && *success == 1)
        return MonitorReply{};
    const auto* code = dict->integerAt("errcode");
    if (!code)
        return corrupt();
    return refusal(*dict, *code);
}

Result<MonitorMessage> parseMonitorMessage(ByteView body) {
    const auto dict = parseBencode(body, kLimits);
    if (!dict)
        return corrupt();
    const auto account = accountOf(*dict);
    const auto* hashText = dict->textAt("h");
    const auto hash = hashText ? messageHashFromText(*hashText) : std::nullopt;
    const auto* ns = dict->integerAt("n");
    const auto* timestamp = dict->integerAt("t");
    const auto* expiry = dict->integerAt("z");
    if (!account || !hash || !ns || !timestamp || !expiry)
        return corrupt();
    using Range = std::numeric_limits<Namespace>;
    if (*ns < Range::min() || *ns > Range::max())
        return corrupt();
    MonitorMessage message{*account, *hash, static_cast<Namespace>(*ns), *timestamp, *expiry, std::nullopt};
    if (const auto* data = dict->textAt("~"))
        message.data = toBytes(asBytes(*data));
    return message;
}

Result<MonitorEnded> parseMonitorEnded(ByteView body) {
    const auto dict = parseBencode(body, kLimits);
    if (!dict)
        return corrupt();
    const auto account = accountOf(*dict);
    const auto* code = dict->integerAt("errcode");
    if (!account || !code)
        return corrupt();
    return MonitorEnded{*account, refusal(*dict, *code)};
}

} // namespace sotto::wire
