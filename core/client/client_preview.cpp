#include "client/client_core.h"
#include "store/setting_list.h"

namespace sotto::client {

/// 04 §7: only when somebody decided so, and past no proxy.
void Client::Core::previewFor(const std::string& text, Done<std::optional<LinkPreview>> done) {
    if (auto need = needAccount(); !need)
        return done(need.error());
    const auto on = setting(std::string(store::kPreviewsSetting));
    const auto direct = setting(std::string(store::kPreviewsDirectSetting));
    const auto proxy = proxyInForce();
    if (!on || !direct || !proxy)
        return done(!on ? on.error() : !direct ? direct.error() : proxy.error());
    if (*on != "on")
        return done(fail(Code::Denied, "Link previews are turned off."));
    if (proxy->empty() && *direct != "on")
        return done(fail(Code::Denied, "Without a proxy, sites would see this computer's address."));
    if (!transport_ || online_ == Online::No)
        return done(fail(Code::Offline, "There is no connection."));
    if (!previewer_)
        previewer_ = std::make_unique<LinkPreviewer>(environment_.loop, *transport_);
    previewer_->find(text, proxy->empty(), std::move(done));
}

} // namespace sotto::client
