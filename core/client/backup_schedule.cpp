#include "client/backup_schedule.h"

#include "store/setting_list.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <vector>

namespace sotto::client {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// Opening a profile and catching up come first.
constexpr auto kFirstLook = 2min;
constexpr auto kLook = 10min;
constexpr TimeMs kDayMs = 24LL * 3600 * 1000;
/// Half of the time between two looks, so that "every day" keeps its time of day.
constexpr TimeMs kSlackMs = std::chrono::milliseconds(kLook).count() / 2;
constexpr std::string_view kEnd = ".sottobackup";

std::int64_t numberIn(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// As the setting "backup.problem" has it.
std::string problemOf(const Result<BackupMade>& made) {
    if (made)
        return "none";
    switch (made.error().code) {
    case Code::Full:
        return "full";
    case Code::NotFound:
        return "no_folder";
    case Code::Denied:
        return "denied";
    default:
        return "failed";
    }
}

std::string beginningOf(const std::string& mark) {
    return "sotto-" + mark + "-";
}

/// All of these backups but the `kept` newest. Names have the day in them, so that their order is that of
/// time.
void removeAllBut(const fs::path& folder, const std::string& mark, std::size_t kept) {
    std::vector<fs::path> found;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        const std::string name = at->path().filename().string();
        std::error_code unknown;
        if (name.starts_with(beginningOf(mark)) && name.ends_with(kEnd) &&
            fs::is_regular_file(at->symlink_status(unknown)))
            found.push_back(at->path());
    }
    if (failed || found.size() <= kept)
        return;
    std::sort(found.begin(), found.end());
    for (auto old = found.begin(); old != found.end() - std::ptrdiff_t(kept); ++old)
        fs::remove(*old, failed);
}

} // namespace

BackupSchedule::BackupSchedule(Loop& loop, const Clock& clock, std::string mark, Ways ways)
    : loop_(loop)
    , clock_(clock)
    , mark_(std::move(mark))
    , ways_(std::move(ways)) {
    wait(kFirstLook);
}

void BackupSchedule::wait(std::chrono::milliseconds time) {
    timer_ = loop_.after(time, lifetime_.bind([this] { look(); }));
}

bool BackupSchedule::isDue() const {
    const std::string every = ways_.setting(store::kBackupEverySetting);
    if (every == "never" || ways_.setting(store::kBackupFolderSetting).empty())
        return false;
    const TimeMs last = numberIn(ways_.setting(store::kLastAutoBackupSetting));
    const TimeMs now = clock_.wallMs();
    const TimeMs period = (every == "weekly" ? 7 : 1) * kDayMs - kSlackMs;
    // A clock that was set back must not put it off for years.
    return last > now || now - last >= period;
}

fs::path BackupSchedule::nextPath() const {
    const auto seconds = std::time_t(clock_.wallMs() / 1000);
    std::tm parts{};
    char day[16] = "";
    if (localtime_r(&seconds, &parts))
        std::strftime(day, sizeof day, "%Y-%m-%d", &parts);
    return fs::path(ways_.setting(store::kBackupFolderSetting)) /
           (beginningOf(mark_) + day + std::string(kEnd));
}

void BackupSchedule::look() {
    wait(kLook);
    if (!isDue())
        return;
    const fs::path path = nextPath();
    // Where a relative one leads to is chance.
    if (!path.is_absolute())
        return made(fail(Code::NotFound, "This is no folder."));
    ways_.make(path,
               Done<BackupMade>(lifetime_.bind([this](const Result<BackupMade>& result) { made(result); })));
}

void BackupSchedule::made(const Result<BackupMade>& result) {
    if (!result && (result.error().code == Code::Rejected || result.error().code == Code::Cancelled))
        return; // at the next look
    ways_.keep(store::kBackupProblemSetting, problemOf(result));
    if (!result)
        return;
    ways_.keep(store::kLastAutoBackupSetting, std::to_string(clock_.wallMs()));
    removeOld();
}

void BackupSchedule::removeOld() {
    const auto kept =
        std::size_t(std::max<std::int64_t>(1, numberIn(ways_.setting(store::kBackupKeepSetting))));
    loop_.work([folder = fs::path(ways_.setting(store::kBackupFolderSetting)), mark = mark_,
                kept] { removeAllBut(folder, mark, kept); },
               [] {});
}

} // namespace sotto::client
