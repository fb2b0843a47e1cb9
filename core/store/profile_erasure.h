#pragma once

#include "base/result.h"

#include <filesystem>

namespace sotto::store {

/// Erasing the folder of a profile. Killed at any moment it leaves either the whole profile or one that is
/// marked, which whoever opens the folder next finishes erasing. The caller holds the ProfileLock; nothing in
/// the folder is in use. Slow; for a worker.
///
/// What can be done about the bytes themselves: the files with keys are overwritten in place before they are
/// removed, and without them nothing else can be read. File systems that copy on write and flash memory may
/// keep old blocks all the same.

/// Marks the profile as erased; the decision is durable when this returns, and cannot be taken back.
Result<void> beginErasure(const std::filesystem::path& folder);
bool erasurePending(const std::filesystem::path& folder);
/// Keys first, then everything but the lock file, the mark last. After a failure the mark is still there.
Result<void> finishErasure(const std::filesystem::path& folder);
/// Removes the lock file and the folder, when nothing else is in it any more.
void removeErasedFolder(const std::filesystem::path& folder);

} // namespace sotto::store
