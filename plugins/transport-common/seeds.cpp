#include "transport-common/seeds.h"

#include "transport-common/signal.h"

#include <algorithm>

namespace sotto::transport {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::seconds kSeedTime{5};
constexpr unsigned kRounds = 4;

/// One round of asking all seeds; shared by the askers and who waits for them, whoever ends first.
struct Round {
    explicit Round(asio::any_io_executor executor) : changed(std::move(executor)) {}

    std::vector<wire::ServiceNode> nodes;
    std::size_t running = 0;
    std::vector<NetFailure> failures;
    Signal changed;
};

asio::awaitable<NetResult<HttpResponse>> post(Services& services, const wire::NetworkSeed& seed) {
    const Instant deadline = std::chrono::steady_clock::now() + kSeedTime;
    auto tls = Tls::forSeed(seed);
    if (!tls.ok())
        co_return NetFailure::PinMismatch;
    const Endpoint endpoint{seed.url.host, seed.url.port};
    auto connection =
        co_await HttpConnection::open(services.dialer, endpoint, seed.url.https ? &*tls : nullptr, deadline);
    if (!connection)
        co_return connection.failure();
    HttpRequest request;
    request.path = seed.url.path;
    request.host = seed.url.authority();
    request.body = toBytes(asBytes(wire::seedNodesRequest()));
    co_return co_await (*connection)->exchange(std::move(request), deadline);
}

asio::awaitable<void> ask(Services& services, const wire::NetworkSeed& seed, std::shared_ptr<Round> round) {
    auto response = co_await post(services, seed);
    if (!response) {
        round->failures.push_back(response.failure());
        co_return;
    }
    services.answered();
    auto list = response->status == 200 && response->contentType.starts_with("application/json")
                    ? wire::parseServiceNodes(asText(response->body))
                    : fail(Code::Invalid, "The seed did not answer as one.");
    if (!list.ok())
        round->failures.push_back(NetFailure::NotHttp);
    else if (round->nodes.empty())
        round->nodes = std::move(list->nodes);
}

asio::awaitable<std::shared_ptr<Round>> askAll(Services& services) {
    auto round = std::make_shared<Round>(services.executor);
    for (const auto& seed : services.network.seeds) {
        ++round->running;
        services.tasks.spawn(ask(services, seed, round), [round] {
            --round->running;
            round->changed.notify();
        });
    }
    while (round->nodes.empty() && round->running > 0)
        co_await round->changed.wait(std::chrono::steady_clock::now() + kSeedTime);
    co_return round;
}

} // namespace

asio::awaitable<SeedAnswer> nodesFromSeeds(Services& services) {
    SeedAnswer answer;
    for (unsigned n = 0; n < kRounds; ++n) {
        if (n > 0)
            co_await pause(std::chrono::seconds(1u << (n - 1)));
        const auto round = co_await askAll(services);
        if (!round->nodes.empty()) {
            answer.nodes = std::move(round->nodes);
            answer.problem.reset();
            break;
        }
        answer.problem = problemOf(round->failures);
        // Without a network of our own, more rounds only make people wait.
        if (!round->failures.empty() && std::all_of(round->failures.begin(), round->failures.end(), isOurs))
            break;
    }
    co_return answer;
}

} // namespace sotto::transport
