#include "base/io_loop.h"
#include "bed.h"
#include "client/network_choice.h"
#include "crypto/account.h"
#include "plugin/transport.h"
#include "store/plugin_store.h"
#include "wire/onion.h"
#include "wire/storage_rpc.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <cstdio>
#include <future>

using namespace sotto;
namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;

namespace {

constexpr int kTrips = 300;
constexpr int kWarmUp = 30;
/// Three hops of the path and the node that answers.
constexpr std::size_t kHttpsHops = 4;

/// One connection to a node, as plain as it gets.
class BareHop {
public:
    explicit BareHop(const sdk::Node& node) : node_(node) {
        tls_.set_verify_mode(asio::ssl::verify_none);
        connect();
    }

    void connect() {
        stream_ = std::make_unique<asio::ssl::stream<tcp::socket>>(context_, tls_);
        stream_->next_layer().connect(
            {asio::ip::make_address(node_.ip()), std::uint16_t(node_.https_port())});
        stream_->next_layer().set_option(tcp::no_delay(true));
        stream_->handshake(asio::ssl::stream_base::client);
    }
    void exchange(const std::string& body) {
        http::request<http::string_body> request(http::verb::post, "/storage_rpc/v1", 11);
        request.set(http::field::host, node_.ip());
        request.body() = body;
        request.prepare_payload();
        http::write(*stream_, request);
        boost::beast::flat_buffer buffer;
        http::response<http::string_body> response;
        http::read(*stream_, buffer, response);
        if (response.result_int() != 200)
            bench::giveUp("A node does not answer over bare HTTPS.");
    }

private:
    sdk::Node node_;
    asio::io_context context_;
    asio::ssl::context tls_{asio::ssl::context::tls_client};
    std::unique_ptr<asio::ssl::stream<tcp::socket>> stream_;
};

/// The real onion plugin over storage that keeps nothing.
class OnionBed {
public:
    explicit OnionBed(const std::string& networkJson) {
        auto choice = bench::pluginChoice();
        choice.storage = "org.sotto.storage.memory";
        choice.networkJson = networkJson;
        plugins_ = std::make_unique<client::HostedPlugins>(choice, scratch_.path(), loop_, clock_, log_);
        auto* storage = ask<plugin::Storage*>(
            [&](auto done) { plugins_->startStorage(scratch_.path() / "store", std::move(done)); });
        store_ =
            bench::need(store::Store::open(*storage, *crypto::SymmetricKey::from(Bytes(32, 7)), random_));
        pluginStore_ = std::make_unique<store::PluginStore>(*store_);
        transport_ =
            ask<plugin::Transport*>([&](auto done) { plugins_->startRest(*pluginStore_, std::move(done)); });
    }
    ~OnionBed() {
        ask<void>([&](auto done) { plugins_->stop(std::move(done)); });
        loop_.stop();
    }

    /// Starts on the core thread and waits.
    template <class T, class Start>
    T ask(Start start) {
        std::promise<Result<T>> answer;
        loop_.post([&] { start(Done<T>([&](Result<T> value) { answer.set_value(std::move(value)); })); });
        return bench::need(answer.get_future().get());
    }

    std::vector<sdk::Node> members(const crypto::AccountId& account) {
        const auto members =
            ask<sdk::Members>([&](auto done) { transport_->members(account.view(), std::move(done)); });
        return {members.nodes().begin(), members.nodes().end()};
    }
    void trip(const sdk::Node& node, const crypto::AccountId& account, const std::string& params) {
        sdk::Request request;
        request.mutable_node()->set_ed25519(node.ed25519());
        request.mutable_node()->set_account(toString(account.view()));
        request.set_method("info");
        request.set_attempts(1);
        const auto reply =
            ask<sdk::Reply>([&](auto done) { transport_->send(request, asBytes(params), std::move(done)); });
        if (reply.status() != 200)
            bench::giveUp("A node does not answer through onions.");
    }

private:
    bench::ScratchFolder scratch_;
    IoLoop loop_;
    SystemClock clock_;
    crypto::SystemRandom random_;
    bench::Silence log_;
    std::unique_ptr<client::HostedPlugins> plugins_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<store::PluginStore> pluginStore_;
    plugin::Transport* transport_ = nullptr;
};

template <class Trip>
double measure(Trip trip) {
    const auto begin = std::chrono::steady_clock::now();
    trip();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> times) {
    std::nth_element(times.begin(), times.begin() + std::ptrdiff_t(times.size() / 2), times.end());
    return times[times.size() / 2];
}

/// What the onion of `request` weighs on its first hop, which is the most.
std::size_t onionSize(const std::vector<sdk::Node>& nodes, const std::string& request) {
    std::vector<wire::OnionHop> path;
    for (std::size_t i = 0; i < kHttpsHops; ++i) {
        const auto& node = nodes[i % nodes.size()];
        const auto ed25519 = *crypto::Ed25519PublicKey::from(asBytes(node.ed25519()));
        path.push_back({ed25519, *crypto::x25519Of(ed25519)});
    }
    const wire::OnionHop target = path.back();
    path.pop_back();
    crypto::SystemRandom random;
    return bench::need(
               wire::buildOnionToNode(path, target, asBytes(request), wire::OnionCipher::XChaCha20, random))
        .body.size();
}

std::string requestOf(std::size_t padding) {
    return R"({"padding":")" + std::string(padding, 'x') + R"("})";
}

void compare(OnionBed& bed, const std::vector<sdk::Node>& nodes, const crypto::AccountId& account,
             std::size_t padding) {
    const std::string params = requestOf(padding);
    const std::string call = R"({"method":"info","params":)" + params + "}";
    const std::size_t size = onionSize(nodes, call);
    const std::string bareBody = R"({"method":"info","params":)" +
                                 requestOf(padding + (size > call.size() ? size - call.size() : 0)) + "}";
    std::vector<std::unique_ptr<BareHop>> hops;
    for (std::size_t i = 0; i < kHttpsHops; ++i)
        hops.push_back(std::make_unique<BareHop>(nodes[i % nodes.size()]));
    const auto bare = [&](bool fresh) {
        for (auto& hop : hops) {
            if (fresh)
                hop->connect();
            hop->exchange(bareBody);
        }
    };
    std::vector<double> onion, kept, fresh;
    // In turns, so that whatever else the machine does meets all of them.
    for (int i = 0; i < kWarmUp + kTrips; ++i) {
        const double a = measure([&] { bed.trip(nodes[0], account, params); });
        const double b = measure([&] { bare(false); });
        if (i < kWarmUp)
            continue;
        onion.push_back(a);
        kept.push_back(b);
        if (i % 10 == 0)
            fresh.push_back(measure([&] { bare(true); }));
    }
    std::printf(
        "onion round trip, %zu bytes: %.2f ms; %zu bare HTTPS hops: %.2f ms on kept connections (%.2fx, aim "
        "1.50x), %.2f ms on fresh ones (%.2fx)\n",
        bareBody.size(), median(onion), kHttpsHops, median(kept), median(onion) / median(kept), median(fresh),
        median(onion) / median(fresh));
}

} // namespace

/// Round trips through three hops to a fourth node, beside as many bare HTTPS exchanges with the same nodes.
/// Usage: onion_bench NETWORK_FILE
int main(int argc, char** argv) {
    if (argc != 2)
        bench::giveUp("usage: onion_bench NETWORK_FILE");
    const auto network = bench::need(client::chooseNetwork(argv[1]));
    OnionBed bed(network.json);
    const auto account = bench::need(crypto::Account::fromSeed(Bytes(16, 5))).id();
    const auto nodes = bed.members(account);
    for (const std::size_t padding : {0u, 8'000u, 60'000u})
        compare(bed, nodes, account, padding);
    return 0;
}
