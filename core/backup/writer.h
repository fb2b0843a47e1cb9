#pragma once

#include "backup/header.h"
#include "backup/record.h"
#include "store/new_file.h"

#include <filesystem>

namespace sotto::backup {

/// Size of every chunk's content but the last one's.
inline constexpr std::size_t kChunk = 64 * 1024;

/// Writes a backup: records go into sealed chunks, those into a file beside its place, which finish() puts
/// there. Destroyed before that, it leaves what was there before. Holds one chunk. One thread at a time.
class Writer {
public:
    /// Errors of store::NewFile.
    static Result<Writer> create(std::filesystem::path path, store::NewFile::Existing existing, Header header,
                                 const crypto::SymmetricKey& key);

    Writer(Writer&&) noexcept = default;
    Writer& operator=(Writer&&) = delete;
    ~Writer() { crypto::wipe(chunk_); }

    /// Code::Full when the disk is; Code::Invalid for a record that is too long.
    Result<void> add(const Record& record);
    /// Nothing may follow.
    Result<void> finish();
    /// Bytes written so far; all of them after finish().
    std::uint64_t size() const { return file_.size(); }

private:
    Writer(store::NewFile file, Bytes header, crypto::StreamSealer sealer);
    Result<void> put(ByteView bytes);
    Result<void> seal(bool last);

    store::NewFile file_;
    Bytes associated_; ///< the header, until the first chunk has authenticated it
    crypto::StreamSealer sealer_;
    Bytes chunk_;
};

} // namespace sotto::backup
