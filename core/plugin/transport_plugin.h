#pragma once

#include "plugin/callbacks.h"
#include "plugin/transport.h"

#include "sotto/draft/transport_test.h"
#include "sotto/transport.h"

#include <map>
#include <memory>
#include <vector>

namespace sotto::plugin {

/// The Transport of core over the table of a running plugin, until it is detached.
class TransportPlugin final : public Transport {
public:
    TransportPlugin(std::shared_ptr<Callbacks> callbacks, const sotto_plugin* plugin,
                    const sotto_transport* table);

    OpId send(const sdk::Request& request, ByteView body, Done<sdk::Reply> done) override;
    void members(ByteView account, Done<sdk::Members> done) override;
    void cancel(OpId operation) override;
    void test(const sdk::ConnectionTest& test, Done<sdk::ConnectionReport> done) override;
    void watch(StatusSink sink) override;

    /// [core] The plugin is about to stop and is not called any more: requests fail with Code::Offline.
    void detach() { plugin_ = nullptr; }

    /// [core] The latest the plugin said; offline before that.
    const sdk::TransportStatus& status() const { return state_->latest; }

private:
    /// Outlives this object in completions that are still queued.
    struct State {
        std::map<OpId, std::uint64_t> operations; // to the plugin's own numbers
        std::vector<std::unique_ptr<StatusSink>> sinks;
        sdk::TransportStatus latest;
        bool watching = false;
        bool known = false;
    };

    std::shared_ptr<Callbacks> callbacks_;
    const sotto_plugin* plugin_; // null once detached
    const sotto_transport* table_;
    const sotto_transport_test* tests_; // null if the plugin has none
    std::shared_ptr<State> state_ = std::make_shared<State>();
    std::uint64_t last_ = 0;
};

} // namespace sotto::plugin
