#include "store/profile_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sotto::store {

Result<ProfileLock> ProfileLock::take(const std::filesystem::path& folder) {
    const int fd = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(Code::Denied, "The profile's lock file cannot be opened.");
    ProfileLock lock(fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return fail(Code::Locked, "The profile is used by another program.");
    return fail(Code::Internal, "The profile cannot be locked.");
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
