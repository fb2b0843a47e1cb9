#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <filesystem>

namespace sotto::store {

/// Replaces `path` by a file with `content` and mode 0600, so that after a crash at any moment either the old
/// or the new content is there: written beside it, synced, renamed, folder synced. Code::Full when the disk
/// is.
Result<void> replaceFile(const std::filesystem::path& path, ByteView content);

/// Code::NotFound when there is none; Code::Corrupt when it is larger than `limit`.
Result<crypto::SecretBytes> readFile(const std::filesystem::path& path, std::size_t limit);

/// Creates the folder and its parents; those created have mode 0700.
Result<void> makePrivateFolder(const std::filesystem::path& path);

} // namespace sotto::store
