#include "transport-onion/onion_exchange.h"

#include "wire/onion_reply.h"
#include "wire/onion_v4.h"
#include "wire/storage_rpc.h"

namespace sotto::transport {

namespace asio = boost::asio;

namespace {

constexpr int kOk = 200;
constexpr const char* kOnionPath = "/onion_req/v2";
constexpr const char* kDirectPath = "/storage_rpc/v1";

std::vector<wire::OnionHop> onionHops(const OnionExchange::Hops& hops) {
    std::vector<wire::OnionHop> result;
    for (const auto& hop : hops)
        result.push_back({hop.ed25519, hop.x25519});
    return result;
}

/// An onion that cannot be built: some key of the path or the target is no key.
WayResult unbuilt() {
    WayResult result;
    result.failure = WayFailure::BadAnswer;
    return result;
}

WayResult failed(NetFailure failure) {
    WayResult result;
    switch (failure) {
    case NetFailure::NoNetwork:
    case NetFailure::ProxyDown:
    case NetFailure::ProxyRefused:
        result.ownNetwork = true;
        result.problem = problemOf(failure);
        break;
    case NetFailure::ProxySilent:
    case NetFailure::Unreachable:
    case NetFailure::TlsFailed:
    case NetFailure::TooEarly:
    case NetFailure::Expired:
    case NetFailure::PinMismatch:
    case NetFailure::Broken:
        result.failure = WayFailure::GuardLost;
        break;
    case NetFailure::Silent:
        result.failure = WayFailure::NoAnswer;
        break;
    case NetFailure::TooLarge:
    case NetFailure::NotHttp:
        result.failure = WayFailure::BadAnswer;
        break;
    }
    return result;
}

} // namespace

Endpoint OnionExchange::endpointOf(const wire::ServiceNode& node) {
    return {wire::ipv4Text(node.ip), node.httpsPort};
}

asio::awaitable<WayResult> OnionExchange::post(const wire::ServiceNode& guard, std::string path, Bytes body,
                                               Instant deadline) {
    const Endpoint endpoint = endpointOf(guard);
    HttpRequest request;
    request.path = std::move(path);
    request.host = endpoint.host + ':' + std::to_string(endpoint.port);
    request.body = std::move(body);
    const TimeMs sent = services_.clock.wallMs();
    auto response = co_await services_.nodes.exchange(endpoint, std::move(request), deadline);
    if (!response)
        co_return failed(response.failure());
    WayResult result;
    result.sent = sent;
    result.received = services_.clock.wallMs();
    result.status = response->status;
    result.body = std::move(response->body);
    result.failure = WayFailure::OuterStatus;
    co_return result;
}

asio::awaitable<WayResult> OnionExchange::toNode(const Hops& hops, const wire::ServiceNode& target,
                                                 const std::string& request, Instant deadline) {
    const auto path = onionHops(hops);
    const wire::OnionHop destination{target.ed25519, target.x25519};
    auto onion = wire::buildOnionToNode(path, destination, asBytes(request), cipher_, services_.random);
    if (!onion.ok())
        co_return unbuilt();
    auto result = co_await post(hops.front(), kOnionPath, std::move(onion->body), deadline);
    if (result.status != kOk)
        co_return result;
    auto reply = wire::openNodeReply(onion->replyKey, result.body);
    if (!reply.ok()) {
        result.failure = WayFailure::BadAnswer;
        co_return result;
    }
    result.answered = true;
    result.status = reply->status;
    result.body = toBytes(asBytes(reply->body));
    co_return result;
}

asio::awaitable<WayResult> OnionExchange::toServer(const Hops& hops, const ServerCall& call,
                                                   Instant deadline) {
    const auto path = onionHops(hops);
    const wire::OnionServer server{call.url.host, call.url.port, call.url.https, call.x25519};
    const Bytes payload = wire::encodeV4Request(call.request);
    const auto cipher = call.aesGcm ? wire::OnionCipher::AesGcm : cipher_;
    auto onion = wire::buildOnionToServer(path, server, payload, cipher, services_.random);
    if (!onion.ok())
        co_return unbuilt();
    auto result = co_await post(hops.front(), kOnionPath, std::move(onion->body), deadline);
    if (result.status != kOk)
        co_return result;
    const auto plain = onion->replyKey.open(result.body);
    auto reply = plain.ok() ? wire::parseV4Response(*plain) : Result<wire::V4Response>(plain.error());
    if (!reply.ok()) {
        result.failure = WayFailure::BadAnswer;
        co_return result;
    }
    result.answered = true;
    result.status = reply->code;
    result.headers = std::move(reply->headers);
    result.body = std::move(reply->body);
    co_return result;
}

asio::awaitable<WayResult> OnionExchange::test(const wire::ServiceNode& guard, Instant deadline) {
    const std::string request = wire::infoRequest().json();
    auto result = co_await post(guard, kDirectPath, toBytes(asBytes(request)), deadline);
    result.answered = result.status != 0;
    co_return result;
}

} // namespace sotto::transport
