#include "client/client_core.h"

#include "store/setting_list.h"

namespace sotto::client {
namespace {

/// The transport reads the rest; what it cannot read leaves it without any connection.
bool mayBeProxy(std::string_view url) {
    return url.empty() || url.starts_with("socks5://") || url.starts_with("http://");
}

} // namespace

std::map<std::string, std::string> Client::defaultSettings() {
    std::map<std::string, std::string> all;
    for (const store::SettingSpec& spec : store::settingList())
        all.emplace(spec.name, spec.fallback);
    return all;
}

Result<std::string> Client::Core::setting(const std::string& name) const {
    if (auto open = needOpen(); !open)
        return open.error();
    const auto spec = store::settingSpec(name);
    if (!spec)
        return spec.error();
    auto stored = store_->setting(name);
    if (!stored)
        return stored.error();
    return std::move(*stored).value_or(std::string((*spec)->fallback));
}

Result<std::map<std::string, std::string>> Client::Core::settings() const {
    std::map<std::string, std::string> all;
    for (const store::SettingSpec& spec : store::settingList()) {
        auto value = setting(std::string(spec.name));
        if (!value)
            return value.error();
        all.emplace(spec.name, std::move(*value));
    }
    return all;
}

Result<void> Client::Core::setSetting(const std::string& name, const std::optional<std::string>& value) {
    const auto before = setting(name);
    if (!before)
        return before.error();
    const store::SettingSpec& spec = **store::settingSpec(name);
    if (value)
        if (auto fits = store::checkSetting(spec, *value); !fits)
            return fits;
    const std::string now = value.value_or(std::string(spec.fallback));
    if (spec.kind == store::SettingKind::Latch && *before == "on" && now != "on")
        return fail(Code::Rejected, "This cannot be undone.");
    store::Batch batch = store_->batch();
    // The other devices are told what holds, since they take nothing for "not decided yet".
    if (value || spec.shared)
        batch.putSetting(name, now);
    else
        batch.eraseSetting(name);
    if (name == store::kProxySetting && !mayBeProxy(now))
        return fail(Code::Invalid, "A proxy is given as socks5://host:port or http://host:port.");
    if (auto done = store_->commit(batch, store::Durable::Yes); !done)
        return done;
    if (name == store::kProxySetting && profile_.proxy.empty())
        plugins_->setProxy(now);
    if (spec.shared && engine_)
        engine_->sync().accountChanged();
    if (now != *before)
        feed_.add(SettingChanged{name, now});
    return {};
}

/// Before any plugin but the storage runs, so that no connection is made without it.
Result<void> Client::Core::loadProxy() {
    if (!profile_.proxy.empty())
        return {};
    const auto stored = proxyInForce();
    if (!stored)
        return stored.error();
    plugins_->setProxy(*stored);
    return {};
}

/// URL, or empty.
Result<std::string> Client::Core::proxyInForce() const {
    if (!profile_.proxy.empty())
        return profile_.proxy;
    auto stored = store_->setting(store::kProxySetting);
    if (!stored)
        return stored.error();
    return std::move(*stored).value_or(std::string());
}

Result<void> Client::Core::newRoutes() {
    if (auto open = needOpen(); !open)
        return open;
    if (!transport_)
        return fail(Code::Offline, "There is no connection.");
    plugins_->reconnect();
    return {};
}

} // namespace sotto::client
