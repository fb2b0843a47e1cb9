#include "node/local_network.h"

#include "node/local_state.h"
#include "node/network_description.h"
#include "node/private_file.h"
#include "node/seed_server.h"

#include <thread>
#include <vector>

namespace sotto::node {

namespace {

constexpr std::uint16_t kHttpSeedOffset = 300;
constexpr std::uint16_t kHttpsSeedOffset = 301;

wire::Ipv4 addressOf(std::size_t index) {
    return wire::Ipv4({127, 0, static_cast<std::uint8_t>(10 + index), 1});
}

Result<wire::ServiceNode> describe(const LocalState::Node& node, std::size_t index, std::uint16_t basePort) {
    wire::ServiceNode described;
    described.ed25519 = crypto::ed25519FromSeed(node.seed).publicKey;
    auto x25519 = crypto::x25519Of(described.ed25519);
    if (!x25519)
        return x25519.error();
    described.x25519 = *x25519;
    described.ip = addressOf(index);
    described.httpsPort = static_cast<std::uint16_t>(basePort + index);
    described.swarm = node.swarm;
    described.version = kNodeVersion;
    return described;
}

Result<std::shared_ptr<const NetworkMap>> mapOf(const LocalState& state, std::uint16_t basePort) {
    std::vector<wire::ServiceNode> nodes;
    for (std::size_t i = 0; i < state.nodes.size(); ++i) {
        auto node = describe(state.nodes[i], i, basePort);
        if (!node)
            return node.error();
        nodes.push_back(*node);
    }
    return std::shared_ptr<const NetworkMap>(std::make_shared<NetworkMap>(std::move(nodes)));
}

NodeKeys keysOf(const LocalState::Node& node) {
    NodeKeys keys{crypto::ed25519FromSeed(node.seed), {}};
    keys.x25519 = crypto::x25519FromSecret(crypto::x25519SecretOf(keys.ed25519.secret));
    return keys;
}

} // namespace

class LocalNetwork::Impl {
public:
    Impl(Options options, LocalState state, TlsIdentity identity, std::shared_ptr<const NetworkMap> map)
        : options_(std::move(options))
        , state_(std::move(state))
        , identity_(std::move(identity))
        , map_(std::move(map))
        , nodes_(state_.nodes.size()) {}

    Result<void> start();
    Result<void> startNode(std::size_t index);
    Result<void> stopNode(std::size_t index);
    void stop(std::chrono::milliseconds grace);

    const NetworkMap& map() const { return *map_; }
    std::filesystem::path networkFile() const { return options_.folder / "network.json"; }

private:
    Result<void> startSeeds();

    Options options_;
    LocalState state_;
    TlsIdentity identity_;
    std::shared_ptr<const NetworkMap> map_;
    std::vector<std::unique_ptr<StorageNode>> nodes_;
    std::unique_ptr<SeedServer> seeds_;
};

Result<void> LocalNetwork::Impl::startSeeds() {
    SeedServer::Options options;
    options.httpPort = static_cast<std::uint16_t>(options_.basePort + kHttpSeedOffset);
    options.httpsPort = static_cast<std::uint16_t>(options_.basePort + kHttpsSeedOffset);
    options.identity = &identity_;
    options.map = map_;
    options.clock = options_.clock;
    auto seeds = SeedServer::start(std::move(options));
    if (!seeds)
        return seeds.error();
    seeds_ = std::move(*seeds);
    const auto description =
        describeNetwork(nodes_.size(), static_cast<std::uint16_t>(options_.basePort + kHttpsSeedOffset),
                        identity_.fingerprint);
    return writeFile(networkFile(), description, false);
}

Result<void> LocalNetwork::Impl::start() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        if (auto started = startNode(i); !started)
            return started;
    }
    return startSeeds();
}

Result<void> LocalNetwork::Impl::startNode(std::size_t index) {
    if (index >= nodes_.size())
        return fail(Code::NotFound, "There is no node of this number.");
    if (nodes_[index])
        return fail(Code::Invalid, "The node is running already.");
    StorageNode::Options options;
    options.keys = keysOf(state_.nodes[index]);
    options.map = map_;
    options.folder = options_.folder / ("node-" + std::to_string(index));
    options.identity = &identity_;
    options.times = options_.times;
    options.clock = options_.clock;
    options.random = options_.random;
    auto node = StorageNode::start(std::move(options));
    if (!node)
        return node.error();
    nodes_[index] = std::move(*node);
    return {};
}

Result<void> LocalNetwork::Impl::stopNode(std::size_t index) {
    if (index >= nodes_.size())
        return fail(Code::NotFound, "There is no node of this number.");
    if (!nodes_[index])
        return fail(Code::Invalid, "The node is stopped already.");
    nodes_[index].reset();
    return {};
}

void LocalNetwork::Impl::stop(std::chrono::milliseconds grace) {
    // All at once: a request on one node may be waiting for another.
    std::vector<std::thread> stopping;
    for (auto& node : nodes_) {
        if (node)
            stopping.emplace_back([&node, grace] { node->stop(grace); });
    }
    for (auto& thread : stopping)
        thread.join();
    nodes_.clear();
    seeds_.reset();
}

LocalNetwork::LocalNetwork(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {
}

LocalNetwork::~LocalNetwork() {
    stop(std::chrono::milliseconds(0));
}

Result<std::unique_ptr<LocalNetwork>> LocalNetwork::start(const Options& options) {
    std::error_code ec;
    std::filesystem::create_directories(options.folder, ec);
    if (ec)
        return fail(Code::Internal, "The folder of the network cannot be created: " + ec.message() + ".");
    auto state = LocalState::loadOrMake(options.folder, options.nodes, options.swarms, *options.random);
    if (!state)
        return state.error();
    auto identity = TlsIdentity::loadOrMake(options.folder);
    if (!identity)
        return identity.error();
    auto map = mapOf(*state, options.basePort);
    if (!map)
        return map.error();
    auto impl = std::make_unique<Impl>(options, std::move(*state), std::move(*identity), std::move(*map));
    if (auto started = impl->start(); !started)
        return started.error();
    return std::unique_ptr<LocalNetwork>(new LocalNetwork(std::move(impl)));
}

std::size_t LocalNetwork::size() const {
    return impl_->map().nodes().size();
}

const NetworkMap& LocalNetwork::map() const {
    return impl_->map();
}

std::filesystem::path LocalNetwork::networkFile() const {
    return impl_->networkFile();
}

Result<void> LocalNetwork::stopNode(std::size_t index) {
    return impl_->stopNode(index);
}

Result<void> LocalNetwork::startNode(std::size_t index) {
    return impl_->startNode(index);
}

void LocalNetwork::stop(std::chrono::milliseconds grace) {
    impl_->stop(grace);
}

} // namespace sotto::node
