#include "lock_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace sotto::leveldb_storage {

LockFile::Outcome LockFile::acquire(const std::string& path) {
    release();
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file_ < 0)
        return Outcome::Failed;
    if (::flock(file_, LOCK_EX | LOCK_NB) == 0)
        return Outcome::Held;
    const bool busy = errno == EWOULDBLOCK;
    release();
    return busy ? Outcome::Busy : Outcome::Failed;
}

void LockFile::release() {
    if (file_ >= 0)
        ::close(std::exchange(file_, -1));
}

} // namespace sotto::leveldb_storage
