#include "client/hosted_plugins.h"

#include "plugin/settings.h"

#include "sotto/storage.h"
#include "sotto/transport.h"

#include <algorithm>

namespace sotto::client {
namespace {

/// The setting of transports that ends all their connections while it is "on".
constexpr const char* kPaused = "paused";

} // namespace

/// What was given at start and what people decided, as the plugin host asks for it.
class HostedPlugins::CurrentSettings final : public plugin::Settings {
public:
    explicit CurrentSettings(const PluginChoice& choice) : proxyUrl(choice.proxy), choice_(choice) {}

    std::optional<std::string> value(std::string_view pluginId, std::string_view key) const override {
        const std::pair name{std::string(pluginId), std::string(key)};
        for (const PluginSettings* settings : {&own, &choice_.settings, &stored})
            if (const auto found = settings->find(name); found != settings->end())
                return found->second;
        return std::nullopt;
    }
    std::optional<std::string> network() const override { return choice_.networkJson; }
    std::optional<std::string> proxy() const override { return proxyUrl; }
    bool granted(std::string_view id, std::string_view permission) const override {
        return decisions.isGranted(id, permission);
    }
    bool disabled(std::string_view id) const override { return decisions.disabled.contains(id); }

    PluginDecisions decisions;
    PluginSettings stored;
    PluginSettings own; ///< of the program itself
    std::string proxyUrl;

private:
    const PluginChoice& choice_;
};

namespace {

plugin::PluginHostOptions hostOptions(const PluginChoice& choice, const std::filesystem::path& data) {
    plugin::PluginHostOptions options;
    options.folders.push_back({choice.bundled, plugin::Origin::Bundled});
    for (const std::filesystem::path& path : choice.paths)
        options.folders.push_back({path, plugin::Origin::Path});
    options.data = data / "plugins";
    options.ledger = data / "plugins.ledger";
    return options;
}

bool contains(const std::vector<std::string>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

} // namespace

HostedPlugins::HostedPlugins(PluginChoice choice, std::filesystem::path data, Loop& loop, const Clock& clock,
                             Log& log)
    : choice_(std::move(choice))
    , file_(data / "plugins.json")
    , log_(log)
    , settings_(std::make_unique<CurrentSettings>(choice_))
    , host_(std::make_unique<plugin::PluginHost>(hostOptions(choice_, data), loop, clock, log, *settings_)) {
    load();
}

HostedPlugins::~HostedPlugins() = default;

std::string HostedPlugins::transportOf(const PluginDecisions& decisions) const {
    if (!choice_.transport.empty())
        return choice_.transport;
    return decisions.transport.empty() ? kDefaultTransport : decisions.transport;
}

/// Reads the decisions and finds the plugins that follow from them; nothing may run.
void HostedPlugins::load() {
    auto read = readDecisions(file_);
    damaged_ = !read;
    loaded_ = read ? std::move(*read) : PluginDecisions();
    settings_->decisions = loaded_;
    plugin::Choice choice{choice_.storage, transportOf(loaded_), choice_.safeMode || damaged_};
    if (damaged_ && !choice_.safeMode)
        choice.safeReason = "What was decided about plugins is damaged; turn it on again to use it.";
    host_->choose(std::move(choice));
    host_->discover();
    loadedOff_.clear();
    for (const plugin::PluginRow& row : host_->rows())
        if (!row.off.empty())
            loadedOff_.insert(row.id);
}

void HostedPlugins::warn() {
    if (damaged_)
        log_.write(LogLevel::Warning,
                   "What was decided about plugins in this profile is damaged: only those that come with "
                   "the program run, until a plugin is turned on or off again.");
    for (const plugin::PluginRow& row : host_->rows())
        if (row.suspect)
            log_.write(LogLevel::Warning, row.id + ": " + row.reason);
}

bool HostedPlugins::amnesic() const {
    return host_->amnesic();
}

void HostedPlugins::begin() {
    // Again, now that no other process can change anything any more.
    if (!running_) {
        load();
        warn();
    }
    running_ = true;
}

void HostedPlugins::startStorage(const std::filesystem::path& folder, Done<plugin::Storage*> done) {
    begin();
    host_->startStorage(folder, [this, done = std::move(done)](Result<plugin::Storage*> storage) mutable {
        done(storage ? std::move(storage) : withWayOut(storage.error(), choice_.storage, kDefaultStorage));
    });
}

void HostedPlugins::repairStorage(const std::filesystem::path& folder, Done<void> done) {
    begin();
    host_->repairStorage(folder, [this, done = std::move(done)](Result<void> repaired) mutable {
        running_ = false;
        done(std::move(repaired));
    });
}

void HostedPlugins::startRest(plugin::StoreProvider& store, Done<plugin::Transport*> done) {
    host_->startRest(store, [this, done = std::move(done)](Result<plugin::Transport*> transport) mutable {
        done(transport ? std::move(transport)
                       : withWayOut(transport.error(), transportOf(loaded_), kDefaultTransport));
    });
}

void HostedPlugins::setClockOffset(TimeMs offset) {
    host_->setClockOffset(offset);
}

void HostedPlugins::setProxy(const std::string& url) {
    if (settings_->proxy() == url)
        return;
    settings_->proxyUrl = url;
    reconnect();
}

void HostedPlugins::setPaused(bool paused) {
    const std::string value = paused ? "on" : "off";
    const std::string transport = transportOf(loaded_);
    settings_->own = {{{transport, kPaused}, value}};
    host_->settingChanged(transport, kPaused, value);
}

void HostedPlugins::reconnect() {
    host_->networkSettingChanged("proxy", *settings_->proxy());
}

/// What a person can do about a plugin that does not run. Nothing is suggested in place of a bundled one: the
/// other transport, for one, would reveal addresses.
Error HostedPlugins::withWayOut(Error error, const std::string& chosen, const char* bundled) const {
    if (error.code == Code::Locked || error.code == Code::Corrupt || error.code == Code::Cancelled)
        return error;
    if (const auto row = find(chosen); row && !row->off.empty())
        error.text += " Turn it on to use it.";
    if (chosen != bundled)
        error.text += " \"" + std::string(bundled) + "\" comes with the program and can take its place.";
    return error;
}

Result<void> HostedPlugins::usable() const {
    if (const auto& problem = host_->storageProblem(); !problem.empty())
        return withWayOut(fail(Code::NotFound, problem), choice_.storage, kDefaultStorage);
    if (const auto& problem = host_->transportProblem(); !problem.empty())
        return withWayOut(fail(Code::NotFound, problem), transportOf(loaded_), kDefaultTransport);
    return {};
}

bool HostedPlugins::needsRestart(const plugin::PluginRow& row) const {
    if (!running_)
        return false;
    const auto grantsIn = [&](const PluginDecisions& decisions) {
        const auto found = decisions.granted.find(row.id);
        return found == decisions.granted.end() ? PluginDecisions::Names() : found->second;
    };
    const PluginDecisions& now = settings_->decisions;
    const bool moved = transportOf(now) != transportOf(loaded_) &&
                       (row.id == transportOf(now) || row.id == transportOf(loaded_));
    return row.off.empty() == loadedOff_.contains(row.id) || grantsIn(now) != grantsIn(loaded_) || moved;
}

PluginRow HostedPlugins::rowOf(plugin::PluginRow row) const {
    PluginRow shown;
    shown.enabled = row.off.empty();
    shown.needsRestart = needsRestart(row);
    if (shown.needsRestart && shown.enabled == loadedOff_.contains(row.id))
        row.reason =
            shown.enabled ? "Turned on from the next start on." : "Turned off from the next start on.";
    shown.id = std::move(row.id);
    shown.version = std::move(row.version);
    shown.name = std::move(row.name);
    shown.description = std::move(row.description);
    shown.state = plugin::stateName(row.state);
    shown.reason = std::move(row.reason);
    shown.provides = std::move(row.provides);
    shown.permissions = std::move(row.permissions);
    shown.granted = std::move(row.granted);
    shown.bundled = row.bundled;
    shown.suspect = row.suspect;
    for (plugin::Contribution& part : row.ui)
        shown.views.push_back({std::move(part.slot), row.folder / part.qml, std::move(part.kind),
                               std::move(part.title), part.order});
    shown.folder = std::move(row.folder);
    return shown;
}

std::vector<PluginRow> HostedPlugins::rows() const {
    std::vector<PluginRow> rows;
    for (plugin::PluginRow& row : host_->rows())
        rows.push_back(rowOf(std::move(row)));
    return rows;
}

Result<plugin::PluginRow> HostedPlugins::find(const std::string& id) const {
    for (plugin::PluginRow& row : host_->rows())
        if (row.id == id)
            return row.version.empty() ? Result<plugin::PluginRow>(fail(Code::Invalid, row.reason))
                                       : std::move(row);
    return fail(Code::NotFound, "There is no plugin with this id in the folders that were searched.");
}

template <class F>
Result<void> HostedPlugins::decide(F change) {
    // A damaged file says nothing any more.
    auto read = readDecisions(file_);
    PluginDecisions next = read ? std::move(*read) : PluginDecisions();
    change(next);
    if (auto written = writeDecisions(file_, next); !written)
        return written;
    settings_->decisions = std::move(next);
    if (!running_)
        load();
    return {};
}

Result<void> HostedPlugins::setEnabled(const std::string& id, bool enabled) {
    const auto row = find(id);
    if (!row)
        return row.error();
    if (!enabled && (id == choice_.storage || id == kDefaultStorage))
        return fail(Code::Rejected,
                    "This storage holds the messages of the profile, which could not be opened without it.");
    if (enabled)
        if (auto forgiven = host_->forgive(id); !forgiven)
            return forgiven;
    return decide([&](PluginDecisions& decisions) {
        if (enabled)
            decisions.disabled.erase(id);
        else
            decisions.disabled.insert(id);
    });
}

Result<void> HostedPlugins::setGranted(const std::string& id, const std::string& permission, bool granted) {
    const auto row = find(id);
    if (!row)
        return row.error();
    if (row->bundled)
        return fail(Code::Rejected, "A plugin that comes with the program has what it asks for; turn it off "
                                    "if it should not have that.");
    if (!contains(row->permissions, permission))
        return fail(Code::Invalid, "The plugin does not ask for this permission.");
    return decide([&](PluginDecisions& decisions) {
        auto& permissions = decisions.granted[id];
        if (granted)
            permissions.insert(permission);
        else
            permissions.erase(permission);
        if (permissions.empty())
            decisions.granted.erase(id);
    });
}

Result<void> HostedPlugins::chooseTransport(const std::string& id) {
    const auto row = find(id);
    if (!row)
        return row.error();
    if (!contains(row->provides, SOTTO_TRANSPORT_1))
        return fail(Code::Invalid, "This plugin is no transport.");
    if (!row->off.empty())
        return fail(Code::Rejected, "This transport cannot be chosen. " + row->off + " Turn it on first.");
    return decide([&](PluginDecisions& decisions) {
        decisions.transport = id == kDefaultTransport ? std::string() : id;
    });
}

void HostedPlugins::useSettings(PluginSettings settings) {
    const PluginSettings before = std::exchange(settings_->stored, std::move(settings));
    const auto tell = [&](const std::pair<std::string, std::string>& name, std::string_view value) {
        if (!choice_.settings.contains(name))
            host_->settingChanged(name.first, name.second, value);
    };
    for (const auto& [name, value] : settings_->stored)
        if (const auto old = before.find(name); old == before.end() || old->second != value)
            tell(name, value);
    for (const auto& [name, value] : before)
        if (!settings_->stored.contains(name))
            tell(name, {});
}

void HostedPlugins::stop(Done<void> done) {
    host_->stop([this, done = std::move(done)](Result<void> stopped) mutable {
        running_ = false;
        done(std::move(stopped));
    });
}

} // namespace sotto::client
