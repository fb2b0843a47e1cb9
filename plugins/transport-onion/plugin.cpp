#include "transport-common/plugin_base.h"
#include "transport-onion/onion_carrier.h"

namespace sotto::transport {

namespace {

/// Setting `cipher`: of the onion layers; xchacha20 unless set to aes-gcm.
class OnionTransport final : public PluginBase {
public:
    using PluginBase::PluginBase;

protected:
    Result<MakeCarrier> carrierMaker() override {
        const auto cipher = wire::onionCipherFromName(host().setting("cipher").value_or("xchacha20"));
        if (!cipher)
            return fail(Code::Invalid, "The setting \"cipher\" must be xchacha20 or aes-gcm.");
        return MakeCarrier([cipher = *cipher](Services& services, const std::optional<Bytes>& guards) {
            return std::make_unique<OnionCarrier>(services, cipher, guards);
        });
    }
};

} // namespace

} // namespace sotto::transport

SOTTO_PLUGIN("org.sotto.transport.onion", sotto::transport::OnionTransport)
