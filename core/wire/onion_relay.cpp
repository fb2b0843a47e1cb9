#include "wire/onion_relay.h"

#include "base/json.h"
#include "wire/bencode.h"
#include "wire/json_fields.h"
#include "wire/onion_frame.h"

#include <limits>

namespace sotto::wire {

namespace json = boost::json;

namespace {

constexpr JsonLimits kRoutingLimits{64u << 10, 16};
constexpr BencodeLimits kRelayLimits{12u << 20, 2, 16};

/// `enc_type` of a routing or outer JSON; missing means aes-gcm. Empty for a value that we do not accept.
std::optional<OnionCipher> cipherOf(const json::value& object) {
    const auto* member = jsonMember(object, "enc_type");
    if (!member || member->is_null())
        return OnionCipher::AesGcm;
    const auto name = jsonText(object, "enc_type");
    return name ? onionCipherFromName(*name) : std::nullopt;
}

bool flag(const json::value& object, std::string_view key, bool fallback) {
    const auto* member = jsonMember(object, key);
    return member && member->is_bool() ? member->get_bool() : fallback;
}

Result<OnionRouting> serverRouting(const json::value& object) {
    OnionToServer server;
    const auto host = jsonText(object, "host");
    const auto target = jsonText(object, "target");
    if (!host || host->empty() || !target)
        return fail(Code::Invalid, "The server routing lacks its host or target.");
    server.host = *host;
    server.target = *target;
    if (const auto protocol = jsonText(object, "protocol"))
        server.protocol = *protocol;
    if (jsonMember(object, "port")) {
        const auto port = jsonUnsigned(object, "port");
        if (!port || *port == 0 || *port > std::numeric_limits<std::uint16_t>::max())
            return fail(Code::Invalid, "The server routing has no usable port.");
        server.port = static_cast<std::uint16_t>(*port);
    }
    return OnionRouting(std::move(server));
}

} // namespace

bool OnionToServer::allowed() const {
    const std::string_view path = target;
    return (protocol == "http" || protocol == "https") &&
           (path.starts_with("/loki/") || path.starts_with("/oxen/")) && path.ends_with("/lsrpc") &&
           path.find('?') == std::string_view::npos;
}

std::string OnionToServer::url() const {
    const bool usual = port == (protocol == "http" ? 80 : 443);
    return protocol + "://" + host + (usual ? "" : ":" + std::to_string(port)) + target;
}

Result<OnionLayer> parseOnionBody(ByteView body) {
    const auto frame = parseOnionFrame(body);
    if (!frame)
        return frame.error();
    const auto outer = parseJson(frame->json, kRoutingLimits);
    if (!outer || !outer->is_object())
        return fail(Code::Invalid, "the outer JSON is no object");
    const auto ephemeral = keyMember<crypto::X25519PublicKey>(*outer, "ephemeral_key");
    if (!ephemeral)
        return fail(Code::Invalid, "ephemeral_key is missing or not 64 hex digits");
    const auto cipher = cipherOf(*outer);
    if (!cipher)
        return fail(Code::Invalid, "Invalid encryption type");
    OnionLayer layer{toBytes(frame->blob), *ephemeral, *cipher, 0};
    if (jsonMember(*outer, "hop_no")) {
        const auto hop = jsonInteger(*outer, "hop_no");
        if (!hop || *hop < 0 || *hop > std::numeric_limits<int>::max() - 1)
            return fail(Code::Invalid, "hop_no is no usable number");
        layer.hopNo = static_cast<int>(*hop);
    }
    return layer;
}

Result<OpenedOnionLayer> openOnionLayer(const OnionLayer& layer, const crypto::X25519KeyPair& own) {
    auto key = OnionKey::forNode(layer.cipher, own, layer.ephemeral);
    if (!key)
        return fail(Code::Corrupt, "Invalid ciphertext");
    auto plaintext = key->open(layer.sealed);
    if (!plaintext)
        return fail(Code::Corrupt, "Invalid ciphertext");
    return OpenedOnionLayer{std::move(*key), std::move(*plaintext)};
}

Result<OnionRouting> parseOnionRouting(std::string_view text) {
    const auto object = parseJson(text, kRoutingLimits);
    if (!object || !object->is_object())
        return fail(Code::Invalid, "Invalid json");
    if (jsonMember(*object, "headers"))
        return OnionRouting(OnionControl{flag(*object, "json", false), flag(*object, "base64", true)});
    if (jsonMember(*object, "host"))
        return serverRouting(*object);
    const auto destination = keyMember<crypto::Ed25519PublicKey>(*object, "destination");
    const auto ephemeral = keyMember<crypto::X25519PublicKey>(*object, "ephemeral_key");
    const auto cipher = cipherOf(*object);
    if (!destination || !ephemeral || !cipher)
        return fail(Code::Invalid, "The node routing lacks a usable destination, key or cipher.");
    return OnionRouting(OnionToNode{*destination, *ephemeral, *cipher});
}

Bytes encodeRelayMessage(const OnionLayer& layer) {
    Bencode::Dict dict;
    dict.emplace("data", ByteView(layer.sealed));
    dict.emplace("enc_type", onionCipherName(layer.cipher));
    dict.emplace("ephemeral_key", layer.ephemeral.view());
    dict.emplace("hop_no", std::int64_t{layer.hopNo});
    return Bencode(std::move(dict)).encode();
}

Result<OnionLayer> parseRelayMessage(ByteView message) {
    const auto dict = parseBencode(message, kRelayLimits);
    if (!dict)
        return dict.error();
    const auto* data = dict->textAt("data");
    const auto* key = dict->textAt("ephemeral_key");
    const auto* hop = dict->integerAt("hop_no");
    const auto ephemeral = key ? crypto::X25519PublicKey::from(asBytes(*key)) : std::nullopt;
    if (!data || !ephemeral || !hop || *hop < 1 || *hop > std::numeric_limits<int>::max() - 1)
        return fail(Code::Invalid, "The relay message lacks a usable member.");
    auto cipher = std::optional(OnionCipher::AesGcm);
    if (dict->find("enc_type")) {
        const auto* name = dict->textAt("enc_type");
        cipher = name ? onionCipherFromName(*name) : std::nullopt;
    }
    if (!cipher)
        return fail(Code::Invalid, "Invalid encryption type");
    return OnionLayer{toBytes(asBytes(*data)), *ephemeral, *cipher, static_cast<int>(*hop)};
}

} // namespace sotto::wire
