#include "client/hosted_plugins.h"

#include "plugin/settings.h"

namespace sotto::client {
namespace {

/// The setting of transports that ends all their connections while it is "on".
constexpr const char* kPaused = "paused";

} // namespace

/// What was chosen at start, as the plugin host asks for it.
class HostedPlugins::ChosenSettings final : public plugin::Settings {
public:
    explicit ChosenSettings(PluginChoice choice) : choice_(std::move(choice)) {}

    std::optional<std::string> value(std::string_view pluginId, std::string_view key) const override {
        const auto found = choice_.settings.find({std::string(pluginId), std::string(key)});
        return found == choice_.settings.end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<std::string> network() const override { return choice_.networkJson; }
    std::optional<std::string> proxy() const override { return choice_.proxy; }
    bool granted(std::string_view, std::string_view) const override { return false; }
    bool disabled(std::string_view) const override { return false; }

    const std::string& transport() const { return choice_.transport; }
    void setProxy(const std::string& url) { choice_.proxy = url; }
    void setPaused(std::string value) { choice_.settings[{choice_.transport, kPaused}] = std::move(value); }

private:
    PluginChoice choice_;
};

namespace {

plugin::PluginHostOptions hostOptions(const PluginChoice& choice, const std::filesystem::path& data) {
    plugin::PluginHostOptions options;
    options.folders.push_back({choice.bundled, plugin::Origin::Bundled});
    for (const std::filesystem::path& path : choice.paths)
        options.folders.push_back({path, plugin::Origin::Path});
    options.data = data / "plugins";
    options.ledger = data / "plugins.ledger";
    options.choice = {choice.storage, choice.transport, choice.safeMode};
    return options;
}

} // namespace

HostedPlugins::HostedPlugins(PluginChoice choice, std::filesystem::path data, Loop& loop, const Clock& clock,
                             Log& log) {
    auto options = hostOptions(choice, data);
    settings_ = std::make_unique<ChosenSettings>(std::move(choice));
    host_ = std::make_unique<plugin::PluginHost>(std::move(options), loop, clock, log, *settings_);
    host_->discover();
}

HostedPlugins::~HostedPlugins() = default;

bool HostedPlugins::amnesic() const {
    return host_->amnesic();
}

void HostedPlugins::startStorage(const std::filesystem::path& folder, Done<plugin::Storage*> done) {
    host_->startStorage(folder, std::move(done));
}

void HostedPlugins::startRest(plugin::StoreProvider& store, Done<plugin::Transport*> done) {
    host_->startRest(store, std::move(done));
}

void HostedPlugins::setClockOffset(TimeMs offset) {
    host_->setClockOffset(offset);
}

void HostedPlugins::setProxy(const std::string& url) {
    if (settings_->proxy() == url)
        return;
    settings_->setProxy(url);
    reconnect();
}

void HostedPlugins::setPaused(bool paused) {
    const std::string value = paused ? "on" : "off";
    settings_->setPaused(value);
    host_->settingChanged(settings_->transport(), kPaused, value);
}

void HostedPlugins::reconnect() {
    host_->networkSettingChanged("proxy", *settings_->proxy());
}

std::vector<PluginRow> HostedPlugins::rows() const {
    std::vector<PluginRow> rows;
    for (plugin::PluginRow& row : host_->rows())
        rows.push_back({std::move(row.id), std::move(row.version), std::move(row.name),
                        std::string(plugin::stateName(row.state)), std::move(row.reason),
                        std::move(row.provides), std::move(row.permissions)});
    return rows;
}

void HostedPlugins::stop(Done<void> done) {
    host_->stop(std::move(done));
}

} // namespace sotto::client
