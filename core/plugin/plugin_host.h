#pragma once

#include "base/clock.h"
#include "plugin/crash_ledger.h"
#include "plugin/discovery.h"
#include "plugin/plugin_instance.h"
#include "plugin/storage_plugin.h"
#include "plugin/transport_plugin.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sotto::plugin {

struct PluginHostOptions {
    std::vector<SearchFolder> folders; ///< earlier ones win
    std::filesystem::path data;        ///< holds one private folder per plugin
    std::filesystem::path ledger;      ///< file of the crash ledger
    Choice choice;
};

/// A plugin as shown to people.
struct PluginRow {
    std::string id; ///< the folder's name if plugin.json is bad
    std::string version;
    std::string name;
    std::string description;
    State state = State::Found;
    std::vector<std::string> provides;    ///< "interface" or "interface (kind)"
    std::vector<std::string> permissions; ///< that its manifest asks for
    std::vector<std::string> granted;     ///< those that are agreed to now
    std::string reason;                   ///< why it does not run, or what else is odd about it, one sentence
    std::filesystem::path folder;
    std::vector<Contribution> ui;
    std::string off; ///< why it is turned off as things are decided now; empty if it is not
    bool bundled = false;
    bool suspect = false; ///< the last run of the program ended inside one of its risky steps
};

/// Owns all plugins of a profile: finds them, decides which run, starts and stops them in order. Lives on the
/// core thread. The order of calls: discover, startStorage, startRest, stop; stop may come at any time and
/// everything may start again after it.
class PluginHost {
public:
    /// All references outlive the host. Private folders and ledger are not used when the chosen storage is
    /// amnesic.
    PluginHost(PluginHostOptions options, Loop& loop, const Clock& clock, Log& log, const Settings& settings);
    ~PluginHost();
    PluginHost(const PluginHost&) = delete;
    PluginHost& operator=(const PluginHost&) = delete;

    /// A plugin that so many runs in a row ended inside of is turned off, until somebody forgives it. Bundled
    /// storage is not: without it the profile could not be opened.
    static constexpr std::uint32_t kCrashLimit = 3;

    /// Holds from the next discover() on.
    void choose(Choice choice) { options_.choice = std::move(choice); }

    /// Reads the manifests and resolves them; nothing may run. Never fails as a whole: rows() say what is
    /// wrong with each.
    void discover();

    /// Whether the chosen storage keeps nothing, so that nothing else of the profile may be written either.
    bool amnesic() const { return amnesic_; }

    /// Starts the chosen storage and opens it in `folder`. The pointer lives until stop() begins. Fails with
    /// the reason in words; Code::Locked: in use by another process; Code::NotFound: there is no such plugin.
    void startStorage(std::filesystem::path folder, Done<Storage*> done);

    /// Makes the damaged map in `folder` open again, in place, while no storage runs; may take long.
    /// Code::Unsupported when the storage cannot do that.
    void repairStorage(std::filesystem::path folder, Done<void> done);

    /// Starts the transport and then all others, with private stores from `store`, which outlives stop().
    /// Fails when the transport cannot run; the others have had their turn then, too. The pointer lives until
    /// stop() completes.
    void startRest(StoreProvider& store, Done<Transport*> done);

    /// Stops all in reverse order, the storage last. Takes at most 5 s per plugin.
    void stop(Done<void> done);

    /// Network time minus local time, for plugins that ask for the time.
    void setClockOffset(TimeMs offset) { clockOffset_ = offset; }

    /// Tells a running plugin that one of its settings changed.
    void settingChanged(std::string_view pluginId, std::string_view key, std::string_view value);
    /// Tells the transport that "network" or "proxy" changed.
    void networkSettingChanged(std::string_view key, std::string_view value);

    std::vector<PluginRow> rows() const;
    /// Plugins that the last run of the program may have crashed in.
    const std::vector<CrashLedger::Entry>& suspects() const { return ledger_->suspects(); }
    /// The crashes of a plugin do not count any more.
    Result<void> forgive(std::string_view pluginId) { return ledger_->forgive(pluginId); }

    /// Why no storage or transport can be started, one sentence; empty if they can.
    const std::string& storageProblem() const { return resolution_.storageProblem; }
    const std::string& transportProblem() const { return resolution_.transportProblem; }

private:
    struct Entry {
        std::string folderName;
        Origin origin;
        std::string problem; // of the manifest
        std::unique_ptr<PluginInstance> instance;
    };
    /// The starting of the rest, one after the other.
    struct Sequence;

    void adopt(std::vector<FoundPlugin> found);
    void startTransport(const PluginInstance& instance, const sotto_transport* table);
    void makeDataFolder() const;
    void openStorage(PluginInstance* instance, const std::filesystem::path& folder, Done<Storage*> done);
    void repairWith(PluginInstance* instance, std::filesystem::path folder, Done<void> done);
    void note(const Result<void>& written);
    void startNext(std::shared_ptr<Sequence> sequence);
    void started(std::shared_ptr<Sequence> sequence, Result<void> result);
    void stopNext(std::size_t left, Done<void> done);
    std::string unmetNeed(const Manifest& manifest) const;
    std::string whyOff(const Manifest& manifest, Origin origin) const;
    const CrashLedger::Entry* suspicion(std::string_view id) const;
    PluginRow rowOf(const PluginInstance& instance) const;
    PluginInstance* provider(std::string_view interfaceId) const;

    PluginHostOptions options_;
    const Clock& clock_;
    std::atomic<TimeMs> clockOffset_{0};
    HostServices services_;
    std::unique_ptr<CrashLedger> ledger_;
    bool amnesic_ = false;
    std::vector<Entry> entries_;
    Resolution resolution_;
    std::vector<PluginInstance*> order_;   // those to start, storage first
    std::vector<PluginInstance*> started_; // in the order of their starts
    std::unique_ptr<StoragePlugin> storage_;
    std::unique_ptr<TransportPlugin> transport_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace sotto::plugin
