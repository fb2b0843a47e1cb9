#include "store/store_folder.h"

#include "store/atomic_file.h"
#include "store/descriptor.h"

#include <string>

namespace sotto::store {
namespace {

namespace fs = std::filesystem;

constexpr int kMostDamaged = 1000;

fs::path copyOf(const fs::path& folder) {
    return folder.string() + ".repaired";
}

Error failed(const std::error_code& ec, std::string doing) {
    if (ec == std::errc::no_space_on_device)
        return fail(Code::Full, "The disk is full. The repair needs room for a copy of the message store.");
    return fail(Code::Internal, std::move(doing));
}

/// A name beside `folder` that nothing has yet.
fs::path asideFor(const fs::path& folder) {
    std::error_code ec;
    for (int n = 1; n < kMostDamaged; ++n) {
        fs::path aside = folder.string() + ".damaged-" + std::to_string(n);
        if (!fs::exists(aside, ec))
            return aside;
    }
    return {};
}

} // namespace

Result<fs::path> copyForRepair(const fs::path& folder) {
    std::error_code ec;
    if (!fs::is_directory(folder, ec))
        return fail(Code::NotFound, "There is no message store to repair.");
    const fs::path copy = copyOf(folder);
    fs::remove_all(copy, ec);
    if (auto made = makePrivateFolder(copy); !made)
        return made.error();
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ec)) {
        fs::copy(entry.path(), copy / entry.path().filename(), fs::copy_options::recursive, ec);
        if (ec)
            return failed(ec, "The message store cannot be copied.");
    }
    return ec ? Result<fs::path>(failed(ec, "The message store cannot be read.")) : copy;
}

Result<fs::path> adoptRepaired(const fs::path& folder) {
    const fs::path copy = copyOf(folder);
    if (auto synced = syncTree(copy); !synced)
        return synced.error();
    const fs::path aside = asideFor(folder);
    std::error_code ec;
    if (aside.empty())
        return fail(Code::Rejected, "There are too many damaged message stores already.");
    fs::permissions(folder, fs::perms::owner_all, ec);
    fs::rename(folder, aside, ec);
    if (ec)
        return failed(ec, "The damaged message store cannot be put aside.");
    if (auto finished = finishAdoption(folder); !finished)
        return finished.error();
    return aside;
}

Result<fs::path> putAside(const fs::path& profile) {
    std::error_code ec;
    // An unfinished copy would take the place of the store that leaves.
    fs::remove_all(copyOf(profile / "store"), ec);
    const fs::path aside = asideFor(profile / "profile");
    if (aside.empty())
        return fail(Code::Rejected, "There are too many damaged message stores already.");
    if (auto made = makePrivateFolder(aside); !made)
        return made.error();
    // Keys without a store make an empty profile; a store without its keys would stay damaged.
    for (const char* name : {"store", "keystore", "device.key"}) {
        if (!fs::exists(profile / name, ec))
            continue;
        fs::rename(profile / name, aside / name, ec);
        if (ec)
            return failed(ec, "The damaged message store cannot be put aside.");
    }
    if (auto synced = syncFolder(aside); !synced)
        return synced.error();
    auto synced = syncFolder(profile);
    return synced ? Result<fs::path>(aside) : synced.error();
}

Result<void> finishAdoption(const fs::path& folder) {
    std::error_code ec;
    // The copy is complete when the original has left its place, and only then.
    if (fs::exists(folder, ec) || !fs::is_directory(copyOf(folder), ec))
        return {};
    fs::rename(copyOf(folder), folder, ec);
    if (ec)
        return failed(ec, "The repaired message store cannot be put in place.");
    return syncFolder(folder.parent_path());
}

} // namespace sotto::store
