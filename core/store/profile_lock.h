#pragma once

#include "base/result.h"

#include <filesystem>
#include <utility>

namespace sotto::store {

/// Keeps a profile folder to one process: an advisory lock on the file "lock" in it, given back on
/// destruction and by the system when the process dies.
class ProfileLock {
public:
    /// Code::Locked when another process has it.
    static Result<ProfileLock> take(const std::filesystem::path& folder);

    ProfileLock(ProfileLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    ProfileLock& operator=(ProfileLock&& other) noexcept;
    ProfileLock(const ProfileLock&) = delete;
    ProfileLock& operator=(const ProfileLock&) = delete;
    ~ProfileLock();

private:
    explicit ProfileLock(int fd) : fd_(fd) {}
    int fd_;
};

} // namespace sotto::store
