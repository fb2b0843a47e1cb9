#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sotto::plugin {

/// Where the plugin host finds what people have decided about plugins. All on the core thread.
class Settings {
public:
    Settings() = default;
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;
    virtual ~Settings() = default;

    /// A setting of one plugin; empty if not set.
    virtual std::optional<std::string> value(std::string_view pluginId, std::string_view key) const = 0;
    /// The network file as JSON, given to transports as "network".
    virtual std::optional<std::string> network() const = 0;
    /// Given to transports as "proxy".
    virtual std::optional<std::string> proxy() const = 0;
    /// Whether somebody agreed to this permission. Bundled plugins are not asked about.
    virtual bool granted(std::string_view pluginId, std::string_view permission) const = 0;
    /// Switched off by somebody.
    virtual bool disabled(std::string_view pluginId) const = 0;
};

} // namespace sotto::plugin
