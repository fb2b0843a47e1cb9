#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sotto::plugin {

/// Remembers on disk which plugin is in a risky step, so that after a crash the next start can name it. Bound
/// to the core thread. Losing the file loses a hint, never data: failures to write are reported once, by
/// write().
class CrashLedger {
public:
    struct Entry {
        std::string plugin;
        std::string step; ///< "load", "open", "create", "start" or "stop"

        bool operator==(const Entry&) const = default;
    };

    /// Reads what the last run left in `file`; an empty path keeps everything in memory. An unreadable file
    /// counts as empty.
    explicit CrashLedger(std::filesystem::path file);

    /// Steps the last run entered and never left.
    const std::vector<Entry>& suspects() const { return suspects_; }

    Result<void> enter(const std::string& plugin, const std::string& step);
    Result<void> leave(const std::string& plugin, const std::string& step);

private:
    Result<void> write() const;

    std::filesystem::path file_;
    std::vector<Entry> suspects_;
    std::vector<Entry> open_;
};

} // namespace sotto::plugin
