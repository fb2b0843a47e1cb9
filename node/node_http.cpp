#include "node/node_http.h"

#include "crypto/encoding.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace sotto::node {

namespace json = boost::json;

namespace {

std::string_view pathOf(std::string_view target) {
    return target.substr(0, target.find('?'));
}

HttpReply textReply(unsigned status, std::string text) {
    return {status, "text/plain", std::move(text)};
}

HttpReply toHttp(RpcReply reply) {
    const auto status = static_cast<unsigned>(reply.status);
    if (const auto* value = std::get_if<json::value>(&reply.body))
        return {status, "application/json", json::serialize(*value)};
    if (const auto* bytes = std::get_if<Bytes>(&reply.body))
        return {status, "application/octet-stream", toString(*bytes)};
    return textReply(status, std::get<std::string>(std::move(reply.body)));
}

HttpReply notFound(const HttpRequest& request) {
    std::string method = request.method;
    std::transform(method.begin(), method.end(), method.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return textReply(404, method + " " + std::string(pathOf(request.target)) + " Not Found");
}

std::string versionText() {
    return std::to_string(kNodeVersion.major) + "." + std::to_string(kNodeVersion.minor) + "." +
           std::to_string(kNodeVersion.patch);
}

} // namespace

std::uint64_t bodyLimitOf(std::string_view target) {
    return pathOf(target) == kPeerPath ? kMaxPeerMessage : kMaxClientBody;
}

void NodeHttp::handle(HttpRequest request, Done<HttpReply> done) {
    const auto path = pathOf(request.target);
    const bool post = request.method == "POST";
    if (post && path == "/storage_rpc/v1")
        return storageRpc(request, std::move(done));
    if (post && path == "/onion_req/v2")
        return onionRequest(request, std::move(done));
    if (post && path == kPeerPath)
        return peerMessage(request, std::move(done));
    if (post && path == "/ping_test/v1") {
        auto reply = textReply(200, {});
        reply.headers.emplace_back("X-Oxen-Snode-Pubkey",
                                   crypto::toBase64(node_.keys.ed25519.publicKey.view()));
        return done(std::move(reply));
    }
    if (request.method == "GET" && path == "/get_stats/v1")
        return done(HttpReply{200, "application/json", "{\"version\":\"" + versionText() + "\"}"});
    done(notFound(request));
}

void NodeHttp::storageRpc(const HttpRequest& request, Done<HttpReply> done) {
    if (!limiter_.admit(request.source))
        return done(textReply(429, "Too Many Requests\n"));
    if (request.longPoll)
        return done(textReply(410, "long polling is no longer supported, client upgrade required"));
    rpc_.handle(request.body,
                [done = std::move(done)](RpcReply reply) mutable { done(toHttp(std::move(reply))); });
}

void NodeHttp::onionRequest(const HttpRequest& request, Done<HttpReply> done) {
    onions_.guard(asBytes(request.body), [done = std::move(done)](OnionAnswer answer) mutable {
        done(textReply(static_cast<unsigned>(answer.status), std::move(answer.body)));
    });
}

void NodeHttp::answerPeer(const PeerSeal::Thread& thread, const PeerParts& parts, Done<HttpReply>& done) {
    auto sealed = peers_.answer(thread, parts);
    if (!sealed)
        return done(textReply(500, "request failed"));
    done(HttpReply{200, "application/octet-stream", toString(*sealed)});
}

void NodeHttp::peerMessage(const HttpRequest& request, Done<HttpReply> done) {
    auto question = peers_.open(asBytes(request.body));
    if (!question)
        return done(textReply(403, question.error().text));
    if (question->command == kOnionCommand && question->parts.size() == 1) {
        const auto message = std::move(question->parts.front());
        return onions_.relayed(message, [this, thread = std::move(question->thread),
                                         done = std::move(done)](OnionAnswer answer) mutable {
            answerPeer(thread,
                       {toBytes(asBytes(std::to_string(answer.status))), toBytes(asBytes(answer.body))},
                       done);
        });
    }
    if (question->command == kStorageCommand && question->parts.size() == 1)
        return forwarded(std::move(*question), std::move(done));
    if (question->command == kChangesCommand)
        return answerPeer(question->thread, changes_(question->thread.peer, question->parts), done);
    done(textReply(400, "unknown command"));
}

void NodeHttp::forwarded(PeerLink::Question question, Done<HttpReply> done) {
    const auto* sender = node_.map.find(question.thread.peer);
    if (!sender || sender->swarm != node_.ownSwarm())
        return done(textReply(403, "The message is from no member of this swarm."));
    rpc_.handleForwarded(asText(question.parts.front()), [this, thread = std::move(question.thread),
                                                          done = std::move(done)](RpcReply reply) mutable {
        const auto* value = std::get_if<json::value>(&reply.body);
        const auto text = value ? json::serialize(*value) : std::get<std::string>(reply.body);
        PeerParts parts{toBytes(asBytes(text))};
        if (reply.status != 200)
            parts.insert(parts.begin(), toBytes(asBytes(std::to_string(reply.status))));
        answerPeer(thread, parts, done);
    });
}

} // namespace sotto::node
