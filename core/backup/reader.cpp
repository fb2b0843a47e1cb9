#include "backup/reader.h"

#include "backup/writer.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sotto::backup {
namespace {

Error damaged() {
    return fail(Code::Corrupt, "Wrong passphrase or damaged backup.");
}

/// At most `limit` bytes; fewer only at the end of the file.
Result<Bytes> readUpTo(int file, std::size_t limit) {
    Bytes bytes(limit);
    std::size_t size = 0;
    while (size < limit) {
        const ssize_t got = ::read(file, bytes.data() + size, limit - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return store::systemError("Reading the backup");
        if (got == 0)
            break;
        size += std::size_t(got);
    }
    bytes.resize(size);
    return bytes;
}

} // namespace

Result<Reader> Reader::open(const std::filesystem::path& path) {
    // A pipe in the place of the file must not hold us up.
    store::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0)
        return errno == ENOENT ? fail(Code::NotFound, "There is no file at this path.")
                               : fail(Code::Denied, "The file can't be opened for reading.");
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return fail(Code::Invalid, "This is not a backup file.");
    auto head = readUpTo(file.get(), Header::kSize);
    if (!head)
        return head.error();
    const auto header = Header::parse(*head);
    if (!header)
        return header.error();
    return Reader(std::move(file), std::uint64_t(facts.st_size), std::move(*head), *header);
}

Result<void> Reader::unlock(const Secrets& secrets) {
    auto key = keyFor(header_, secrets);
    if (!key)
        return key.error();
    key_ = std::move(*key);
    return rewind();
}

Result<void> Reader::rewind() {
    auto opener = crypto::StreamOpener::begin(*key_, header_.stream);
    if (!opener)
        return damaged();
    if (::lseek(file_.get(), off_t(Header::kSize), SEEK_SET) < 0)
        return store::systemError("Reading the backup");
    opener_ = std::move(*opener);
    parser_ = {};
    position_ = Header::kSize;
    first_ = true;
    ended_ = false;
    return {};
}

Result<std::optional<Record>> Reader::next() {
    for (;;) {
        auto record = parser_.next();
        if (!record)
            return damaged();
        if (*record)
            return record;
        if (ended_)
            return parser_.empty() ? Result<std::optional<Record>>(std::optional<Record>()) : damaged();
        if (auto more = nextChunk(); !more)
            return more.error();
    }
}

Result<void> Reader::nextChunk() {
    auto sealed = readUpTo(file_.get(), kChunk + crypto::kStreamOverhead);
    if (!sealed)
        return sealed.error();
    position_ += sealed->size();
    auto chunk = opener_->open(*sealed, first_ ? ByteView(head_) : ByteView());
    if (!chunk)
        return damaged();
    first_ = false;
    ended_ = chunk->last;
    parser_.feed(chunk->content);
    crypto::wipe(chunk->content);
    if (!ended_)
        return {};
    const auto behind = readUpTo(file_.get(), 1);
    if (!behind)
        return behind.error();
    return behind->empty() ? Result<void>() : damaged();
}

} // namespace sotto::backup
