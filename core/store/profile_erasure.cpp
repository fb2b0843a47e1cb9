#include "store/profile_erasure.h"

#include "store/atomic_file.h"
#include "store/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace sotto::store {
namespace {

constexpr std::string_view kMark = "erasing";
constexpr std::string_view kLock = "lock";
constexpr std::string_view kAside = "profile.damaged-";
/// In the order in which they make everything else unreadable; ".new" is what a killed replaceFile() leaves.
constexpr const char* kKeyFiles[] = {"keystore", "device.key", "keystore.new", "device.key.new"};

std::vector<std::filesystem::path> entriesBut(const std::filesystem::path& folder,
                                              std::initializer_list<std::string_view> kept) {
    std::vector<std::filesystem::path> found;
    std::error_code failed;
    for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed))
        if (std::find(kept.begin(), kept.end(), at->path().filename().string()) == kept.end())
            found.push_back(at->path());
    return found;
}

Error notErased() {
    return fail(Code::Denied, "Some files of the profile could not be erased.");
}

Result<void> overwriteAndRemove(const std::filesystem::path& path) {
    {
        const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW));
        struct stat facts {};
        if (file.get() < 0 && errno == ENOENT)
            return {};
        // What cannot be overwritten can still be removed.
        if (file.get() >= 0 && ::fstat(file.get(), &facts) == 0 && S_ISREG(facts.st_mode)) {
            const Bytes zeros(std::size_t(facts.st_size));
            if (writeAll(file.get(), zeros))
                ::fsync(file.get());
        }
    }
    std::error_code failed;
    std::filesystem::remove_all(path, failed);
    return failed ? notErased() : Result<void>();
}

/// The folder itself, and those with what was damaged and put aside (store_folder.h).
std::vector<std::filesystem::path> foldersWithKeys(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> found = entriesBut(folder, {});
    std::erase_if(found, [](const auto& path) { return !path.filename().string().starts_with(kAside); });
    found.push_back(folder);
    return found;
}

} // namespace

Result<void> beginErasure(const std::filesystem::path& folder) {
    return replaceFile(folder / kMark, {});
}

bool erasurePending(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder / kMark, ignored);
}

Result<void> finishErasure(const std::filesystem::path& folder) {
    for (const auto& place : foldersWithKeys(folder))
        for (const char* name : kKeyFiles)
            if (auto removed = overwriteAndRemove(place / name); !removed)
                return removed;
    if (auto synced = syncFolder(folder); !synced)
        return synced;
    std::error_code failed;
    for (const auto& path : entriesBut(folder, {kMark, kLock})) {
        std::filesystem::remove_all(path, failed);
        if (failed)
            return notErased();
    }
    if (auto synced = syncFolder(folder); !synced)
        return synced;
    std::filesystem::remove(folder / kMark, failed);
    return failed ? notErased() : syncFolder(folder);
}

void removeErasedFolder(const std::filesystem::path& folder) {
    if (!entriesBut(folder, {kLock}).empty())
        return;
    std::error_code ignored;
    std::filesystem::remove(folder / kLock, ignored);
    std::filesystem::remove(folder, ignored);
}

} // namespace sotto::store
