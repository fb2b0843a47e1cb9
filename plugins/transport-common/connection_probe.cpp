#include "transport-common/connection_probe.h"

#include "transport-common/connector.h"
#include "wire/storage_rpc.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace sotto::transport {

namespace asio = boost::asio;
using sdk::TransportStatus;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

constexpr seconds kDialTime{10};
constexpr seconds kAnswerTime{10};
constexpr unsigned kAnswerTries = 3;

bool isName(const std::string& host) {
    boost::system::error_code notAnAddress;
    asio::ip::make_address(host, notAnAddress);
    return bool(notAnAddress);
}

bool hasNamedSeed(const wire::NetworkFile& network) {
    return std::any_of(network.seeds.begin(), network.seeds.end(),
                       [](const wire::NetworkSeed& seed) { return isName(seed.url.host); });
}

std::uint32_t millisecondsSince(Instant then) {
    using std::chrono::milliseconds;
    return static_cast<std::uint32_t>(
        std::chrono::duration_cast<milliseconds>(steady_clock::now() - then).count());
}

/// A proxy that is there but gets nowhere may be waiting for its own network.
bool isProxys(const std::vector<NetFailure>& failures) {
    return std::all_of(failures.begin(), failures.end(), [](NetFailure failure) {
        return isOurs(failure) || failure == NetFailure::ProxySilent;
    });
}

} // namespace

void ConnectionProbe::begin(Step::Kind kind) {
    open_ = kind;
    began_ = steady_clock::now();
}

void ConnectionProbe::pass() {
    auto* step = report_.add_steps();
    step->set_kind(*open_);
    step->set_passed(true);
    step->set_took_ms(millisecondsSince(began_));
    open_.reset();
}

void ConnectionProbe::fail(const Problem& problem) {
    auto* step = report_.add_steps();
    step->set_kind(*open_);
    step->set_passed(false);
    step->set_took_ms(millisecondsSince(began_));
    step->set_cause(problem.cause);
    step->set_problem(problem.text);
    open_.reset();
}

sdk::ConnectionReport ConnectionProbe::report() const {
    sdk::ConnectionReport report = report_;
    if (open_) {
        auto* step = report.add_steps();
        step->set_kind(*open_);
        step->set_took_ms(millisecondsSince(began_));
        step->set_problem("There was no answer in time.");
    }
    return report;
}

/// Only opens connections, until one is open. The result is empty when that worked.
asio::awaitable<std::vector<NetFailure>> ConnectionProbe::dialSeeds(bool names) {
    std::vector<NetFailure> failures;
    for (const auto& seed : services_.network.seeds) {
        if (names && !isName(seed.url.host))
            continue;
        const Endpoint endpoint{seed.url.host, seed.url.port};
        auto socket = co_await services_.dialer.connect(endpoint, steady_clock::now() + kDialTime);
        if (socket)
            co_return std::vector<NetFailure>();
        failures.push_back(socket.failure());
        if (isOurs(socket.failure()))
            break;
    }
    co_return failures;
}

/// Whether it makes sense to go on.
asio::awaitable<bool> ConnectionProbe::reachSeeds() {
    const bool names = hasNamedSeed(services_.network);
    if (!proxied_ && !names)
        co_return true;
    begin(proxied_ ? Step::PROXY : Step::NAMES);
    const auto failures = co_await dialSeeds(names);
    if (!failures.empty() && isProxys(failures)) {
        fail(problemOf(failures));
        co_return false;
    }
    if (proxied_)
        pass();
    if (!names)
        co_return true;
    // The proxy's first answer told about the names as well.
    if (!open_)
        open_ = Step::NAMES;
    if (failures.empty())
        pass();
    else
        fail({TransportStatus::BLOCKED, "No seed of the network can be reached by its name."});
    // Nodes that are known already may be reached all the same.
    co_return failures.empty() || pool_.enough();
}

asio::awaitable<bool> ConnectionProbe::reachNode() {
    begin(Step::ENTRY);
    const auto problem = co_await makeRoute(pool_, carrier_);
    if (problem && !problem->entered) {
        fail(*problem);
        co_return false;
    }
    pass();
    if (!problem)
        co_return true;
    begin(Step::ROUND_TRIP);
    fail(*problem);
    co_return false;
}

asio::awaitable<void> ConnectionProbe::makeRoundTrip() {
    const std::string request = wire::infoRequest().json();
    begin(Step::ROUND_TRIP);
    for (unsigned n = 0; n < kAnswerTries; ++n) {
        const auto& all = services_.pool.nodes();
        const auto node = all[services_.random.below(static_cast<std::uint32_t>(all.size()))];
        Trail trail;
        began_ = steady_clock::now();
        const auto reply = co_await carrier_.toNode(node, request, began_ + kAnswerTime, trail);
        if (reply.kind == Carried::Kind::Answered) {
            pass();
            co_return;
        }
        if (reply.kind == Carried::Kind::NoRoute)
            break;
    }
    fail(services_.problem.value_or(Problem{TransportStatus::NO_ROUTE, "No node answers over the route."}));
}

asio::awaitable<void> ConnectionProbe::run() {
    const bool reached = co_await reachSeeds();
    if (!reached)
        co_return;
    const bool entered = co_await reachNode();
    if (entered)
        co_await makeRoundTrip();
}

} // namespace sotto::transport
