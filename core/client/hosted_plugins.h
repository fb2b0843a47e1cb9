#pragma once

#include "client/plugin_set.h"
#include "plugin/plugin_host.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sotto::client {

inline constexpr const char* kDefaultStorage = "org.sotto.storage.leveldb";
inline constexpr const char* kDefaultTransport = "org.sotto.transport.onion";

/// Which plugins a run uses and what they are told. Everything is decided when the program starts.
struct PluginChoice {
    std::filesystem::path bundled;            ///< the folder of the plugins that come with the program
    std::vector<std::filesystem::path> paths; ///< further folders
    std::string storage = kDefaultStorage;
    std::string transport = kDefaultTransport;
    bool safeMode = false; ///< bundled plugins only
    std::string networkJson;
    std::string proxy;                                                   ///< URL, or empty
    std::map<std::pair<std::string, std::string>, std::string> settings; ///< (plugin id, key) -> value
};

/// The PluginSet of the program: plugins found on disk, run by the plugin host. On the core thread.
class HostedPlugins final : public PluginSet {
public:
    /// `data` gets a private folder per plugin and the crash ledger; nothing of it is used when storage is
    /// amnesic.
    HostedPlugins(PluginChoice choice, std::filesystem::path data, Loop& loop, const Clock& clock, Log& log);
    ~HostedPlugins() override;

    bool amnesic() const override;
    void startStorage(const std::filesystem::path& folder, Done<plugin::Storage*> done) override;
    void startRest(plugin::StoreProvider& store, Done<plugin::Transport*> done) override;
    void setClockOffset(TimeMs offset) override;
    void setProxy(const std::string& url) override;
    void setPaused(bool paused) override;
    void reconnect() override;
    std::vector<PluginRow> rows() const override;
    void stop(Done<void> done) override;

private:
    class ChosenSettings;

    std::unique_ptr<ChosenSettings> settings_;
    std::unique_ptr<plugin::PluginHost> host_;
};

} // namespace sotto::client
