#include "plugin/transport_plugin.h"

#include "plugin/status.h"

#include "sotto/records.hpp"

namespace sotto::plugin {

namespace {

constexpr std::string_view kStopped = "The transport has stopped.";
constexpr std::string_view kNoTest = "The transport cannot test connections.";

/// The record in a completion, or the failure it reports.
template <class Record>
Result<Record> recordOf(sotto_status status, ByteView value) {
    if (status != SOTTO_OK)
        return errorOf(status, value, "The transport could not do it.");
    auto record = sdk::parseRecord<Record>(value);
    if (!record)
        return fail(Code::Internal, "The transport gave an answer that cannot be read.");
    return std::move(*record);
}

} // namespace

TransportPlugin::TransportPlugin(std::shared_ptr<Callbacks> callbacks, const sotto_plugin* plugin,
                                 const sotto_transport* table)
    : callbacks_(std::move(callbacks))
    , plugin_(plugin)
    , table_(table)
    , tests_(static_cast<const sotto_transport_test*>(plugin->get(plugin, SOTTO_TRANSPORT_TEST_1))) {
}

OpId TransportPlugin::send(const sdk::Request& request, ByteView body, Done<sdk::Reply> done) {
    const auto id = OpId{++last_};
    const auto raw = callbacks_->completion([state = std::weak_ptr(state_), id, done = std::move(done)](
                                                sotto_status status, Bytes value) mutable {
        if (const auto held = state.lock())
            held->operations.erase(id);
        done(recordOf<sdk::Reply>(status, value));
    });
    const auto bytes = sdk::recordBytes(request);
    // The completion, which takes this entry away, comes in a later turn of the loop.
    if (!plugin_)
        raw.call(raw.ctx, SOTTO_OFFLINE, rawOf(asBytes(kStopped)));
    else
        state_->operations[id] = table_->send(plugin_, rawOf(bytes), rawOf(body), raw);
    return id;
}

void TransportPlugin::members(ByteView account, Done<sdk::Members> done) {
    const auto raw =
        callbacks_->completion([done = std::move(done)](sotto_status status, Bytes value) mutable {
            done(recordOf<sdk::Members>(status, value));
        });
    if (!plugin_)
        raw.call(raw.ctx, SOTTO_OFFLINE, rawOf(asBytes(kStopped)));
    else
        table_->members(plugin_, rawOf(account), raw);
}

void TransportPlugin::cancel(OpId operation) {
    const auto found = state_->operations.find(operation);
    if (found != state_->operations.end() && found->second != 0 && plugin_)
        table_->cancel(plugin_, found->second);
}

void TransportPlugin::test(const sdk::ConnectionTest& test, Done<sdk::ConnectionReport> done) {
    const auto raw =
        callbacks_->completion([done = std::move(done)](sotto_status status, Bytes value) mutable {
            done(recordOf<sdk::ConnectionReport>(status, value));
        });
    if (!plugin_)
        return raw.call(raw.ctx, SOTTO_OFFLINE, rawOf(asBytes(kStopped)));
    if (!tests_)
        return raw.call(raw.ctx, SOTTO_UNSUPPORTED, rawOf(asBytes(kNoTest)));
    tests_->run(plugin_, rawOf(sdk::recordBytes(test)), raw);
}

void TransportPlugin::watch(StatusSink sink) {
    if (state_->known)
        sink(state_->latest);
    state_->sinks.push_back(std::make_unique<StatusSink>(std::move(sink)));
    if (!plugin_ || std::exchange(state_->watching, true))
        return;
    const auto raw = callbacks_->visitor([state = std::weak_ptr(state_)](Bytes, Bytes value) {
        const auto held = state.lock();
        const auto status = sdk::parseRecord<sdk::TransportStatus>(value);
        if (!held || !status)
            return;
        held->latest = *status;
        held->known = true;
        // By index: a sink may add another.
        for (std::size_t i = 0; i < held->sinks.size(); ++i)
            (*held->sinks[i])(held->latest);
    });
    table_->watch(plugin_, raw);
}

} // namespace sotto::plugin
