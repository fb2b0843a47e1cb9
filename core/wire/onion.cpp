#include "wire/onion.h"

#include "crypto/encoding.h"
#include "wire/onion_frame.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace sotto::wire {

namespace json = boost::json;

namespace {

constexpr std::string_view kServerTarget = "/oxen/v4/lsrpc";
constexpr std::string_view kExplicitControl = R"({"headers":""})";
constexpr std::string_view kImplicitControl =
    R"({"body":null,"headers":{"Content-Type":"application/json"}})";

/// A layer as it lies in the next frame: sealed, and the key its receiver needs.
struct SealedLayer {
    Bytes sealed;
    crypto::X25519KeyPair ephemeral;
};

class Builder {
public:
    Builder(OnionCipher cipher, Random& random, OnionOptions options)
        : cipher_(cipher)
        , random_(random)
        , options_(options) {}

    Result<SealedLayer> seal(const crypto::X25519PublicKey& receiver, ByteView plaintext) const {
        auto ephemeral = crypto::x25519Generate(random_);
        const auto key = OnionKey::forClient(cipher_, ephemeral, receiver);
        if (!key)
            return key.error();
        return SealedLayer{key->seal(plaintext, random_), std::move(ephemeral)};
    }

    std::string_view control() const { return explicitStyle() ? kExplicitControl : kImplicitControl; }

    std::string nodeRouting(const crypto::Ed25519PublicKey& next, const SealedLayer& layer) const {
        json::object routing;
        routing["destination"] = crypto::toHex(next.view());
        nameLayer(routing, layer);
        return json::serialize(routing);
    }

    std::string serverRouting(const OnionServer& server, const SealedLayer& layer) const {
        json::object routing;
        if (explicitStyle()) {
            nameLayer(routing, layer);
            routing["host"] = server.host;
            routing["method"] = "POST";
            routing["port"] = server.port;
            routing["protocol"] = server.https ? "https" : "http";
            routing["target"] = kServerTarget;
            return json::serialize(routing);
        }
        routing["host"] = server.host;
        routing["target"] = kServerTarget;
        routing["method"] = "POST";
        if (!server.https)
            routing["protocol"] = "http";
        // Receivers take 443 for granted, also for http.
        if (!server.https || server.port != 443)
            routing["port"] = server.port;
        nameLayer(routing, layer);
        return json::serialize(routing);
    }

    std::string outer(const SealedLayer& layer) const {
        json::object json;
        nameLayer(json, layer);
        if (options_.hopNo > 0)
            json["hop_no"] = options_.hopNo;
        return json::serialize(json);
    }

    /// Wraps `layer`, which the last hop passes on as `lastRouting` says, into the layers of the hops.
    Result<Bytes> wrap(std::span<const OnionHop> path, SealedLayer layer, std::string lastRouting) const {
        std::string routing = std::move(lastRouting);
        for (std::size_t i = path.size(); i-- > 0;) {
            auto wrapped = seal(path[i].x25519, encodeOnionFrame(layer.sealed, routing));
            if (!wrapped)
                return wrapped.error();
            layer = std::move(*wrapped);
            routing = nodeRouting(path[i].ed25519, layer);
        }
        return encodeOnionFrame(layer.sealed, outer(layer));
    }

    Result<void> check() const {
        if (!explicitStyle() && cipher_ != OnionCipher::AesGcm)
            return fail(Code::Invalid, "Only aes-gcm can go without a named cipher.");
        if (options_.hopNo < 0 || options_.hopNo > 15)
            return fail(Code::Invalid, "The hop number is out of range.");
        return {};
    }

private:
    bool explicitStyle() const { return options_.style == OnionStyle::Explicit; }

    void nameLayer(json::object& object, const SealedLayer& layer) const {
        if (explicitStyle())
            object["enc_type"] = onionCipherName(cipher_);
        object["ephemeral_key"] = crypto::toHex(layer.ephemeral.publicKey.view());
    }

    OnionCipher cipher_;
    Random& random_;
    OnionOptions options_;
};

} // namespace

Result<OnionRequest> buildOnionToNode(std::span<const OnionHop> path, const OnionHop& target,
                                      ByteView requestJson, OnionCipher cipher, Random& random,
                                      OnionOptions options) {
    const Builder builder(cipher, random, options);
    if (const auto checked = builder.check(); !checked)
        return checked.error();
    auto layer = builder.seal(target.x25519, encodeOnionFrame(requestJson, builder.control()));
    if (!layer)
        return layer.error();
    auto replyKey = OnionReplyKey::make(cipher, layer->ephemeral, target.x25519);
    if (!replyKey)
        return replyKey.error();
    auto routing = builder.nodeRouting(target.ed25519, *layer);
    auto body = builder.wrap(path, std::move(*layer), std::move(routing));
    if (!body)
        return body.error();
    return OnionRequest{std::move(*body), std::move(*replyKey)};
}

Result<OnionRequest> buildOnionToServer(std::span<const OnionHop> path, const OnionServer& server,
                                        ByteView v4Payload, OnionCipher cipher, Random& random,
                                        OnionOptions options) {
    const Builder builder(cipher, random, options);
    if (const auto checked = builder.check(); !checked)
        return checked.error();
    if (path.empty())
        return fail(Code::Invalid, "A server is reached through at least one hop.");
    auto layer = builder.seal(server.x25519, v4Payload);
    if (!layer)
        return layer.error();
    auto replyKey = OnionReplyKey::make(cipher, layer->ephemeral, server.x25519);
    if (!replyKey)
        return replyKey.error();
    auto routing = builder.serverRouting(server, *layer);
    auto body = builder.wrap(path, std::move(*layer), std::move(routing));
    if (!body)
        return body.error();
    return OnionRequest{std::move(*body), std::move(*replyKey)};
}

} // namespace sotto::wire
