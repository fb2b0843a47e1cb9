#include "plain_env.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace sotto::leveldb_storage {

using leveldb::Slice;
using leveldb::Status;

namespace {

Status failed(const std::string& path, int error) {
    return error == ENOENT ? Status::NotFound(path, std::strerror(error))
                           : Status::IOError(path, std::strerror(error));
}

/// May be read by several threads at once.
class PlainFile final : public leveldb::RandomAccessFile {
public:
    PlainFile(std::string path, int file) : path_(std::move(path)), file_(file) {}
    ~PlainFile() override { ::close(file_); }

    Status Read(std::uint64_t offset, std::size_t n, Slice* result, char* scratch) const override {
        std::size_t size = 0;
        while (size < n) {
            const auto got = ::pread(file_, scratch + size, n - size, static_cast<off_t>(offset + size));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0) {
                *result = Slice(scratch, 0);
                return failed(path_, errno);
            }
            if (got == 0)
                break;
            size += std::size_t(got);
        }
        *result = Slice(scratch, size);
        return Status::OK();
    }

private:
    const std::string path_;
    const int file_;
};

} // namespace

Status PlainEnv::NewRandomAccessFile(const std::string& path, leveldb::RandomAccessFile** file) {
    *file = nullptr;
    const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0)
        return failed(path, errno);
    *file = new PlainFile(path, opened);
    return Status::OK();
}

} // namespace sotto::leveldb_storage
