#include "support/relay_network.h"

#include "base/json.h"
#include "crypto/encoding.h"
#include "crypto/system_random.h"
#include "support/test_certificate.h"
#include "wire/onion_frame.h"
#include "wire/onion_relay.h"
#include "wire/onion_reply.h"
#include "wire/onion_v4.h"
#include "wire/storage_result.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/json/serialize.hpp>

#include <set>
#include <thread>

namespace sotto::test {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using TlsStream = asio::ssl::stream<tcp::socket>;
using HttpRequest = http::request<http::string_body>;
using HttpResponse = http::response<http::string_body>;

namespace {

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);

struct Outcome {
    int status = 200;
    std::string body;
    bool silent = false;
    bool cutOff = false;
    bool oversized = false;
};

Outcome clear(int status, std::string text) {
    return {status, std::move(text)};
}

struct Node {
    wire::ServiceNode about;
    crypto::X25519KeyPair keys;
    std::atomic<Conduct> conduct{Conduct::Good};
    std::atomic<std::uint64_t> served{0};
    std::atomic<std::uint64_t> guarded{0};
    std::atomic<std::uint64_t> asked{0};
    std::unique_ptr<tcp::acceptor> acceptor;
};

} // namespace

struct RelayNetwork::State {
    State(std::size_t count, std::size_t swarms, long certifiedFromS);
    ~State();

    void listen(Node& node, std::uint16_t port);
    asio::awaitable<void> accept(Node* node);
    asio::awaitable<void> serve(tcp::socket socket, Node* node);
    asio::awaitable<void> respond(TlsStream& stream, const HttpRequest& request, const Outcome& outcome);

    Outcome handle(Node* node, const HttpRequest& request);
    Outcome process(std::size_t index, const wire::OnionLayer& layer);
    Outcome forward(std::size_t from, const wire::OnionToNode& to, ByteView blob, int hop);
    Outcome reply(std::size_t index, const wire::OpenedOnionLayer& opened, ByteView blob,
                  const wire::OnionControl& control);
    NodeAnswer rpc(std::size_t index, const std::string& text);
    std::string nodeList() const;
    std::string swarmOf(const std::string& account) const;
    TimeMs now() const { return SystemClock().wallMs() + skew; }

    std::optional<asio::io_context> context{std::in_place, 1};
    const TestCertificate certificate;
    asio::ssl::context tls{asio::ssl::context::tls_server};
    std::vector<std::unique_ptr<Node>> nodes;
    Node seed;
    std::set<tcp::socket*> sockets; // of running sessions, to end them with the network
    Handler handler;
    std::atomic<TimeMs> skew{0};
    std::atomic<bool> seedAnswers{true};
    crypto::SystemRandom random;
    std::thread thread;
};

RelayNetwork::State::State(std::size_t count, std::size_t swarms, long certifiedFromS)
    : certificate(makeTestCertificate("127.0.0.1", certifiedFromS)) {
    tls.use_certificate_chain(asio::buffer(certificate.pem));
    tls.use_private_key(asio::buffer(certificate.keyPem), asio::ssl::context::pem);
    for (std::size_t i = 0; i < count; ++i) {
        auto node = std::make_unique<Node>();
        crypto::Ed25519Seed key;
        random.fill(key.span());
        const auto pair = crypto::ed25519FromSeed(key);
        node->keys = crypto::x25519FromSecret(crypto::x25519SecretOf(pair.secret));
        node->about.ed25519 = pair.publicKey;
        node->about.x25519 = node->keys.publicKey;
        node->about.ip = wire::Ipv4({127, 0, static_cast<std::uint8_t>(60 + i), 1});
        node->about.swarm = (i % swarms) * (~std::uint64_t{0} / swarms);
        listen(*node, 0);
        nodes.push_back(std::move(node));
    }
    seed.about.ip = wire::Ipv4({127, 0, 0, 1});
    listen(seed, 0);
    thread = std::thread([this] { context->run(); });
}

RelayNetwork::State::~State() {
    asio::post(*context, [this] {
        boost::system::error_code ignored;
        for (auto* socket : sockets)
            socket->close(ignored);
        context->stop();
    });
    thread.join();
    // Sessions go with the queue while what they point to is still there.
    for (auto& node : nodes)
        node->acceptor.reset();
    seed.acceptor.reset();
    context.reset();
}

void RelayNetwork::State::listen(Node& node, std::uint16_t port) {
    const tcp::endpoint place(asio::ip::make_address(wire::ipv4Text(node.about.ip)), port);
    node.acceptor = std::make_unique<tcp::acceptor>(*context, place);
    node.about.httpsPort = node.acceptor->local_endpoint().port();
    asio::co_spawn(*context, accept(&node), asio::detached);
}

asio::awaitable<void> RelayNetwork::State::accept(Node* node) {
    auto* acceptor = node->acceptor.get();
    for (;;) {
        auto [error, socket] = co_await acceptor->async_accept(kTuple);
        if (error)
            co_return;
        if (node->conduct != Conduct::Refusing)
            asio::co_spawn(*context, serve(std::move(socket), node), asio::detached);
    }
}

asio::awaitable<void> RelayNetwork::State::serve(tcp::socket socket, Node* node) {
    TlsStream stream(std::move(socket), tls);
    struct Listed {
        std::set<tcp::socket*>& all;
        tcp::socket* own;
        ~Listed() { all.erase(own); }
    };
    sockets.insert(&stream.next_layer());
    const Listed listed{sockets, &stream.next_layer()};
    const auto [refused] = co_await stream.async_handshake(asio::ssl::stream_base::server, kTuple);
    if (refused)
        co_return;
    boost::beast::flat_buffer buffer;
    for (;;) {
        http::request_parser<http::string_body> parser;
        parser.body_limit(16u << 20);
        const auto [error, size] = co_await http::async_read(stream, buffer, parser, kTuple);
        if (error || node->conduct == Conduct::Refusing)
            co_return;
        const auto outcome = handle(node, parser.get());
        co_await respond(stream, parser.get(), outcome);
        if (outcome.cutOff || outcome.oversized)
            co_return;
    }
}

asio::awaitable<void> RelayNetwork::State::respond(TlsStream& stream, const HttpRequest& request,
                                                   const Outcome& outcome) {
    if (outcome.silent) {
        asio::steady_timer never(*context, asio::steady_timer::time_point::max());
        co_await never.async_wait(kTuple);
        co_return;
    }
    if (outcome.cutOff || outcome.oversized) {
        const std::string length = outcome.oversized ? "99999999999" : "1000";
        const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\nabc";
        co_await asio::async_write(stream, asio::buffer(head), kTuple);
        co_return;
    }
    HttpResponse response(http::int_to_status(static_cast<unsigned>(outcome.status)), 11);
    if (outcome.body.rfind("{\"id\"", 0) == 0)
        response.set(http::field::content_type, "application/json");
    response.keep_alive(request.keep_alive());
    response.body() = outcome.body;
    response.prepare_payload();
    co_await http::async_write(stream, response, kTuple);
}

Outcome RelayNetwork::State::handle(Node* node, const HttpRequest& request) {
    if (node == &seed) {
        if (!seedAnswers || request.target() != "/json_rpc")
            return clear(404, "Not Found");
        return clear(200, "{\"id\":0,\"result\":" + nodeList() + "}");
    }
    const std::size_t index = static_cast<std::size_t>(
        std::find_if(nodes.begin(), nodes.end(), [&](const auto& other) { return other.get() == node; }) -
        nodes.begin());
    if (request.target() == "/storage_rpc/v1") {
        ++node->asked;
        if (node->conduct == Conduct::Silent)
            return {200, {}, true};
        const auto answer = rpc(index, request.body());
        return clear(answer.status, answer.body);
    }
    if (request.target() != "/onion_req/v2")
        return clear(404, "Not Found");
    ++node->guarded;
    const auto layer = wire::parseOnionBody(asBytes(request.body()));
    if (!layer.ok())
        return clear(400, "Error parsing onion request: " + layer.error().text);
    return process(index, *layer);
}

Outcome RelayNetwork::State::process(std::size_t index, const wire::OnionLayer& layer) {
    Node& node = *nodes[index];
    switch (node.conduct) {
    case Conduct::Silent:
        return {200, {}, true};
    case Conduct::Truncated:
        return {200, {}, false, true};
    case Conduct::Oversized:
        return {200, {}, false, false, true};
    case Conduct::Garbage:
        return clear(200, crypto::toBase64(Bytes(200, 7)));
    case Conduct::NotReady:
        return clear(503, "Snode not ready: " + crypto::toHex(node.about.ed25519.view()));
    default:
        break;
    }
    const auto opened = wire::openOnionLayer(layer, node.keys);
    if (!opened.ok())
        return clear(400, "Invalid ciphertext");
    const auto frame = wire::parseOnionFrame(opened->plaintext);
    const auto routing =
        frame.ok() ? wire::parseOnionRouting(frame->json) : Result<wire::OnionRouting>(frame.error());
    if (!routing.ok())
        return clear(400, "Invalid json");
    if (const auto* control = std::get_if<wire::OnionControl>(&*routing))
        return reply(index, *opened, frame->blob, *control);
    if (const auto* next = std::get_if<wire::OnionToNode>(&*routing))
        return forward(index, *next, frame->blob, layer.hopNo);
    return clear(502, "No such server");
}

Outcome RelayNetwork::State::forward(std::size_t from, const wire::OnionToNode& to, ByteView blob, int hop) {
    if (nodes[from]->conduct == Conduct::Slanderous)
        return clear(502, "Next node not found: " + std::string(64, 'a'));
    if (nodes[from]->conduct == Conduct::ForgedClock)
        return clear(406, "Timestamp error: check your clock");
    const std::string key = crypto::toHex(to.destination.view());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i]->about.ed25519 != to.destination)
            continue;
        if (nodes[i]->conduct == Conduct::Refusing)
            return clear(502, "Next node is currently unreachable: " + key);
        return process(i, {toBytes(blob), to.ephemeral, to.cipher, hop + 1});
    }
    return clear(502, "Next node not found: " + key);
}

Outcome RelayNetwork::State::reply(std::size_t index, const wire::OpenedOnionLayer& opened, ByteView blob,
                                   const wire::OnionControl& control) {
    ++nodes[index]->served;
    const auto answer = rpc(index, toString(blob));
    const bool json = answer.status == 200;
    const auto text = wire::encodeNodeReply(answer.status, answer.body, json, control);
    return clear(200, toString(wire::sealNodeReply(opened.key, text, control, random)));
}

std::string RelayNetwork::State::nodeList() const {
    wire::ServiceNodeList list;
    list.height = 1;
    for (const auto& node : nodes)
        list.nodes.push_back(node->about);
    return wire::encodeServiceNodes(list);
}

std::string RelayNetwork::State::swarmOf(const std::string& account) const {
    const auto id = crypto::AccountId::fromHex(account);
    std::set<wire::SwarmId> swarms;
    for (const auto& node : nodes)
        swarms.insert(*node->about.swarm);
    const std::vector<wire::SwarmId> sorted(swarms.begin(), swarms.end());
    const auto swarm = id.ok() ? wire::nearestSwarm(sorted, wire::swarmSpace(*id)) : std::nullopt;
    std::string members;
    for (const auto& node : nodes)
        if (node->about.swarm == swarm)
            members += std::string(members.empty() ? "" : ",") + "{\"pubkey_x25519\":\"" +
                       crypto::toHex(node->about.x25519.view()) + "\",\"pubkey_ed25519\":\"" +
                       crypto::toHex(node->about.ed25519.view()) +
                       "\",\"port_https\":" + std::to_string(node->about.httpsPort) + ",\"ip\":\"" +
                       wire::ipv4Text(node->about.ip) + "\"}";
    return "{\"snodes\":[" + members + "],\"swarm\":\"1\",\"t\":" + std::to_string(now()) + "}";
}

NodeAnswer RelayNetwork::State::rpc(std::size_t index, const std::string& text) {
    const auto parsed = parseJson(text);
    const auto method = parsed.ok() ? jsonText(*parsed, "method") : std::nullopt;
    const auto* params = parsed.ok() ? jsonMember(*parsed, "params") : nullptr;
    if (!method || !params)
        return {400, "invalid request"};
    const std::string time = "\"hf\":[19,4],\"t\":" + std::to_string(now()) + "}";
    if (*method == "info")
        return {200, "{\"version\":[2,11,0],\"timestamp\":" + std::to_string(now()) + "," + time};
    if (*method == "get_swarm")
        return {200, swarmOf(std::string(jsonText(*params, "pubkey").value_or("")))};
    if (*method == "oxend_request")
        return {200, "{\"result\":" + nodeList() + "," + time};
    if (handler)
        return handler(index, std::string(*method), boost::json::serialize(*params));
    return {200, "{" + time};
}

RelayNetwork::RelayNetwork(std::size_t nodes, std::size_t swarms, long certifiedFromS)
    : state_(std::make_unique<State>(nodes, swarms, certifiedFromS)) {
}

RelayNetwork::~RelayNetwork() = default;

std::size_t RelayNetwork::size() const {
    return state_->nodes.size();
}

const wire::ServiceNode& RelayNetwork::node(std::size_t index) const {
    return state_->nodes[index]->about;
}

std::size_t RelayNetwork::indexOf(const std::string& ip) const {
    std::size_t i = 0;
    while (i < size() && wire::ipv4Text(node(i).ip) != ip)
        ++i;
    return i;
}

std::size_t RelayNetwork::indexOf(ByteView ed25519) const {
    std::size_t i = 0;
    while (i < size() && asText(node(i).ed25519.view()) != asText(ed25519))
        ++i;
    return i;
}

void RelayNetwork::conduct(std::size_t node, Conduct conduct) {
    state_->nodes[node]->conduct = conduct;
}

void RelayNetwork::answer(Handler handler) {
    state_->handler = std::move(handler);
}

void RelayNetwork::skew(TimeMs ms) {
    state_->skew = ms;
}

void RelayNetwork::seedAnswers(bool answers) {
    state_->seedAnswers = answers;
}

std::uint64_t RelayNetwork::served(std::size_t node) const {
    return state_->nodes[node]->served;
}

std::uint64_t RelayNetwork::guarded(std::size_t node) const {
    return state_->nodes[node]->guarded;
}

std::uint64_t RelayNetwork::asked(std::size_t node) const {
    return state_->nodes[node]->asked;
}

wire::NetworkFile RelayNetwork::file() const {
    wire::NetworkFile file;
    file.name = "test";
    wire::NetworkSeed seed;
    seed.url = {true, "127.0.0.1", state_->seed.about.httpsPort, "/json_rpc"};
    seed.certificateDer = state_->certificate.der;
    seed.spkiSha256 = state_->certificate.spkiSha256;
    seed.certificateSha256 = crypto::sha256({state_->certificate.der});
    file.seeds.push_back(std::move(seed));
    file.pathRules = {3, 2, 24, 5, 2};
    file.allowLoopback = true;
    return file;
}

} // namespace sotto::test
