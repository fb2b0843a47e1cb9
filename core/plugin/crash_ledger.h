#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sotto::plugin {

/// Remembers on disk which plugin is in a risky step, so that after a crash the next start can name it, and
/// how often in a row that happened. Bound to the core thread. Losing the file loses a hint, never data:
/// failures to write are reported once, by write().
class CrashLedger {
public:
    struct Entry {
        std::string plugin;
        std::string step; ///< "load", "open", "create", "start" or "stop"

        auto operator<=>(const Entry&) const = default;
    };

    /// Reads what the last run left in `file`; an empty path keeps everything in memory. An unreadable file
    /// counts as empty.
    explicit CrashLedger(std::filesystem::path file);

    /// Steps the last run entered and never left.
    const std::vector<Entry>& suspects() const { return suspects_; }
    /// How many runs in a row ended inside the same step of the plugin, the last run included; of several
    /// steps the most. Getting through the step once sets its number back to none.
    std::uint32_t crashes(std::string_view plugin) const;
    /// Forgets everything about the plugin.
    Result<void> forgive(std::string_view plugin);

    Result<void> enter(const std::string& plugin, const std::string& step);
    Result<void> leave(const std::string& plugin, const std::string& step);

private:
    void readLine(const std::string& line);
    Result<void> write() const;

    std::filesystem::path file_;
    std::vector<Entry> suspects_;
    std::map<Entry, std::uint32_t> crashes_;
    std::vector<Entry> open_;
};

} // namespace sotto::plugin
