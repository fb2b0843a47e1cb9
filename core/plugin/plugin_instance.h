#pragma once

#include "plugin/callbacks.h"
#include "plugin/crash_ledger.h"
#include "plugin/host_tables.h"
#include "plugin/resolver.h"

#include <filesystem>
#include <memory>
#include <string>

namespace sotto::plugin {

enum class State { Found, Resolved, Loaded, Starting, Running, Stopping, Stopped, Failed };

/// Lower-case name as printed by the command lines, e.g. "running".
std::string_view stateName(State state);

/// One found plugin from its manifest to its end. On the core thread. A plugin that breaks its promises is
/// abandoned: it gets nothing more from the host, and its object is left alone for good, because what it
/// still does with it is unknown.
class PluginInstance {
public:
    static constexpr std::chrono::seconds kStartLimit{10};
    static constexpr std::chrono::seconds kStopLimit{5};

    /// `folder`: with plugin.json and library. `data`: the plugin's private folder, made at start; empty if
    /// nothing may be kept on disk.
    PluginInstance(const HostServices& services, CrashLedger& ledger, Manifest manifest, Origin origin,
                   std::filesystem::path folder, std::filesystem::path data);
    /// Abandons a plugin that has not stopped.
    ~PluginInstance();
    PluginInstance(const PluginInstance&) = delete;
    PluginInstance& operator=(const PluginInstance&) = delete;

    const Manifest& manifest() const { return manifest_; }
    const std::filesystem::path& folder() const { return folder_; }
    Origin origin() const { return origin_; }
    State state() const { return state_; }
    /// Why it does not run, one sentence; empty if there is nothing to say.
    const std::string& reason() const { return reason_; }

    /// Whether a permission of its manifest is agreed to now; a running plugin has what held at its start.
    bool isGranted(std::string_view permission) const;

    /// Before loading: what the resolver decided.
    void decide(const Decision& decision);

    /// Resolved or Stopped -> Running. Completes after at most kStartLimit; a failure after at most
    /// kStopLimit more, when the plugin is gone and the state is Failed.
    void start(Done<void> done);
    /// -> Stopped, after at most kStopLimit; waits for a start under way. Does nothing to a plugin that does
    /// not run.
    void stop(Done<void> done);
    /// Ends in Failed with a reason that was found outside, e.g. when storage cannot be opened; stops first.
    void fail(Error reason, Done<void> done);

    /// The plugin's object while it runs; null for plugins of QML alone.
    const sotto_plugin* object() const { return object_; }
    template <class Table>
    const Table* table(const char* id) const {
        return static_cast<const Table*>(object_ ? object_->get(object_, id) : nullptr);
    }
    const std::shared_ptr<Callbacks>& callbacks() const { return callbacks_; }
    /// How often it broke the rules of completions until it last stopped; see Callbacks.
    std::uint32_t misuses() const { return misuses_; }
    void settingChanged(std::string_view key, std::string_view value);

private:
    Result<void> load();
    Result<void> create();
    Result<void> checkInterfaces() const;
    void onStarted(Result<void> result);
    void refuse(const Error& why);
    void beginStop();
    void onStopped();
    void onIdle();
    void abandon(const char* reason);
    void finish();
    void enter(const char* step);
    void leave(const char* step);

    /// A function that does nothing once this object is gone.
    template <class F>
    auto whileAlive(F function) {
        return [alive = std::weak_ptr(alive_), function = std::move(function)](auto&&... args) mutable {
            if (!alive.expired())
                function(std::forward<decltype(args)>(args)...);
        };
    }

    const HostServices& services_;
    CrashLedger& ledger_;
    const Manifest manifest_;
    const Origin origin_;
    const std::filesystem::path folder_;
    const std::filesystem::path data_;

    State state_ = State::Found;
    std::string reason_;
    bool failing_ = false;            // the stop under way ends in Failed
    std::optional<Error> startError_; // what startDone_ gets at the end of that stop
    const sotto_entry* entry_ = nullptr;
    const sotto_plugin* object_ = nullptr;
    std::shared_ptr<HostTables> tables_;
    std::shared_ptr<Callbacks> callbacks_;
    std::uint32_t misuses_ = 0;
    Timer limit_;
    Done<void> startDone_;
    std::vector<Done<void>> stopDone_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace sotto::plugin
