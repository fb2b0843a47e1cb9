#include "transport_suite.h"

#include "plugin/status.h"
#include "plugin/transport_plugin.h"

#include "sotto/records.hpp"

#include <algorithm>

namespace sotto::conformance {

namespace {

using plugin::TransportPlugin;

std::unique_ptr<TransportPlugin> transportOf(PluginBed& bed) {
    const auto* table = bed.instance().table<sotto_transport>(SOTTO_TRANSPORT_1);
    return std::make_unique<TransportPlugin>(bed.instance().callbacks(), bed.instance().object(), table);
}

sdk::Request request() {
    sdk::Request made;
    made.mutable_any_node();
    made.set_method("info");
    made.set_timeout_ms(1000);
    made.set_attempts(1);
    return made;
}

using Outcome = std::optional<Result<sdk::Reply>>;

Done<sdk::Reply> into(Outcome& outcome) {
    return [&outcome](Result<sdk::Reply> result) { outcome = std::move(result); };
}

Result<void> tellsItsStatus(PluginBed& bed) {
    const auto transport = transportOf(bed);
    bool told = false;
    transport->watch([&told](const sdk::TransportStatus&) { told = true; });
    if (!bed.bench().until([&told] { return told; }))
        return fail(Code::Timeout, "A transport tells its status soon after somebody watches it.");
    return {};
}

Result<void> failsWithoutARoute(PluginBed& bed) {
    const auto transport = transportOf(bed);
    Outcome outcome;
    transport->send(request(), asBytes("{}"), into(outcome));
    if (!bed.bench().until([&outcome] { return outcome.has_value(); }))
        return fail(Code::Timeout, "A request completes, also when nobody can be reached.");
    if (outcome->ok())
        return fail(Code::Internal, "A request fails when nobody can be reached.");
    const auto code = outcome->error().code;
    if (code != Code::Offline && code != Code::Timeout && code != Code::Rejected)
        return fail(Code::Internal, "A request without a route fails as offline, timed out or rejected.");
    bool over = false;
    transport->members(Bytes(33, 5), [&over](Result<sdk::Members> members) { over = !members; });
    if (!bed.bench().until([&over] { return over; }))
        return fail(Code::Internal, "A question for members fails when nobody can be reached.");
    return {};
}

Result<void> refusesMalformedRequests(PluginBed& bed) {
    const auto* table = bed.instance().table<sotto_transport>(SOTTO_TRANSPORT_1);
    sdk::Request untargeted;
    untargeted.set_method("info");
    sdk::Request shortAccount = request();
    shortAccount.mutable_swarm()->set_account("x");
    for (const auto& bytes :
         {Bytes{0xff, 0xff, 0xff}, Bytes{}, sdk::recordBytes(untargeted), sdk::recordBytes(shortAccount)}) {
        std::optional<sotto_status> status;
        const auto done =
            bed.instance().callbacks()->completion([&status](sotto_status s, Bytes) { status = s; });
        table->send(bed.instance().object(), plugin::rawOf(bytes), plugin::rawOf(asBytes("{}")), done);
        if (!bed.bench().until([&status] { return status.has_value(); }))
            return fail(Code::Timeout, "A malformed request completes.");
        if (status != SOTTO_INVALID)
            return fail(Code::Internal, "A malformed request is refused as invalid.");
    }
    return {};
}

Result<void> cancels(PluginBed& bed) {
    const auto transport = transportOf(bed);
    Outcome outcome;
    const auto id = transport->send(request(), asBytes("{}"), into(outcome));
    transport->cancel(id);
    transport->cancel(id);
    transport->cancel(plugin::OpId{1u << 30});
    if (!bed.bench().until([&outcome] { return outcome.has_value(); }))
        return fail(Code::Timeout, "A cancelled request completes.");
    return outcome->ok() ? Result<void>(fail(Code::Internal, "A cancelled request does not succeed."))
                         : Result<void>();
}

Result<void> endsEverythingWhenStopped(PluginBed& bed) {
    const auto transport = transportOf(bed);
    std::vector<Outcome> outcomes(20);
    for (auto& outcome : outcomes)
        transport->send(request(), asBytes("{}"), into(outcome));
    transport->watch([](const sdk::TransportStatus&) {});
    transport->detach();
    if (auto stopped = bed.stop(); !stopped)
        return stopped;
    const auto all = [&outcomes] {
        return std::all_of(outcomes.begin(), outcomes.end(),
                           [](const auto& outcome) { return outcome.has_value(); });
    };
    if (!bed.bench().until(all))
        return fail(Code::Timeout, "Every request is over when the plugin has stopped.");
    return {};
}

Result<void> becomesReady(PluginBed& bed, TransportPlugin& transport) {
    // The transport goes on telling after this function has returned.
    const auto ready = std::make_shared<bool>(false);
    transport.watch([ready](const sdk::TransportStatus& status) {
        *ready = status.state() == sdk::TransportStatus::READY;
    });
    if (!bed.bench().until([ready] { return *ready; }))
        return fail(Code::Timeout, "A transport becomes ready when its network can be reached.");
    return {};
}

Result<sdk::Reply> ask(PluginBed& bed, TransportPlugin& transport, sdk::Request wanted) {
    wanted.clear_attempts();
    wanted.clear_timeout_ms();
    Outcome outcome;
    transport.send(wanted, asBytes("{}"), into(outcome));
    if (!bed.bench().until([&outcome] { return outcome.has_value(); }))
        return fail(Code::Timeout, "A request completes.");
    return std::move(*outcome);
}

Result<sdk::Members> members(PluginBed& bed, TransportPlugin& transport, const Bytes& account) {
    std::optional<Result<sdk::Members>> outcome;
    transport.members(account, [&outcome](Result<sdk::Members> found) { outcome = std::move(found); });
    if (!bed.bench().until([&outcome] { return outcome.has_value(); }))
        return fail(Code::Timeout, "A question for members completes.");
    return std::move(*outcome);
}

Bytes someAccount() {
    Bytes account(33, 0x21);
    account[0] = 0x05;
    return account;
}

Result<void> reachesANode(PluginBed& bed) {
    const auto transport = transportOf(bed);
    if (auto ready = becomesReady(bed, *transport); !ready)
        return ready;
    const auto reply = ask(bed, *transport, request());
    if (!reply)
        return reply.error();
    if (reply->status() != 200 || reply->body().find("\"version\"") == std::string::npos)
        return fail(Code::Internal, "A reply holds the status and the body that the node gave.");
    if (reply->node().size() != 32)
        return fail(Code::Internal, "A reply names the node that answered by its Ed25519 key.");
    return {};
}

Result<void> passesRefusalsOn(PluginBed& bed) {
    const auto transport = transportOf(bed);
    if (auto ready = becomesReady(bed, *transport); !ready)
        return ready;
    auto wanted = request();
    wanted.set_method("no_such_method");
    const auto reply = ask(bed, *transport, wanted);
    if (!reply)
        return fail(Code::Internal, "A request succeeds when its destination answers, whatever it answers.");
    if (reply->status() == 200)
        return fail(Code::Internal, "A reply holds the status that the node gave.");
    return {};
}

Result<void> findsMembers(PluginBed& bed) {
    const auto transport = transportOf(bed);
    const auto account = someAccount();
    if (auto ready = becomesReady(bed, *transport); !ready)
        return ready;
    const auto swarm = members(bed, *transport, account);
    if (!swarm)
        return swarm.error();
    const auto isMember = [&](const std::string& key) {
        return std::any_of(swarm->nodes().begin(), swarm->nodes().end(),
                           [&](const sdk::Node& node) { return node.ed25519() == key; });
    };
    if (swarm->nodes_size() == 0 ||
        !std::all_of(swarm->nodes().begin(), swarm->nodes().end(),
                     [](const sdk::Node& node) { return node.ed25519().size() == 32 && !node.ip().empty(); }))
        return fail(Code::Internal, "A swarm has members, each with key and address.");
    auto wanted = request();
    wanted.mutable_swarm()->set_account(toString(account));
    for (int i = 0; i < 5; ++i) {
        const auto reply = ask(bed, *transport, wanted);
        if (!reply)
            return reply.error();
        if (!isMember(reply->node()))
            return fail(Code::Internal, "A request to a swarm is answered by one of its members.");
    }
    return {};
}

Result<void> keepsToTheNodeItIsTold(PluginBed& bed) {
    const auto transport = transportOf(bed);
    if (auto ready = becomesReady(bed, *transport); !ready)
        return ready;
    const auto swarm = members(bed, *transport, someAccount());
    if (!swarm)
        return swarm.error();
    for (const auto& node : swarm->nodes()) {
        auto wanted = request();
        wanted.mutable_node()->set_ed25519(node.ed25519());
        const auto reply = ask(bed, *transport, wanted);
        if (!reply)
            return reply.error();
        if (reply->node() != node.ed25519())
            return fail(Code::Internal, "A request to one node is never answered by another.");
    }
    return {};
}

/// Requests of which every other one is cancelled at once; what became of them.
Result<std::vector<Outcome>> half(PluginBed& bed, TransportPlugin& transport) {
    std::vector<Outcome> outcomes(20);
    std::vector<plugin::OpId> ids;
    for (auto& outcome : outcomes)
        ids.push_back(transport.send(request(), asBytes("{}"), into(outcome)));
    for (std::size_t i = 0; i < ids.size(); i += 2)
        transport.cancel(ids[i]);
    const auto all = [&outcomes] {
        return std::all_of(outcomes.begin(), outcomes.end(),
                           [](const auto& each) { return each.has_value(); });
    };
    if (!bed.bench().until(all))
        return fail(Code::Timeout, "A request completes, cancelled or not.");
    return outcomes;
}

Result<void> completesOnceWhenCancelled(PluginBed& bed) {
    const auto transport = transportOf(bed);
    if (auto ready = becomesReady(bed, *transport); !ready)
        return ready;
    const auto outcomes = half(bed, *transport);
    if (!outcomes)
        return outcomes.error();
    for (const auto& outcome : *outcomes)
        if (!outcome->ok() && outcome->error().code == Code::Invalid)
            return fail(Code::Internal, "A request that was cancelled fails as cancelled, if it fails.");
    return {};
}

Result<void> stopsWhileItWorks(PluginBed& bed) {
    const auto transport = transportOf(bed);
    if (auto ready = becomesReady(bed, *transport); !ready)
        return ready;
    return endsEverythingWhenStopped(bed);
}

} // namespace

const std::vector<TransportCheck>& transportSuite() {
    static const std::vector<TransportCheck> suite = {
        {"tells its status", tellsItsStatus},
        {"fails without a route", failsWithoutARoute},
        {"refuses malformed requests", refusesMalformedRequests},
        {"cancels requests", cancels},
        {"ends everything when stopped", endsEverythingWhenStopped},
        {"reaches a node", reachesANode, Reach::Network},
        {"passes refusals on", passesRefusalsOn, Reach::Network},
        {"finds the members of a swarm", findsMembers, Reach::Network},
        {"keeps to the node it is told", keepsToTheNodeItIsTold, Reach::Network},
        {"completes once when cancelled", completesOnceWhenCancelled, Reach::Network},
        {"stops while it works", stopsWhileItWorks, Reach::Network},
    };
    return suite;
}

std::string unreachableNetwork() {
    return R"({"format":"sotto-network","version":1,"name":"check","allow_loopback":true,)"
           R"("seeds":[{"url":"http://127.0.0.1:9/json_rpc","insecure":true}]})";
}

} // namespace sotto::conformance
