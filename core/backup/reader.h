#pragma once

#include "backup/header.h"
#include "backup/record.h"
#include "store/descriptor.h"

#include <filesystem>

namespace sotto::backup {

/// Reads a backup record by record, as often as wanted. Holds one chunk and one record, whatever the file
/// says. What does not open, was cut, or goes on behind its end is Code::Corrupt with one and the same text,
/// as a wrong passphrase is. Blocking; one thread at a time.
class Reader {
public:
    /// Code::NotFound, or Code::Denied when it may not be read; errors of Header::parse().
    static Result<Reader> open(const std::filesystem::path& path);

    const Header& header() const { return header_; }
    /// Once, before next(). Errors of keyFor().
    Result<void> unlock(const Secrets& secrets);
    /// Empty at the end of the backup, which is then known to be whole.
    Result<std::optional<Record>> next();
    /// Begins anew with the same file, also when another took its name meanwhile.
    Result<void> rewind();

    std::uint64_t size() const { return size_; } ///< of the file
    std::uint64_t position() const { return position_; }

private:
    Reader(store::Descriptor file, std::uint64_t size, Bytes head, const Header& header)
        : file_(std::move(file))
        , size_(size)
        , head_(std::move(head))
        , header_(header) {}
    Result<void> nextChunk();

    store::Descriptor file_;
    std::uint64_t size_ = 0;
    std::uint64_t position_ = 0;
    Bytes head_;
    Header header_;
    std::optional<crypto::SymmetricKey> key_;
    std::optional<crypto::StreamOpener> opener_;
    RecordParser parser_;
    bool first_ = true;
    bool ended_ = false;
};

} // namespace sotto::backup
