#include "transport-common/plugin_base.h"
#include "transport-direct/direct_carrier.h"

namespace sotto::transport {

namespace {

class DirectTransport final : public PluginBase {
public:
    using PluginBase::PluginBase;

protected:
    Result<MakeCarrier> carrierMaker() override {
        return MakeCarrier([](Services& services, const std::optional<Bytes>&) {
            return std::make_unique<DirectCarrier>(services);
        });
    }
};

} // namespace

} // namespace sotto::transport

SOTTO_PLUGIN("org.sotto.transport.direct", sotto::transport::DirectTransport)
