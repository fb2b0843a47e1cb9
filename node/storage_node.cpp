#include "node/storage_node.h"

#include "node/disk_sync.h"
#include "node/http_client.h"
#include "node/http_server.h"
#include "node/node_http.h"
#include "node/swarm_replication.h"
#include "node/swarm_sync.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <thread>

namespace sotto::node {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::milliseconds kDrainPoll{20};
constexpr std::chrono::milliseconds kFirstRetry{1000};

crypto::Ed25519PublicKey publicKey(const NodeKeys& keys) {
    return keys.ed25519.publicKey;
}

} // namespace

class StorageNode::Impl {
public:
    Impl(Options options, std::unique_ptr<Database> database);

    Result<void> start(const TlsIdentity& identity);
    void stop(std::chrono::milliseconds grace);

private:
    OnionRelay::Ways ways();
    void runOnWorker(UniqueFunction<void()> job, UniqueFunction<void()> then);
    void schedulePurge();
    void scheduleCatchUp(std::chrono::milliseconds delay);
    void drain(std::chrono::steady_clock::time_point until);
    void closeAll();

    Options options_;
    asio::io_context context_{1};
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> guard_;
    asio::thread_pool worker_{1};
    asio::steady_timer purgeTimer_{context_}, catchUpTimer_{context_}, drainTimer_{context_};

    std::unique_ptr<Database> database_;
    MessageStore messages_{*database_};
    Revocations revocations_{*database_};
    HttpClient client_{context_};
    PeerSeal seal_;
    PeerLink peers_;
    SwarmReplication swarm_;
    DiskSync sync_;
    NodeContext node_;
    RpcDispatch rpc_{node_};
    ChangeLog changes_{*database_, node_};
    SwarmSync catchUp_;
    OnionRelay onions_;
    NodeHttp http_;
    std::unique_ptr<HttpServer> server_;
    std::thread thread_;
};

StorageNode::Impl::Impl(Options options, std::unique_ptr<Database> database)
    : options_(std::move(options))
    , database_(std::move(database))
    , seal_(options_.keys.ed25519.publicKey, options_.keys.x25519.secret, *options_.map, *options_.clock,
            *options_.random)
    , peers_(client_, seal_, *options_.map)
    , swarm_(publicKey(options_.keys), *options_.map, peers_, options_.times.replication)
    , sync_(*database_, [this](auto job, auto then) { runOnWorker(std::move(job), std::move(then)); })
    , node_{options_.keys, *options_.map, messages_, revocations_, swarm_, sync_, *options_.clock}
    , catchUp_(changes_, peers_, swarm_, options_.times.replication)
    , onions_(options_.keys, *options_.random, ways())
    , http_(node_, rpc_, onions_, peers_,
            [this](const auto& peer, const auto& question) { return catchUp_.answer(peer, question); }) {
}

OnionRelay::Ways StorageNode::Impl::ways() {
    OnionRelay::Ways ways;
    ways.rpc = [this](std::string_view request, RpcDone done) { rpc_.handle(request, std::move(done)); };
    ways.relay = [this](const crypto::Ed25519PublicKey& next, Bytes message, Done<PeerParts> done) {
        peers_.ask(next, kOnionCommand, {std::move(message)}, options_.times.relay, std::move(done));
    };
    ways.post = [this](const wire::OnionToServer& server, std::string payload, Done<HttpReply> done) {
        HttpClient::Request request;
        request.host = server.host;
        request.port = server.port;
        request.path = server.target;
        request.body = std::move(payload);
        request.userAgent = "sotto-node";
        request.tls = server.protocol == "https";
        request.timeout = options_.times.forward;
        request.maxReply = kMaxClientBody;
        client_.post(std::move(request), std::move(done));
    };
    return ways;
}

Result<void> StorageNode::Impl::start(const TlsIdentity& identity) {
    const auto* self = options_.map->find(publicKey(options_.keys));
    if (!self)
        return fail(Code::Invalid, "The node is not in the list of nodes.");
    HttpServer::Options options{wire::ipv4Text(self->ip), self->httpsPort, &identity, bodyLimitOf};
    server_ = std::make_unique<HttpServer>(context_, std::move(options),
                                           [this](HttpRequest request, Done<HttpReply> done) {
                                               http_.handle(std::move(request), std::move(done));
                                           });
    if (auto listening = server_->listen(); !listening)
        return listening;
    schedulePurge();
    scheduleCatchUp(std::chrono::milliseconds(0));
    guard_.emplace(context_.get_executor());
    thread_ = std::thread([this] { context_.run(); });
    return {};
}

void StorageNode::Impl::runOnWorker(UniqueFunction<void()> job, UniqueFunction<void()> then) {
    struct Task {
        UniqueFunction<void()> job, then;
        asio::executor_work_guard<asio::io_context::executor_type> keepsRunning;
    };
    auto task = std::make_shared<Task>(
        Task{std::move(job), std::move(then), asio::make_work_guard(context_.get_executor())});
    asio::post(worker_, [this, task] {
        task->job();
        asio::post(context_, [task] { task->then(); });
    });
}

void StorageNode::Impl::schedulePurge() {
    purgeTimer_.expires_after(options_.times.purge);
    purgeTimer_.async_wait([this](boost::system::error_code ec) {
        if (ec)
            return;
        // A failure shows in the next request as well; here the next round tries again.
        static_cast<void>(messages_.purge(options_.clock->wallMs()));
        schedulePurge();
    });
}

void StorageNode::Impl::scheduleCatchUp(std::chrono::milliseconds delay) {
    catchUpTimer_.expires_after(delay);
    catchUpTimer_.async_wait([this, delay](boost::system::error_code ec) {
        if (ec)
            return;
        catchUp_.round([this, delay](bool complete) {
            // A member that stays away is asked less and less often.
            const auto soon = std::max(delay * 2, kFirstRetry);
            if (guard_)
                scheduleCatchUp(complete ? options_.times.catchUp : std::min(soon, options_.times.catchUp));
        });
    });
}

void StorageNode::Impl::drain(std::chrono::steady_clock::time_point until) {
    server_->drain();
    if (server_->busy() == 0 || std::chrono::steady_clock::now() >= until)
        return closeAll();
    drainTimer_.expires_after(kDrainPoll);
    drainTimer_.async_wait([this, until](boost::system::error_code) { drain(until); });
}

void StorageNode::Impl::closeAll() {
    server_->close();
    client_.close();
    purgeTimer_.cancel();
    catchUpTimer_.cancel();
    guard_.reset();
}

void StorageNode::Impl::stop(std::chrono::milliseconds grace) {
    if (!thread_.joinable())
        return;
    const auto until = std::chrono::steady_clock::now() + grace;
    asio::post(context_, [this, until] { drain(until); });
    thread_.join();
    worker_.join();
}

StorageNode::StorageNode(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {
}

StorageNode::~StorageNode() {
    stop(std::chrono::milliseconds(0));
}

Result<std::unique_ptr<StorageNode>> StorageNode::start(Options options) {
    const TlsIdentity& identity = *options.identity;
    auto database = Database::open(options.folder);
    if (!database)
        return database.error();
    auto impl = std::make_unique<Impl>(std::move(options), std::move(*database));
    if (auto started = impl->start(identity); !started)
        return started.error();
    return std::unique_ptr<StorageNode>(new StorageNode(std::move(impl)));
}

void StorageNode::stop(std::chrono::milliseconds grace) {
    impl_->stop(grace);
}

} // namespace sotto::node
