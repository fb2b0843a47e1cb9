#include "node/local_network.h"

#include "base/json.h"
#include "crypto/encoding.h"
#include "crypto/system_random.h"
#include "node/http_client.h"
#include "node/http_server.h"
#include "wire/network_file.h"
#include "wire/onion.h"
#include "wire/onion_reply.h"
#include "wire/service_nodes.h"
#include "wire/storage_rpc.h"
#include "wire/swarm_result.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <sstream>
#include <thread>

using namespace sotto;
using namespace sotto::node;

namespace {

constexpr std::uint16_t kBasePort = 26000;

/// An account that signs for itself.
struct Person {
    explicit Person(Random& random)
        : keys(make(random))
        , id(*crypto::x25519Of(keys.publicKey))
        , signer(id, keys.secret) {}

    static crypto::Ed25519KeyPair make(Random& random) {
        crypto::Ed25519Seed seed;
        random.fill(seed.span());
        return crypto::ed25519FromSeed(seed);
    }

    crypto::Ed25519KeyPair keys;
    crypto::AccountId id;
    wire::AccountSigner signer;
};

} // namespace

/// A network as the program runs it, over loopback.
class LocalNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void describesItself();
    void servesSeeds();
    void answersHttp();
    void storesOnEveryMember();
    void sendsTheWrongSwarmAway();
    void relaysOnions();
    void relaysLargeRequestsToServers();
    void reportsDeadNodes();
    void bringsAMemberUpToDate();
    void keepsDataAcrossARestart();
    void refusesAPortInUse();
    void refusesAnotherSize();
    void cleanupTestCase();

private:
    LocalNetwork::Options options() const;
    Result<HttpReply> post(const std::string& host, std::uint16_t port, const std::string& path,
                           std::string body, bool tls = true);
    Result<HttpReply> post(const wire::ServiceNode& node, const std::string& path, std::string body) {
        return post(wire::ipv4Text(node.ip), node.httpsPort, path, std::move(body));
    }
    boost::json::value call(const wire::ServiceNode& node, const wire::StorageRequest& request);
    wire::StorageRequest store(const Person& person, std::string_view text);
    std::size_t count(const wire::ServiceNode& node, const Person& person);
    std::vector<wire::ServiceNode> swarmOf(const Person& person);
    /// Nodes that are not in the swarm of `person`.
    std::vector<wire::ServiceNode> strangersOf(const Person& person);
    std::vector<wire::OnionHop> hops(const std::vector<wire::ServiceNode>& nodes, std::size_t count);
    std::size_t indexOf(const wire::ServiceNode& node) {
        return node.ip.data()[1] == 0 ? node.ip.data()[2] - 10u : 0;
    }

    QTemporaryDir folder_;
    SystemClock clock_;
    crypto::SystemRandom random_;
    std::unique_ptr<LocalNetwork> network_;
};

LocalNetwork::Options LocalNetworkTest::options() const {
    LocalNetwork::Options options;
    options.folder = folder_.filePath("network").toStdString();
    options.basePort = kBasePort;
    options.times.replication = std::chrono::milliseconds(1000);
    options.times.relay = std::chrono::milliseconds(4000);
    options.times.forward = std::chrono::milliseconds(4000);
    options.clock = &clock_;
    options.random = const_cast<crypto::SystemRandom*>(&random_);
    return options;
}

Result<HttpReply> LocalNetworkTest::post(const std::string& host, std::uint16_t port, const std::string& path,
                                         std::string body, bool tls) {
    boost::asio::io_context context{1};
    HttpClient client(context);
    HttpClient::Request request;
    request.host = host;
    request.port = port;
    request.path = path;
    request.body = std::move(body);
    request.userAgent = "test";
    request.tls = tls;
    request.peer = tls;
    request.timeout = std::chrono::seconds(20);
    request.maxReply = 12u << 20;
    Result<HttpReply> result = fail(Code::Internal, "no answer");
    client.post(std::move(request), [&](Result<HttpReply> reply) {
        result = std::move(reply);
        client.close();
    });
    context.run();
    return result;
}

boost::json::value LocalNetworkTest::call(const wire::ServiceNode& node,
                                          const wire::StorageRequest& request) {
    const auto reply = post(node, "/storage_rpc/v1", request.json());
    const auto parsed = reply ? parseJson(reply->body) : Result<boost::json::value>(reply.error());
    return parsed ? *parsed : boost::json::value(reply ? reply->body : reply.error().text);
}

wire::StorageRequest LocalNetworkTest::store(const Person& person, std::string_view text) {
    wire::StoreParams params{person.id, wire::kInboxNamespace, asBytes(text), clock_.wallMs(), 600'000, {}};
    return *wire::storeRequest(params, nullptr);
}

std::size_t LocalNetworkTest::count(const wire::ServiceNode& node, const Person& person) {
    wire::RetrieveParams params{person.id, wire::kInboxNamespace, {}, {}, {}, clock_.wallMs()};
    const auto result = call(node, *wire::retrieveRequest(params, &person.signer));
    const auto* messages = jsonArray(result, "messages");
    return messages ? messages->size() : 999;
}

std::vector<wire::ServiceNode> LocalNetworkTest::swarmOf(const Person& person) {
    std::vector<wire::ServiceNode> nodes;
    for (const auto* member : network_->map().members(*network_->map().swarmOf(person.id)))
        nodes.push_back(*member);
    return nodes;
}

std::vector<wire::ServiceNode> LocalNetworkTest::strangersOf(const Person& person) {
    std::vector<wire::ServiceNode> nodes;
    for (const auto& node : network_->map().nodes()) {
        if (node.swarm != network_->map().swarmOf(person.id))
            nodes.push_back(node);
    }
    return nodes;
}

std::vector<wire::OnionHop> LocalNetworkTest::hops(const std::vector<wire::ServiceNode>& nodes,
                                                   std::size_t count) {
    std::vector<wire::OnionHop> path;
    for (std::size_t i = 0; i < count; ++i)
        path.push_back({nodes[i].ed25519, nodes[i].x25519});
    return path;
}

void LocalNetworkTest::initTestCase() {
    auto network = LocalNetwork::start(options());
    QVERIFY2(network.ok(), network ? "" : network.error().text.c_str());
    network_ = std::move(*network);
    QCOMPARE(network_->size(), std::size_t(9));
}

void LocalNetworkTest::cleanupTestCase() {
    network_.reset();
}

void LocalNetworkTest::describesItself() {
    std::ifstream file(network_->networkFile());
    std::stringstream text;
    text << file.rdbuf();
    const auto parsed = wire::parseNetworkFile(text.str());
    QVERIFY2(parsed.ok(), parsed ? "" : parsed.error().text.c_str());
    QCOMPARE(parsed->seeds.size(), std::size_t(1));
    QVERIFY(parsed->seeds.front().certificateSha256);
    QVERIFY(parsed->allowLoopback);
    QVERIFY(!parsed->fileServer);
    QCOMPARE(parsed->pathRules.hops, 3u);
    QCOMPARE(parsed->pathRules.paths, 2u);
}

void LocalNetworkTest::servesSeeds() {
    for (const bool tls : {false, true}) {
        const auto port = static_cast<std::uint16_t>(kBasePort + (tls ? 301 : 300));
        const auto reply = post("127.0.0.1", port, "/json_rpc", wire::seedNodesRequest(), tls);
        QVERIFY(reply.ok());
        QCOMPARE(reply->status, 200u);
        QCOMPARE(reply->contentType, std::string("application/json"));
        const auto list = wire::parseServiceNodes(reply->body);
        QVERIFY(list.ok());
        QCOMPARE(list->nodes.size(), std::size_t(9));
        QVERIFY(list->height > 0);
        QVERIFY(list->nodes[4].ed25519 == network_->map().nodes()[4].ed25519);
        QVERIFY(jsonMember(*parseJson(post("127.0.0.1", port, "/json_rpc", "{}", tls)->body), "error"));
        QCOMPARE(post("127.0.0.1", port, "/other", "{}", tls)->status, 404u);
    }
}

void LocalNetworkTest::answersHttp() {
    const auto& node = network_->map().nodes()[0];
    const auto info = call(node, wire::infoRequest());
    QVERIFY(std::abs(*jsonInteger(info, "t") - clock_.wallMs()) < 5000);
    QCOMPARE(post(node, "/nope", "")->body, std::string("post /nope Not Found"));
    QCOMPARE(post(node, "/ping_test/v1", "")->status, 200u);
    QCOMPARE(post(node, "/sotto_peer/v1", std::string(200, 'x'))->status, 403u);
    const auto large = post(node, "/storage_rpc/v1", std::string((10u << 20) + 1, ' '));
    QVERIFY(large.ok());
    QCOMPARE(large->status, 413u);
    QCOMPARE(large->body, std::string("Request body too large"));
    auto full = wire::infoRequest().json();
    full.resize(10u << 20, ' ');
    QCOMPARE(post(node, "/storage_rpc/v1", full)->status, 200u);
}

void LocalNetworkTest::storesOnEveryMember() {
    const Person person(random_);
    const auto swarm = swarmOf(person);
    QCOMPARE(swarm.size(), std::size_t(3));
    const auto result = wire::parseStoreResult(call(swarm[1], store(person, "hello")));
    QVERIFY(result.ok());
    QCOMPARE(result->confirmed(), std::size_t(3));
    for (const auto& member : swarm)
        QCOMPARE(count(member, person), std::size_t(1));
    const auto again = wire::parseStoreResult(call(swarm[0], store(person, "hello")));
    for (const auto& member : again->members)
        QVERIFY(member.already);
}

void LocalNetworkTest::sendsTheWrongSwarmAway() {
    const Person person(random_);
    const auto reply = post(strangersOf(person).front(), "/storage_rpc/v1", store(person, "x").json());
    QCOMPARE(reply->status, 421u);
    QCOMPARE(wire::parseSwarmReply(reply->body)->nodes.size(), std::size_t(3));
}

void LocalNetworkTest::relaysOnions() {
    const Person person(random_);
    const auto path = strangersOf(person);
    const auto target = swarmOf(person).front();
    for (const auto cipher : {wire::OnionCipher::XChaCha20, wire::OnionCipher::AesGcm}) {
        const auto request = store(person, "by onion");
        const auto onion = wire::buildOnionToNode(hops(path, 3), {target.ed25519, target.x25519},
                                                  asBytes(request.json()), cipher, random_);
        const auto reply = post(path[0], "/onion_req/v2", toString(onion->body));
        QCOMPARE(reply->status, 200u);
        const auto opened = wire::openNodeReply(onion->replyKey, asBytes(reply->body));
        QVERIFY(opened.ok());
        QCOMPARE(opened->status, 200);
        QCOMPARE(wire::parseStoreResult(*parseJson(opened->body))->confirmed(), std::size_t(3));
    }
    QCOMPARE(count(target, person), std::size_t(1));
}

void LocalNetworkTest::relaysLargeRequestsToServers() {
    boost::asio::io_context context{1};
    std::string received, path;
    HttpServer server(context,
                      {"127.0.0.1", kBasePort + 400, nullptr, [](std::string_view) { return 12u << 20; }},
                      [&](HttpRequest request, Done<HttpReply> done) {
                          received = std::move(request.body);
                          path = request.target;
                          done(HttpReply{404, "text/plain", std::string(10'000'000, 'y')});
                      });
    QVERIFY(server.listen().ok());
    std::thread running([&] { context.run(); });
    const Person person(random_);
    const auto nodes = strangersOf(person);
    const wire::OnionServer to{"127.0.0.1", kBasePort + 400, false, nodes[5].x25519};
    const Bytes payload(10'000'000, 'x');
    const auto onion =
        wire::buildOnionToServer(hops(nodes, 3), to, payload, wire::OnionCipher::XChaCha20, random_);
    const auto reply = post(nodes[0], "/onion_req/v2", toString(onion->body));
    boost::asio::post(context, [&] { server.close(); });
    running.join();
    QVERIFY(reply.ok());
    QCOMPARE(reply->status, 404u);
    QCOMPARE(reply->body.size(), std::size_t(10'000'000));
    QCOMPARE(path, std::string("/oxen/v4/lsrpc"));
    QVERIFY(received.size() > payload.size());

    const auto nobody = post(nodes[0], "/onion_req/v2", toString(onion->body));
    QCOMPARE(nobody->status, 502u);
    QVERIFY(nobody->body.starts_with("Failed to connect to 127.0.0.1 port"));
}

void LocalNetworkTest::reportsDeadNodes() {
    const Person person(random_);
    const auto swarm = swarmOf(person), path = strangersOf(person);
    QVERIFY(network_->stopNode(indexOf(swarm[2])).ok());
    QCOMPARE(network_->stopNode(indexOf(swarm[2])).error().code, Code::Invalid);
    QCOMPARE(network_->stopNode(99).error().code, Code::NotFound);

    const auto stored = wire::parseStoreResult(call(swarm[0], store(person, "two of three")));
    QCOMPARE(stored->confirmed(), std::size_t(2));
    for (const auto& member : stored->members) {
        if (member.node == swarm[2].ed25519)
            QCOMPARE(member.state, wire::MemberState::TimedOut);
    }
    const auto target = swarm[2];
    const auto onion =
        wire::buildOnionToNode(hops(path, 3), {target.ed25519, target.x25519},
                               asBytes(wire::infoRequest().json()), wire::OnionCipher::XChaCha20, random_);
    const auto reply = post(path[0], "/onion_req/v2", toString(onion->body));
    QCOMPARE(reply->status, 504u);
    QCOMPARE(reply->body, std::string("Request time out"));
    QVERIFY(network_->startNode(indexOf(swarm[2])).ok());
}

void LocalNetworkTest::bringsAMemberUpToDate() {
    const Person person(random_);
    const auto swarm = swarmOf(person);
    QVERIFY(network_->stopNode(indexOf(swarm[1])).ok());
    call(swarm[0], store(person, "while away"));
    QVERIFY(network_->startNode(indexOf(swarm[1])).ok());
    QTRY_COMPARE_WITH_TIMEOUT(count(swarm[1], person), std::size_t(1), 10'000);
}

void LocalNetworkTest::keepsDataAcrossARestart() {
    const Person person(random_);
    const auto before = swarmOf(person);
    call(before[0], store(person, "kept"));
    network_->stop(std::chrono::milliseconds(3000));
    network_.reset();
    auto network = LocalNetwork::start(options());
    QVERIFY2(network.ok(), network ? "" : network.error().text.c_str());
    network_ = std::move(*network);
    QVERIFY(swarmOf(person) == before);
    for (const auto& member : before)
        QCOMPARE(count(member, person), std::size_t(1));
}

void LocalNetworkTest::refusesAPortInUse() {
    auto second = options();
    second.folder = folder_.filePath("second").toStdString();
    const auto network = LocalNetwork::start(second);
    QVERIFY(!network);
    QCOMPARE(network.error().text, std::string("The port 127.0.10.1:26000 is in use by another program."));
}

void LocalNetworkTest::refusesAnotherSize() {
    auto other = options();
    other.nodes = 5;
    const auto network = LocalNetwork::start(other);
    QVERIFY(!network);
    QVERIFY(network.error().text.starts_with("The folder holds a network of 9 nodes in 3 swarms"));
    auto same = options();
    const auto locked = LocalNetwork::start(same);
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, Code::Locked);
}

QTEST_GUILESS_MAIN(LocalNetworkTest)
#include "local_network_test.moc"
