#include "wire/onion_reply.h"

#include "base/json.h"
#include "crypto/encoding.h"

#include <boost/json/serialize.hpp>

namespace sotto::wire {

namespace json = boost::json;

namespace {

std::optional<int> statusOf(const json::value& reply) {
    auto status = jsonInteger(reply, "status");
    if (!status)
        status = jsonInteger(reply, "status_code");
    if (!status || *status < 0 || *status > 999)
        return std::nullopt;
    return static_cast<int>(*status);
}

std::string bodyOf(const json::value& reply) {
    const auto* body = jsonMember(reply, "body");
    if (!body || body->is_null())
        return {};
    if (const auto text = jsonText(reply, "body"))
        return std::string(*text);
    return json::serialize(*body);
}

} // namespace

Result<NodeReply> parseNodeReply(ByteView plaintext) {
    const auto reply = parseJson(asText(plaintext));
    if (!reply)
        return fail(Code::Corrupt, "The node's reply is not JSON.");
    const auto status = statusOf(*reply);
    if (!status)
        return fail(Code::Corrupt, "The node's reply has no status.");
    return NodeReply{*status, bodyOf(*reply)};
}

Result<NodeReply> openNodeReply(const OnionReplyKey& key, ByteView httpBody) {
    if (const auto sealed = crypto::fromBase64(asText(httpBody))) {
        if (const auto plaintext = key.open(*sealed))
            return parseNodeReply(*plaintext);
    }
    const auto plaintext = key.open(httpBody);
    if (!plaintext)
        return plaintext.error();
    return parseNodeReply(*plaintext);
}

std::string encodeNodeReply(int status, std::string_view body, bool bodyIsJson, const OnionControl& control) {
    std::string text = R"({"body":)";
    text += control.json && bodyIsJson ? std::string(body)
                                       : json::serialize(json::string_view(body.data(), body.size()));
    text += R"(,"status":)" + std::to_string(status) + "}";
    return text;
}

Bytes sealNodeReply(const OnionKey& key, std::string_view plaintext, const OnionControl& control,
                    Random& random) {
    auto sealed = key.seal(asBytes(plaintext), random);
    return control.base64 ? toBytes(asBytes(crypto::toBase64(sealed))) : sealed;
}

} // namespace sotto::wire
