#include "store/new_file.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace sotto::store {
namespace {

constexpr std::size_t kBuffer = 64 * 1024;

Error alreadyThere() {
    return fail(Code::Rejected, "There is something at this path already.");
}

/// Renames unless `to` exists; false with errno set.
bool renameToFreeName(const char* from, const char* to) {
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // Network file systems know no such rename, but links.
    return ::link(from, to) == 0 && ::unlink(from) == 0;
}

} // namespace

Result<NewFile> NewFile::create(std::filesystem::path path, Existing existing) {
    std::error_code ignored;
    const auto status = std::filesystem::symlink_status(path, ignored);
    if (std::filesystem::is_directory(status) || (existing == Existing::Keep && exists(status)))
        return alreadyThere();
    std::string beside = path.string() + ".part-XXXXXX";
    Descriptor file(::mkostemp(beside.data(), O_CLOEXEC)); // mode 0600
    if (file.get() < 0)
        return systemError("Creating the file");
    return NewFile(std::move(path), existing, std::move(beside), std::move(file));
}

NewFile::NewFile(std::filesystem::path path, Existing existing, std::filesystem::path beside, Descriptor file)
    : path_(std::move(path))
    , existing_(existing)
    , beside_(std::move(beside))
    , file_(std::move(file)) {
    buffer_.reserve(kBuffer);
}

NewFile::NewFile(NewFile&& other) noexcept
    : path_(std::move(other.path_))
    , existing_(other.existing_)
    , beside_(std::exchange(other.beside_, {}))
    , file_(std::move(other.file_))
    , buffer_(std::move(other.buffer_))
    , size_(other.size_) {
}

NewFile::~NewFile() {
    if (!beside_.empty())
        ::unlink(beside_.c_str());
}

Result<void> NewFile::flush() {
    const bool written = writeAll(file_.get(), buffer_);
    buffer_.clear();
    return written ? Result<void>() : systemError("Writing the file");
}

Result<void> NewFile::write(ByteView content) {
    size_ += content.size();
    append(buffer_, content);
    return buffer_.size() < kBuffer ? Result<void>() : flush();
}

Result<void> NewFile::commit() {
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (::fsync(file_.get()) != 0)
        return systemError("Writing the file");
    const bool named = existing_ == Existing::Replace ? ::rename(beside_.c_str(), path_.c_str()) == 0
                                                      : renameToFreeName(beside_.c_str(), path_.c_str());
    if (!named)
        return errno == EEXIST ? alreadyThere() : systemError("Naming the file");
    beside_.clear();
    const auto folder = path_.parent_path();
    return syncFolder(folder.empty() ? "." : folder);
}

} // namespace sotto::store
