#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "base/loop.h"
#include "plugin/manifest.h"
#include "plugin/settings.h"
#include "plugin/store_provider.h"
#include "plugin/transport.h"

#include "sotto/host.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace sotto::plugin {

/// What all plugins of a host share. Everything outlives the plugins; `store` may be null before the profile
/// is open, `transport` before a transport runs.
struct HostServices {
    Loop& loop;
    Log& log;
    const Settings& settings;
    std::function<TimeMs()> networkTime; ///< [any]
    StoreProvider* store = nullptr;
    Transport* transport = nullptr;
};

/// The host as one plugin sees it: the object it asks for interfaces, and these interfaces, gated by its
/// permissions. Outside of open() … close() every question is answered with NULL and every function does
/// nothing, from whatever thread.
class HostTables : public std::enable_shared_from_this<HostTables> {
public:
    /// `granted`: the permissions of the manifest that were agreed to; they hold until the plugin stops.
    HostTables(const HostServices& services, Manifest manifest, std::set<std::string, std::less<>> granted);
    HostTables(const HostTables&) = delete;
    HostTables& operator=(const HostTables&) = delete;

    /// Lives as long as this object.
    const sotto_host* face() const { return &face_; }

    /// [core] From now on the plugin may use the host.
    void open();
    /// [core] Ends that: posted functions and timers are dropped. `idle` runs on the core thread once no job
    /// of the plugin is on a worker any more; only then its object may be destroyed.
    void close(Loop::Task idle);
    /// [core] Tells the plugin's watchers about a setting.
    void settingChanged(std::string_view key, std::string_view value);

private:
    struct Functions;
    friend struct Functions;

    const void* find(std::string_view id) const;
    bool isTransport() const { return manifest_.provides("sotto.transport/1"); }
    Result<PrivateStore*> store() const;
    void runJob(void (*fn)(void*), void* ctx);
    void checkIdle();

    const HostServices& services_; // may be gone once closed
    const Manifest manifest_;
    const std::set<std::string, std::less<>> granted_;
    sotto_host face_;

    std::atomic<bool> open_{false};
    std::mutex jobsMutex_; // open_ changes under it, so that no job begins after close
    int jobs_ = 0;         // running on workers
    Loop::Task idle_;
    std::map<std::uint64_t, Timer> timers_;
    std::uint64_t lastTimer_ = 0;
    std::vector<sotto_each> watchers_;
};

} // namespace sotto::plugin
