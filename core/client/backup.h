#pragma once

#include "base/clock.h"
#include "base/unique_function.h"
#include "client/types.h"
#include "crypto/secret.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sotto::client {

/// What opens a backup.
enum class BackupLock { Passphrase, RecoveryWords };

struct BackupRequest {
    std::filesystem::path path;
    /// UTF-8; empty: the recovery words of the account open the backup.
    crypto::SecretBytes passphrase;
    bool replace = false; ///< what is at `path` already
};

struct BackupMade {
    std::filesystem::path path;
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
    std::uint64_t unreadable = 0; ///< damaged values of the profile, which are not in it
};

/// What a backup says about itself, after all of it was read.
struct BackupSummary {
    Account account;
    TimeMs createdMs = 0; ///< network time
    std::uint64_t messages = 0;
    std::uint64_t conversations = 0;
    std::uint64_t bytes = 0; ///< of the file
};

enum class RestoreMode {
    Merge,   ///< what the profile has stays; the backup adds what is missing
    Replace, ///< what the profile has goes
};

struct RestoreRequest {
    std::filesystem::path path;
    /// Passphrase or recovery words, whichever opens it; empty: the words of the profile's own account.
    crypto::SecretBytes secret;
    RestoreMode mode = RestoreMode::Merge;
};

struct Restored {
    BackupSummary backup;
    std::uint64_t added = 0; ///< messages that were not here
};

/// How far it is.
struct BackupStep {
    enum class What {
        Writing,   ///< messages written; how many there are is not known before
        Checking,  ///< bytes read of `total`
        Restoring, ///< bytes brought of `total`
    };
    What what = What::Writing;
    std::uint64_t done = 0;
    std::uint64_t total = 0;
};

/// [core] Now and then. Returns false to give up.
using BackupProgress = UniqueFunction<bool(const BackupStep&)>;

} // namespace sotto::client
