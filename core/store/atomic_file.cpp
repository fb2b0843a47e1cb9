#include "store/atomic_file.h"

#include "store/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sotto::store {

Result<void> replaceFile(const std::filesystem::path& path, ByteView content) {
    const std::filesystem::path beside = path.string() + ".new";
    {
        const Descriptor file(
            ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (file.get() < 0)
            return systemError("Writing a file of the profile");
        if (::fchmod(file.get(), 0600) != 0 || !writeAll(file.get(), content) || ::fsync(file.get()) != 0) {
            Error error = systemError("Writing a file of the profile");
            ::unlink(beside.c_str());
            return error;
        }
    }
    if (::rename(beside.c_str(), path.c_str()) != 0)
        return systemError("Replacing a file of the profile");
    return syncFolder(path.parent_path());
}

Result<crypto::SecretBytes> readFile(const std::filesystem::path& path, std::size_t limit) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return systemError("Reading a file of the profile");
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0 || facts.st_size < 0)
        return systemError("Reading a file of the profile");
    if (std::size_t(facts.st_size) > limit)
        return fail(Code::Corrupt, "A file of the profile is larger than it can be.");
    crypto::SecretBytes content(static_cast<std::size_t>(facts.st_size));
    std::size_t filled = 0;
    while (filled < content.size()) {
        const ssize_t got = ::read(file.get(), content.data() + filled, content.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fail(Code::Corrupt, "A file of the profile is cut off.");
        filled += std::size_t(got);
    }
    return content;
}

Result<void> makePrivateFolder(const std::filesystem::path& path) {
    std::error_code ignored;
    if (path.empty() || std::filesystem::is_directory(path, ignored))
        return {};
    if (auto parent = makePrivateFolder(path.parent_path()); !parent)
        return parent;
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return systemError("Creating the folder of the profile");
    return syncFolder(path.parent_path().empty() ? "." : path.parent_path());
}

} // namespace sotto::store
