#include "kill_check.h"

#include "check_runner.h"
#include "storage_bed.h"
#include "surroundings.h"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <map>
#include <optional>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sotto::conformance {

namespace {

namespace fs = std::filesystem;
using plugin::Direction;
using plugin::Durable;
using plugin::Edit;

constexpr std::chrono::seconds kVerifyLimit{60};
constexpr std::uint8_t kEditsPerBatch = 20;
constexpr std::size_t kValueBytes = 200;
/// How many batches each writer finishes before it is killed.
constexpr std::uint8_t kRounds[] = {1, 2, 5, 9, 1, 14};

Bytes keyOf(std::uint8_t batch, std::uint8_t edit) {
    return {batch, edit};
}

/// Batch after batch, each announced by its number once it is durable.
[[noreturn]] void writeUntilKilled(const fs::path& plugin, const fs::path& scratch, std::uint8_t first,
                                   int out) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    Surroundings around;
    const auto bed = StorageBed::make(around.bench, plugin, scratch);
    bool working = bed.ok();
    for (std::uint8_t batch = first; working && batch != 0; ++batch) {
        std::vector<Edit> edits;
        for (std::uint8_t edit = 0; edit < kEditsPerBatch; ++edit)
            edits.push_back(Edit::put(keyOf(batch, edit), Bytes(kValueBytes, batch)));
        working =
            (*bed)->storage().write(edits, Durable::Yes).ok() && ::write(out, &batch, sizeof batch) == 1;
    }
    ::_exit(1);
}

/// The last batch that was announced; the writer is gone then. Empty when it ended by itself.
std::optional<std::uint8_t> killAfter(pid_t writer, int in, std::uint8_t batches) {
    std::uint8_t last = 0;
    bool reached = false;
    for (std::uint8_t batch = 0; ::read(in, &batch, sizeof batch) == 1; last = batch) {
        reached = reached || --batches == 0;
        if (reached)
            ::kill(writer, SIGKILL);
    }
    ::kill(writer, SIGKILL);
    ::waitpid(writer, nullptr, 0);
    return reached ? std::optional(last) : std::nullopt;
}

std::optional<std::uint8_t> writeAndKill(const fs::path& plugin, const fs::path& scratch, std::uint8_t first,
                                         std::uint8_t batches) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return std::nullopt;
    const pid_t writer = ::fork();
    if (writer == 0)
        writeUntilKilled(plugin, scratch, first, ends[1]);
    ::close(ends[1]);
    const auto last = writer < 0 ? std::nullopt : killAfter(writer, ends[0], batches);
    ::close(ends[0]);
    return last;
}

Result<void> holdsWholeBatches(const fs::path& plugin, const fs::path& scratch, std::uint8_t last) {
    Surroundings around;
    const auto bed = StorageBed::make(around.bench, plugin, scratch);
    if (!bed)
        return bed.error();
    std::map<std::uint8_t, std::size_t> found;
    bool foreign = false;
    const auto scanned =
        (*bed)->storage().scan({}, {}, Direction::Forwards, [&](ByteView key, ByteView value) {
            foreign = foreign || key.size() != 2 || toBytes(value) != Bytes(kValueBytes, key[0]);
            ++found[key.empty() ? 0 : key[0]];
            return true;
        });
    if (!scanned)
        return scanned;
    for (std::uint8_t batch = 1; batch <= last; ++batch)
        if (found[batch] == 0)
            return fail(Code::Internal, "A durable batch is there when the process was killed after it.");
    const bool whole = std::all_of(found.begin(), found.end(),
                                   [](const auto& item) { return item.second == kEditsPerBatch; });
    if (foreign || !whole)
        return fail(Code::Internal, "Of a batch all is there or nothing when the process was killed in it.");
    return (*bed)->stop();
}

} // namespace

Result<void> survivesBeingKilled(const fs::path& plugin, const fs::path& scratch) {
    std::uint8_t last = 0;
    for (const auto batches : kRounds) {
        // The batch that was under way may be there without a word; the next writer writes the same again.
        const auto announced = writeAndKill(plugin, scratch, static_cast<std::uint8_t>(last + 1), batches);
        if (!announced)
            return fail(Code::Internal, "The storage cannot be opened and written again and again.");
        const auto verify = [&] { return holdsWholeBatches(plugin, scratch, *announced); };
        if (auto verified = runForked(verify, kVerifyLimit); !verified)
            return verified;
        last = *announced;
    }
    return {};
}

} // namespace sotto::conformance
