#include "plugin/crash_ledger.h"

#include "plugin/manifest.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace sotto::plugin {

namespace {

constexpr std::size_t kMaxLedgerBytes = 64 * 1024;
constexpr std::array<std::string_view, 6> kSteps = {"load", "open", "repair", "create", "start", "stop"};
/// Enough to know that it is many.
constexpr std::uint32_t kMostCrashes = 1000;

} // namespace

CrashLedger::CrashLedger(std::filesystem::path file) : file_(std::move(file)) {
    std::error_code ec;
    if (file_.empty() || std::filesystem::file_size(file_, ec) > kMaxLedgerBytes || ec)
        return;
    std::ifstream in(file_);
    for (std::string line; std::getline(in, line);)
        readLine(line);
    for (const auto& suspect : suspects_) {
        auto& count = crashes_[suspect];
        count = std::min(count + 1, kMostCrashes);
    }
}

/// "plugin step" is a step that was open, "plugin step number" what happened in earlier runs.
void CrashLedger::readLine(const std::string& line) {
    std::istringstream words(line);
    Entry entry;
    words >> entry.plugin >> entry.step;
    if (!isPluginId(entry.plugin) || std::find(kSteps.begin(), kSteps.end(), entry.step) == kSteps.end())
        return;
    std::uint32_t count = 0;
    if (words >> count)
        crashes_[std::move(entry)] = std::min(count, kMostCrashes);
    else if (std::find(suspects_.begin(), suspects_.end(), entry) == suspects_.end())
        suspects_.push_back(std::move(entry));
}

std::uint32_t CrashLedger::crashes(std::string_view plugin) const {
    std::uint32_t most = 0;
    for (const auto& [entry, count] : crashes_)
        if (entry.plugin == plugin)
            most = std::max(most, count);
    return most;
}

Result<void> CrashLedger::forgive(std::string_view plugin) {
    const auto known = std::erase_if(crashes_, [&](const auto& item) { return item.first.plugin == plugin; });
    std::erase_if(suspects_, [&](const auto& entry) { return entry.plugin == plugin; });
    return known > 0 ? write() : Result<void>();
}

Result<void> CrashLedger::enter(const std::string& plugin, const std::string& step) {
    open_.push_back({plugin, step});
    return write();
}

Result<void> CrashLedger::leave(const std::string& plugin, const std::string& step) {
    const auto found = std::find(open_.begin(), open_.end(), Entry{plugin, step});
    if (found == open_.end())
        return {};
    open_.erase(found);
    crashes_.erase({plugin, step});
    return write();
}

Result<void> CrashLedger::write() const {
    if (file_.empty())
        return {};
    // Replaced as a whole: a crash in between leaves the old list or the new one. Nothing is synced, because
    // what is remembered here is the end of the process and not of the machine.
    auto next = file_;
    next += ".new";
    std::ofstream out(next, std::ios::trunc);
    for (const auto& entry : open_)
        out << entry.plugin << ' ' << entry.step << '\n';
    for (const auto& [entry, count] : crashes_)
        out << entry.plugin << ' ' << entry.step << ' ' << count << '\n';
    out.close();
    std::error_code ec;
    using std::filesystem::perms;
    if (out)
        std::filesystem::permissions(next, perms::owner_read | perms::owner_write, ec);
    if (out && !ec)
        std::filesystem::rename(next, file_, ec);
    if (!out || ec)
        return fail(Code::Internal, "The list of plugins that are being started cannot be written.");
    return {};
}

} // namespace sotto::plugin
