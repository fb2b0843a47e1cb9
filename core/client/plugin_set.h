#pragma once

#include "base/done.h"
#include "client/types.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sotto::plugin {
class Storage;
class Transport;
class StoreProvider;
} // namespace sotto::plugin

namespace sotto::client {

/// The plugins a client runs on. The program uses HostedPlugins over the plugin host; tests hand in fakes.
/// All on [core].
class PluginSet {
public:
    PluginSet() = default;
    PluginSet(const PluginSet&) = delete;
    PluginSet& operator=(const PluginSet&) = delete;
    virtual ~PluginSet() = default;

    /// Whether the chosen storage forgets everything at exit: then nothing may be written to the profile.
    virtual bool amnesic() const = 0;
    /// Loads and starts the storage plugin; the pointer lives until stop() has completed.
    virtual void startStorage(const std::filesystem::path& folder, Done<plugin::Storage*> done) = 0;
    /// Makes the damaged storage in `folder` open again, in place, with what can be read of it; before
    /// startStorage(). Code::Unsupported when the storage plugin cannot.
    virtual void repairStorage(const std::filesystem::path& folder, Done<void> done) = 0;
    /// The rest, the transport included, which may use the private key spaces of `store` from now on until
    /// stop().
    virtual void startRest(plugin::StoreProvider& store, Done<plugin::Transport*> done) = 0;
    /// Network time for plugins: milliseconds to add to local time.
    virtual void setClockOffset(TimeMs offset) = 0;
    /// URL of the proxy, or empty. A running transport drops everything made without it before it connects
    /// again, and connects to nothing else when the URL is no good.
    virtual void setProxy(const std::string& url) = 0;
    /// A paused transport has no connections and makes none.
    virtual void setPaused(bool paused) = 0;
    /// Makes a running transport drop all connections and routes and build new ones.
    virtual void reconnect() = 0;
    virtual std::vector<PluginRow> rows() const = 0;
    /// Whether the chosen storage and transport can be started at all; else why not, and what can take their
    /// place.
    virtual Result<void> usable() const = 0;

    /// The next three keep a decision on disk; the caller holds the profile's lock. What runs stays as it is
    /// until the next startStorage(). The errors say in words what is not possible.
    virtual Result<void> setEnabled(const std::string& id, bool enabled) = 0;
    virtual Result<void> setGranted(const std::string& id, const std::string& permission, bool granted) = 0;
    virtual Result<void> chooseTransport(const std::string& id) = 0;
    /// The settings in the profile's store, all of them; a running plugin hears of what is different.
    virtual void useSettings(PluginSettings settings) = 0;

    /// Ends all of them in reverse order.
    virtual void stop(Done<void> done) = 0;
};

} // namespace sotto::client
