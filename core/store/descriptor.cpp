#include "store/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace sotto::store {

Descriptor::Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
}

Descriptor::~Descriptor() {
    if (fd_ >= 0)
        ::close(fd_);
}

Error systemError(std::string doing) {
    const int reason = errno;
    if (reason == ENOSPC || reason == EDQUOT)
        return fail(Code::Full, "The disk is full.");
    if (reason == ENOENT)
        return fail(Code::NotFound, std::move(doing) + ": it does not exist.");
    if (reason == EACCES || reason == EPERM || reason == EROFS)
        return fail(Code::Denied, std::move(doing) + ": not permitted.");
    return fail(Code::Internal, std::move(doing) + " failed.");
}

bool writeAll(int fd, ByteView content) {
    while (!content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        content = content.subspan(std::size_t(written));
    }
    return true;
}

Result<void> syncFolder(const std::filesystem::path& folder) {
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0 || ::fsync(directory.get()) != 0)
        return systemError("Syncing a folder");
    return {};
}

Result<void> syncTree(const std::filesystem::path& folder) {
    std::error_code ec;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, ec)) {
        const Descriptor file(::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC));
        if (file.get() < 0 || ::fsync(file.get()) != 0)
            return systemError("Syncing a file of the profile");
    }
    return ec ? Result<void>(fail(Code::Internal, "A folder of the profile cannot be read."))
              : syncFolder(folder);
}

} // namespace sotto::store
