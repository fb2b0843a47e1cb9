#include "wire/onion_v4.h"

#include "base/json.h"
#include "wire/bencode.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace sotto::wire {

namespace json = boost::json;

namespace {

constexpr JsonLimits kMetadataLimits{256u << 10, 8};

struct Parts {
    ByteView metadata;
    std::optional<ByteView> body;
};

/// Splits `l<metadata>[<body>]e`.
Result<Parts> split(ByteView bytes) {
    if (bytes.size() < 2 || bytes.front() != 'l' || bytes.back() != 'e')
        return fail(Code::Corrupt, "The v4 payload is no list.");
    auto rest = bytes.subspan(1, bytes.size() - 2);
    const auto metadata = takeBencodeString(rest);
    if (!metadata)
        return fail(Code::Corrupt, "The v4 payload has no metadata.");
    Parts parts{*metadata, std::nullopt};
    if (rest.empty())
        return parts;
    const auto body = takeBencodeString(rest);
    if (!body || !rest.empty())
        return fail(Code::Corrupt, "The v4 payload does not end after its body.");
    parts.body = *body;
    return parts;
}

/// Header values that are no strings are written as JSON, as HTTP libraries would show them.
V4Headers headersOf(const json::value& metadata) {
    V4Headers headers;
    const auto* object = jsonObject(metadata, "headers");
    if (!object)
        return headers;
    for (const auto& member : *object) {
        const auto* text = member.value().if_string();
        headers.emplace_back(member.key(), text ? std::string(*text) : json::serialize(member.value()));
    }
    return headers;
}

json::object headersJson(const V4Headers& headers) {
    json::object object;
    for (const auto& header : headers)
        object[header.first] = header.second;
    return object;
}

std::string lowerCase(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

void appendString(Bytes& to, ByteView text) {
    append(to, asBytes(std::to_string(text.size()) + ":"));
    append(to, text);
}

} // namespace

std::string_view V4Response::header(std::string_view name) const {
    for (const auto& header : headers) {
        if (header.first == name)
            return header.second;
    }
    return {};
}

Bytes encodeV4(std::string_view metadata, std::optional<ByteView> body) {
    Bytes payload{'l'};
    appendString(payload, asBytes(metadata));
    if (body)
        appendString(payload, *body);
    payload.push_back('e');
    return payload;
}

std::string v4Metadata(const V4Request& request) {
    json::object metadata;
    metadata["endpoint"] = request.endpoint;
    metadata["headers"] = headersJson(request.headers);
    metadata["method"] = request.method;
    return json::serialize(metadata);
}

Bytes encodeV4Request(const V4Request& request) {
    return encodeV4(v4Metadata(request),
                    request.body ? std::optional<ByteView>(*request.body) : std::nullopt);
}

Result<V4Request> parseV4Request(ByteView payload) {
    const auto parts = split(payload);
    if (!parts)
        return fail(Code::Invalid, parts.error().text);
    const auto metadata = parseJson(asText(parts->metadata), kMetadataLimits);
    if (!metadata)
        return fail(Code::Invalid, "The v4 metadata is not JSON.");
    const auto method = jsonText(*metadata, "method");
    const auto endpoint = jsonText(*metadata, "endpoint");
    if (!method || method->empty() || !endpoint || !endpoint->starts_with('/'))
        return fail(Code::Invalid, "The v4 metadata lacks its method or endpoint.");
    V4Request request{std::string(*method), std::string(*endpoint), headersOf(*metadata), std::nullopt};
    if (parts->body)
        request.body = toBytes(*parts->body);
    return request;
}

Bytes encodeV4Response(const V4Response& response) {
    json::object metadata;
    metadata["code"] = response.code;
    metadata["headers"] = headersJson(response.headers);
    return encodeV4(json::serialize(metadata), ByteView(response.body));
}

Result<V4Response> parseV4Response(ByteView plaintext) {
    const auto parts = split(plaintext);
    if (!parts)
        return parts.error();
    if (!parts->body)
        return fail(Code::Corrupt, "The v4 reply has no body part.");
    const auto metadata = parseJson(asText(parts->metadata), kMetadataLimits);
    if (!metadata)
        return fail(Code::Corrupt, "The v4 metadata is not JSON.");
    const auto code = jsonInteger(*metadata, "code");
    if (!code || *code < 0 || *code > 999)
        return fail(Code::Corrupt, "The v4 metadata has no code.");
    V4Response response{static_cast<int>(*code), headersOf(*metadata), toBytes(*parts->body)};
    for (auto& header : response.headers)
        header.first = lowerCase(std::move(header.first));
    return response;
}

} // namespace sotto::wire
