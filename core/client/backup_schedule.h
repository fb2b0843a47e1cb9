#pragma once

#include "base/clock.h"
#include "base/done.h"
#include "base/lifetime.h"
#include "base/loop.h"
#include "client/backup.h"

#include <functional>
#include <memory>

namespace sotto::client {

/// Makes a backup by itself when one is due, as the settings "backup.every", "backup.folder" and
/// "backup.keep" say, and removes the oldest of its own. How the last one went is in "backup.lastAutoMs" and
/// "backup.problem". All on [core].
class BackupSchedule {
public:
    /// What it needs of the client.
    struct Ways {
        std::function<std::string(std::string_view name)> setting;
        std::function<void(std::string_view name, const std::string& value)> keep;
        /// Replaces what is at the path. Code::Rejected: something else is under way.
        std::function<void(const std::filesystem::path& path, Done<BackupMade> done)> make;
    };

    /// `mark`: tells the backups of this profile from others in the same folder, by their names. Loop and
    /// clock outlive it.
    BackupSchedule(Loop& loop, const Clock& clock, std::string mark, Ways ways);

private:
    void wait(std::chrono::milliseconds time);
    void look();
    bool isDue() const;
    std::filesystem::path nextPath() const;
    void made(const Result<BackupMade>& made);
    void removeOld();

    Loop& loop_;
    const Clock& clock_;
    std::string mark_;
    Ways ways_;
    Timer timer_;
    Lifetime lifetime_;
};

} // namespace sotto::client
