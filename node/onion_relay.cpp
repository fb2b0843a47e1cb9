#include "node/onion_relay.h"

#include "crypto/encoding.h"
#include "node/onion_diagnosis.h"
#include "wire/onion_frame.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace sotto::node {

namespace json = boost::json;

namespace {

constexpr std::string_view kTimeout = "Request time out";

/// Relays pass on no other codes (03 §8.1).
int relayable(unsigned status) {
    constexpr std::array<unsigned, 14> kKnown{200, 400, 401, 403, 404, 406, 410,
                                              413, 421, 429, 500, 502, 503, 504};
    return std::find(kKnown.begin(), kKnown.end(), status) == kKnown.end() ? 500 : static_cast<int>(status);
}

/// Host and target become part of an HTTP request.
bool isPlain(const wire::OnionToServer& server) {
    const auto plain = [](std::string_view text, std::string_view refused) {
        return std::all_of(text.begin(), text.end(), [&](char c) {
            return c > ' ' && c < 0x7f && refused.find(c) == std::string_view::npos;
        });
    };
    return plain(server.host, "/?#@\\\"<>") && plain(server.target, "#\\\"<>");
}

OnionAnswer fromParts(const PeerParts& parts) {
    if (parts.size() < 2)
        return {500, "Invalid response from snode"};
    const auto status = asText(parts[0]);
    unsigned code = 0;
    const auto [end, error] = std::from_chars(status.data(), status.data() + status.size(), code);
    const bool number = error == std::errc() && end == status.data() + status.size();
    return {number ? relayable(code) : 500, toString(parts[1])};
}

OnionAnswer fromFailure(const Error& error, const crypto::Ed25519PublicKey& next) {
    switch (error.code) {
    case Code::NotFound:
        return {502, "Next node not found: " + crypto::toHex(next.view())};
    case Code::Corrupt:
        return {500, "Invalid response from snode"};
    default:
        // Also an answer too large for a message between nodes: it never arrives.
        return {504, std::string(kTimeout)};
    }
}

} // namespace

OnionAnswer OnionRelay::seal(const LayerKey& key, std::string_view plaintext,
                             const wire::OnionControl& control) {
    if (const auto* usual = std::get_if<wire::OnionKey>(&key))
        return {200, toString(wire::sealNodeReply(*usual, plaintext, control, random_))};
    const auto sealed = std::get<CbcKey>(key).seal(asBytes(plaintext), random_);
    return {200, control.base64 ? crypto::toBase64(sealed) : toString(sealed)};
}

OnionAnswer OnionRelay::refuse(const LayerKey& key, std::string_view text) {
    const wire::OnionControl control;
    return seal(key, wire::encodeNodeReply(400, text, false, control), control);
}

void OnionRelay::guard(ByteView body, Answered done) {
    const auto frame = wire::parseOnionFrame(body);
    const auto name = frame ? takeCbcFromJson(frame->json) : CipherName();
    auto layer =
        wire::parseOnionBody(name.cbc ? wire::encodeOnionFrame(frame->blob, name.text) : toBytes(body));
    if (!layer)
        return done({400, "Error parsing onion request: " + diagnoseOnionBody(body)});
    process({std::move(*layer), name.cbc}, std::move(done));
}

void OnionRelay::relayed(ByteView message, Answered done) {
    const auto name = takeCbcFromMessage(message);
    auto layer = wire::parseRelayMessage(asBytes(name.text));
    if (!layer)
        return done({400, "Invalid internal onion request: " + layer.error().text});
    if (layer->hopNo > wire::kMaxOnionHopNo)
        return done({400, "onion request max path length exceeded"});
    process({std::move(*layer), name.cbc}, std::move(done));
}

Result<OnionRelay::Opened> OnionRelay::open(const Layer& layer) const {
    if (!layer.cbc) {
        auto opened = wire::openOnionLayer(layer.layer, keys_.x25519);
        if (!opened)
            return opened.error();
        return Opened{std::move(opened->key), std::move(opened->plaintext)};
    }
    auto key = CbcKey::forNode(keys_.x25519, layer.layer.ephemeral);
    if (!key)
        return key.error();
    auto plaintext = key->open(layer.layer.sealed);
    if (!plaintext)
        return plaintext.error();
    return Opened{std::move(*key), std::move(*plaintext)};
}

void OnionRelay::process(const Layer& layer, Answered done) {
    auto opened = open(layer);
    if (!opened)
        return done({400, "Invalid ciphertext"});
    const auto frame = wire::parseOnionFrame(opened->plaintext);
    const auto name = frame ? takeCbcFromJson(frame->json) : CipherName();
    const auto routing = wire::parseOnionRouting(name.text);
    if (!frame || !routing)
        return done(refuse(opened->key, "Invalid json"));
    if (const auto* control = std::get_if<wire::OnionControl>(&*routing))
        return answerAsTarget(std::move(opened->key), *control, frame->blob, std::move(done));
    if (const auto* server = std::get_if<wire::OnionToServer>(&*routing))
        return postToServer(opened->key, *server, opened->plaintext, std::move(done));
    passOn(std::get<wire::OnionToNode>(*routing), name.cbc, frame->blob, layer.layer.hopNo, std::move(done));
}

void OnionRelay::answerAsTarget(LayerKey key, wire::OnionControl control, ByteView request, Answered done) {
    ways_.rpc(asText(request),
              [this, key = std::move(key), control, done = std::move(done)](RpcReply reply) mutable {
                  const auto* value = std::get_if<json::value>(&reply.body);
                  std::string text;
                  if (value)
                      text = json::serialize(*value);
                  else if (const auto* bytes = std::get_if<Bytes>(&reply.body))
                      text = crypto::toBase64(*bytes);
                  else
                      text = std::get<std::string>(reply.body);
                  const auto plaintext = wire::encodeNodeReply(reply.status, text, value != nullptr, control);
                  done(seal(key, plaintext, control));
              });
}

void OnionRelay::postToServer(const LayerKey& key, const wire::OnionToServer& server, ByteView payload,
                              Answered done) {
    if (!server.allowed() || !isPlain(server))
        return done(refuse(key, "Invalid url"));
    ways_.post(server, toString(payload), [done = std::move(done)](Result<HttpReply> reply) mutable {
        if (reply)
            return done({relayable(reply->status), std::move(reply->body)});
        if (reply.error().code == Code::Rejected)
            return done({504, std::string(kTimeout)});
        done({reply.error().code == Code::Timeout ? 504 : 502, reply.error().text});
    });
}

void OnionRelay::passOn(const wire::OnionToNode& next, bool cbc, ByteView blob, int hopNo, Answered done) {
    const wire::OnionLayer layer{toBytes(blob), next.ephemeral, next.cipher, hopNo + 1};
    auto message = wire::encodeRelayMessage(layer);
    if (cbc)
        message = nameCbc(message);
    ways_.relay(next.destination, std::move(message),
                [key = next.destination, done = std::move(done)](Result<PeerParts> parts) mutable {
                    done(parts ? fromParts(*parts) : fromFailure(parts.error(), key));
                });
}

} // namespace sotto::node
