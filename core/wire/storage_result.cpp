#include "wire/storage_result.h"

#include "base/json.h"
#include "crypto/encoding.h"
#include "wire/json_fields.h"
#include "wire/namespaces.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>

namespace sotto::wire {

namespace json = boost::json;

namespace {

Error corrupt() {
    return fail(Code::Corrupt, "The node's result has an unexpected shape.");
}

std::string_view text(const json::string& string) {
    return {string.data(), string.size()};
}

std::optional<StoredMessage> message(const json::value& entry) {
    const auto hashText = jsonText(entry, "hash");
    const auto hash = hashText ? messageHashFromText(*hashText) : std::nullopt;
    const auto timestamp = jsonInteger(entry, "timestamp");
    const auto expiration = jsonInteger(entry, "expiration");
    const auto encoded = jsonText(entry, "data");
    auto data = encoded ? crypto::fromBase64(*encoded) : std::nullopt;
    if (!hash || !timestamp || !expiration || !data)
        return std::nullopt;
    return StoredMessage{*hash, *timestamp, *expiration, std::move(*data)};
}

std::optional<PartResult> part(const json::value& entry) {
    const auto code = jsonInteger(entry, "code");
    if (!code || *code < 0 || *code > 999)
        return std::nullopt;
    PartResult result{static_cast<int>(*code), nullptr};
    const auto* body = jsonMember(entry, "body");
    if (!body)
        return result;
    const auto* string = body->if_string();
    if (string && !string->empty() && string->front() == '{') {
        if (auto inner = parseJson(text(*string))) {
            result.body = std::move(*inner);
            return result;
        }
    }
    result.body = *body;
    return result;
}

} // namespace

std::optional<int> BatchResult::commonFailure() const {
    if (parts.empty() || parts.front().ok())
        return std::nullopt;
    const int code = parts.front().code;
    const bool all =
        std::all_of(parts.begin(), parts.end(), [code](const PartResult& p) { return p.code == code; });
    return all ? std::optional(code) : std::nullopt;
}

std::optional<TimeMs> BatchResult::time() const {
    std::optional<TimeMs> newest;
    for (const auto& result : parts)
        newest = std::max(newest, replyMeta(result.body).time);
    return newest;
}

Result<RetrieveResult> parseRetrieve(const json::value& result) {
    const auto* entries = jsonArray(result, "messages");
    if (!entries)
        return corrupt();
    RetrieveResult retrieved;
    for (const auto& entry : *entries) {
        if (auto one = message(entry))
            retrieved.messages.push_back(std::move(*one));
    }
    if (retrieved.messages.empty() && !entries->empty())
        return fail(Code::Corrupt, "A node returned messages that are none.");
    const auto* more = jsonMember(result, "more");
    retrieved.more = more && more->is_bool() && more->get_bool();
    retrieved.meta = replyMeta(result);
    return retrieved;
}

Result<InfoResult> parseInfo(const json::value& result) {
    const auto version = versionMember(result, "version");
    const auto timestamp = jsonInteger(result, "timestamp");
    if (!version || !timestamp)
        return corrupt();
    return InfoResult{*version, *timestamp, replyMeta(result)};
}

Result<Expiries> parseExpiries(const json::value& result) {
    const auto* entries = jsonObject(result, "expiries");
    if (!entries)
        return corrupt();
    Expiries expiries;
    for (const auto& entry : *entries) {
        const auto hash = messageHashFromText({entry.key().data(), entry.key().size()});
        const auto* time = entry.value().if_int64();
        if (!hash || !time)
            return corrupt();
        expiries.emplace_back(*hash, *time);
    }
    return expiries;
}

Result<std::vector<crypto::SubaccountToken>> parseRevokedSubaccounts(const json::value& result) {
    const auto* entries = jsonArray(result, "revoked_subaccounts");
    if (!entries)
        return corrupt();
    std::vector<crypto::SubaccountToken> tokens;
    for (const auto& entry : *entries) {
        const auto* encoded = entry.if_string();
        const auto bytes = encoded ? crypto::fromBase64(text(*encoded)) : std::nullopt;
        const auto token = bytes ? crypto::SubaccountToken::from(*bytes) : std::nullopt;
        if (!token)
            return corrupt();
        tokens.push_back(*token);
    }
    return tokens;
}

Result<BatchResult> parseBatch(const json::value& result) {
    const auto* entries = jsonArray(result, "results");
    if (!entries || entries->size() > kMaxBatchParts)
        return corrupt();
    BatchResult batch;
    for (const auto& entry : *entries) {
        auto one = part(entry);
        if (!one)
            return corrupt();
        batch.parts.push_back(std::move(*one));
    }
    return batch;
}

Result<BatchResult> parseBatch(std::string_view jsonText) {
    const auto result = parseJson(jsonText);
    if (!result)
        return fail(Code::Corrupt, "The node's result is not JSON.");
    return parseBatch(*result);
}

Result<IfElseResult> parseIfElse(const json::value& result) {
    const auto* condition = jsonMember(result, "condition");
    if (!condition || !condition->is_bool())
        return corrupt();
    IfElseResult parsed{condition->get_bool(), std::nullopt, replyMeta(result)};
    if (const auto* inner = jsonMember(result, "result")) {
        parsed.result = part(*inner);
        if (!parsed.result)
            return corrupt();
    }
    return parsed;
}

} // namespace sotto::wire
