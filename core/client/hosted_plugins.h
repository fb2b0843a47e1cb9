#pragma once

#include "client/plugin_decisions.h"
#include "client/plugin_set.h"
#include "plugin/plugin_host.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sotto::client {

inline constexpr const char* kDefaultStorage = "org.sotto.storage.leveldb";
inline constexpr const char* kDefaultTransport = "org.sotto.transport.onion";

/// Which plugins a run uses and what they are told, as given when the program starts.
struct PluginChoice {
    std::filesystem::path bundled;            ///< the folder of the plugins that come with the program
    std::vector<std::filesystem::path> paths; ///< further folders
    std::string storage = kDefaultStorage;
    std::string transport; ///< empty: the profile's own, else the default one
    bool safeMode = false; ///< bundled plugins only
    std::string networkJson;
    std::string proxy;       ///< URL, or empty
    PluginSettings settings; ///< win over those of the profile
};

/// The PluginSet of the program: plugins found on disk, run by the plugin host. On the core thread.
///
/// What people decide about them lies in the file "plugins.json" of `data`. When it is damaged, nothing is
/// granted and only bundled plugins run, until the next decision replaces it.
class HostedPlugins final : public PluginSet {
public:
    /// `data` gets a private folder per plugin, the decisions and the crash ledger; nothing is written there
    /// when storage is amnesic.
    HostedPlugins(PluginChoice choice, std::filesystem::path data, Loop& loop, const Clock& clock, Log& log);
    ~HostedPlugins() override;

    bool amnesic() const override;
    void startStorage(const std::filesystem::path& folder, Done<plugin::Storage*> done) override;
    void repairStorage(const std::filesystem::path& folder, Done<void> done) override;
    void startRest(plugin::StoreProvider& store, Done<plugin::Transport*> done) override;
    void setClockOffset(TimeMs offset) override;
    void setProxy(const std::string& url) override;
    void setPaused(bool paused) override;
    void reconnect() override;
    std::vector<PluginRow> rows() const override;
    Result<void> usable() const override;
    Result<void> setEnabled(const std::string& id, bool enabled) override;
    Result<void> setGranted(const std::string& id, const std::string& permission, bool granted) override;
    Result<void> chooseTransport(const std::string& id) override;
    void useSettings(PluginSettings settings) override;
    void stop(Done<void> done) override;

private:
    class CurrentSettings;

    void load();
    void begin();
    void warn();
    std::string transportOf(const PluginDecisions& decisions) const;
    Result<plugin::PluginRow> find(const std::string& id) const;
    Error withWayOut(Error error, const std::string& chosen, const char* bundled) const;
    template <class F>
    Result<void> decide(F change);
    bool needsRestart(const plugin::PluginRow& row) const;
    PluginRow rowOf(plugin::PluginRow row) const;

    const PluginChoice choice_;
    const std::filesystem::path file_;
    Log& log_;
    std::unique_ptr<CurrentSettings> settings_;
    bool damaged_ = false;
    bool running_ = false;
    PluginDecisions loaded_;                   // what the host resolved by
    std::set<std::string> loadedOff_;          // plugins that were turned off then, for whatever reason
    std::unique_ptr<plugin::PluginHost> host_; // last: what it cancels at the end reads the others
};

} // namespace sotto::client
