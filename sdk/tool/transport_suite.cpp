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

} // namespace

const std::vector<TransportCheck>& transportSuite() {
    static const std::vector<TransportCheck> suite = {
        {"tells its status", tellsItsStatus},
        {"fails without a route", failsWithoutARoute},
        {"refuses malformed requests", refusesMalformedRequests},
        {"cancels requests", cancels},
        {"ends everything when stopped", endsEverythingWhenStopped},
    };
    return suite;
}

std::string unreachableNetwork() {
    return R"({"format":"sotto-network","version":1,"name":"check","allow_loopback":true,)"
           R"("seeds":[{"url":"http://127.0.0.1:9/json_rpc","insecure":true}]})";
}

} // namespace sotto::conformance
