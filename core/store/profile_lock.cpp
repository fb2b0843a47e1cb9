#include "store/profile_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sotto::store {

Result<ProfileLock> ProfileLock::take(const std::filesystem::path& folder) {
    const auto path = folder / "lock";
    for (;;) {
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0)
            return fail(Code::Denied, "The profile's lock file cannot be opened.");
        ProfileLock lock(fd);
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
            return errno == EWOULDBLOCK ? fail(Code::Locked, "The profile is used by another program.")
                                        : fail(Code::Internal, "The profile cannot be locked.");
        // A profile that was erased in between took its lock file with it; a lock on that excludes nobody.
        struct stat held {
        }, named{};
        if (::fstat(fd, &held) == 0 && ::lstat(path.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
            held.st_ino == named.st_ino)
            return lock;
    }
}

ProfileLock& ProfileLock::operator=(ProfileLock&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
}

ProfileLock::~ProfileLock() {
    if (fd_ >= 0)
        ::close(fd_);
}

} // namespace sotto::store
