#include "transport-direct/direct_carrier.h"

#include "base/json.h"
#include "crypto/encoding.h"
#include "wire/onion_frame.h"
#include "wire/onion_key.h"
#include "wire/onion_v4.h"
#include "wire/storage_rpc.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace sotto::transport {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::seconds kServerConnectTime{5};
constexpr std::chrono::seconds kTestTime{5};
constexpr unsigned kTested = 3;

Problem nobodyAnswers() {
    return {sdk::TransportStatus::BLOCKED, "No node of the network can be reached."};
}

/// A v4 request sealed for its server, as the last hop of a path would post it (03 §6.2).
struct SealedCall {
    Bytes body;
    wire::OnionReplyKey replyKey;
};

Result<SealedCall> seal(const ServerCall& call, Random& random) {
    const auto cipher = call.aesGcm ? wire::OnionCipher::AesGcm : wire::OnionCipher::XChaCha20;
    const auto ephemeral = crypto::x25519Generate(random);
    const auto key = wire::OnionKey::forClient(cipher, ephemeral, call.x25519);
    if (!key.ok())
        return key.error();
    auto replyKey = wire::OnionReplyKey::make(cipher, ephemeral, call.x25519);
    if (!replyKey.ok())
        return replyKey.error();
    const boost::json::object head{{"enc_type", wire::onionCipherName(cipher)},
                                   {"ephemeral_key", crypto::toHex(ephemeral.publicKey.view())}};
    const Bytes sealed = key->seal(wire::encodeV4Request(call.request), random);
    return SealedCall{wire::encodeOnionFrame(sealed, boost::json::serialize(head)), std::move(*replyKey)};
}

} // namespace

asio::awaitable<std::optional<Problem>> DirectCarrier::connect() {
    const std::string request = wire::infoRequest().json();
    for (unsigned n = 0; n < kTested && usable(); ++n) {
        const auto& all = services_.pool.nodes();
        const auto node = all[services_.random.below(static_cast<std::uint32_t>(all.size()))];
        Trail trail;
        const auto reply =
            co_await toNode(node, request, std::chrono::steady_clock::now() + kTestTime, trail);
        if (reply.kind == Carried::Kind::NoRoute)
            co_return services_.problem;
        if (reply.kind != Carried::Kind::Answered)
            continue;
        services_.answered();
        co_return std::nullopt;
    }
    co_return nobodyAnswers();
}

void DirectCarrier::unanswered(const wire::ServiceNode& node) {
    if (services_.networkWorks())
        services_.strikes.add(node.ed25519, services_.clock.wallMs());
    else if (!services_.problem)
        services_.trouble(nobodyAnswers());
}

Carried DirectCarrier::failed(NetFailure failure) {
    Carried carried;
    if (isOurs(failure)) {
        services_.trouble(problemOf(failure));
        return carried;
    }
    carried.kind = failure == NetFailure::Silent ? Carried::Kind::TimedOut : Carried::Kind::TargetFailed;
    return carried;
}

asio::awaitable<Carried> DirectCarrier::toNode(wire::ServiceNode target, std::string request,
                                               Instant deadline, Trail&) {
    const Endpoint endpoint{wire::ipv4Text(target.ip), target.httpsPort};
    HttpRequest post;
    post.path = "/storage_rpc/v1";
    post.host = endpoint.host + ':' + std::to_string(endpoint.port);
    post.body = toBytes(asBytes(request));
    const TimeMs sent = services_.clock.wallMs();
    auto response = co_await services_.nodes.exchange(endpoint, std::move(post), deadline);
    if (!response) {
        if (!isOurs(response.failure()))
            unanswered(target);
        co_return failed(response.failure());
    }
    Carried carried;
    carried.kind = Carried::Kind::Answered;
    carried.status = response->status;
    carried.body = std::move(response->body);
    carried.sent = sent;
    carried.received = services_.clock.wallMs();
    co_return carried;
}

asio::awaitable<Carried> DirectCarrier::toServer(const ServerCall& call, Instant deadline, Trail&) {
    auto sealed = seal(call, services_.random);
    if (!sealed.ok())
        co_return failed(NetFailure::NotHttp);
    // The server's key authenticates it, whatever its certificate says.
    const Tls tls = Tls::forNodes();
    const Endpoint endpoint{call.url.host, call.url.port};
    const Instant connected = std::min(deadline, std::chrono::steady_clock::now() + kServerConnectTime);
    auto connection =
        co_await HttpConnection::open(services_.dialer, endpoint, call.url.https ? &tls : nullptr, connected);
    if (!connection)
        co_return failed(connection.failure());
    HttpRequest post;
    post.path = "/oxen/v4/lsrpc";
    post.host = call.url.authority();
    post.body = std::move(sealed->body);
    auto response = co_await (*connection)->exchange(std::move(post), deadline);
    if (!response)
        co_return failed(response.failure());
    const auto plain = response->status == 200 ? sealed->replyKey.open(response->body)
                                               : fail(Code::Rejected, "The server did not answer.");
    auto reply = plain.ok() ? wire::parseV4Response(*plain) : plain.error();
    if (!reply.ok())
        co_return failed(NetFailure::NotHttp);
    Carried carried;
    carried.kind = Carried::Kind::Answered;
    carried.status = reply->code;
    carried.headers = std::move(reply->headers);
    carried.body = std::move(reply->body);
    co_return carried;
}

} // namespace sotto::transport
