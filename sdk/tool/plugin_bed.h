#pragma once

#include "plugin/plugin_instance.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace sotto::conformance {

/// The core thread of a check and a way to let it run: `until` runs the loop until the condition holds, false
/// when that does not come to pass in reasonable time.
struct Bench {
    Loop& loop;
    Log& log;
    std::function<bool(const std::function<bool()>&)> until;
};

/// Settings of a plugin under test: everything granted, and for transports a network that cannot be reached.
class BenchSettings final : public plugin::Settings {
public:
    std::optional<std::string> value(std::string_view, std::string_view) const override {
        return std::nullopt;
    }
    std::optional<std::string> network() const override { return network_; }
    std::optional<std::string> proxy() const override { return std::string(); }
    bool granted(std::string_view, std::string_view) const override { return true; }
    bool disabled(std::string_view) const override { return false; }

    void setNetwork(std::string json) { network_ = std::move(json); }

private:
    std::optional<std::string> network_;
};

/// One plugin from its folder, started and stopped through the same host code as in the program. On the core
/// thread.
class PluginBed {
public:
    /// `scratch`: for the plugin's data; `folder`: with plugin.json and library. An empty scratch: nothing on
    /// disk.
    static Result<std::unique_ptr<PluginBed>> make(Bench& bench, const std::filesystem::path& folder,
                                                   const std::filesystem::path& scratch);
    ~PluginBed();
    PluginBed(const PluginBed&) = delete;
    PluginBed& operator=(const PluginBed&) = delete;

    /// Both wait for the end; a plugin that takes too long fails.
    Result<void> start();
    Result<void> stop();

    const plugin::Manifest& manifest() const { return instance_->manifest(); }
    plugin::PluginInstance& instance() { return *instance_; }
    BenchSettings& settings() { return settings_; }
    Bench& bench() { return bench_; }

private:
    PluginBed(Bench& bench, plugin::Manifest manifest, const std::filesystem::path& folder,
              const std::filesystem::path& scratch);

    Bench& bench_;
    BenchSettings settings_;
    plugin::HostServices services_;
    plugin::CrashLedger ledger_{std::filesystem::path()};
    std::unique_ptr<plugin::PluginInstance> instance_;
};

} // namespace sotto::conformance
