#pragma once

#include "store/descriptor.h"

#include <cstdint>
#include <filesystem>

namespace sotto::store {

/// A file of mode 0600 that is written piece by piece beside its place. commit() puts it there, complete and
/// durable; destroyed before that, it leaves nothing. Only a killed process can leave the unfinished file,
/// named like the real one with ".part-" and six characters behind it. One thread at a time.
class NewFile {
public:
    enum class Existing { Keep, Replace };

    /// Code::Rejected when `path` exists and is to be kept; Code::NotFound when its folder does not exist.
    static Result<NewFile> create(std::filesystem::path path, Existing existing);

    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    /// Code::Full when the disk is.
    Result<void> write(ByteView content);
    /// Nothing may follow. Code::Rejected when something has appeared at the path that is to be kept.
    Result<void> commit();
    /// Bytes written so far.
    std::uint64_t size() const { return size_; }

private:
    NewFile(std::filesystem::path path, Existing existing, std::filesystem::path beside, Descriptor file);
    Result<void> flush();

    std::filesystem::path path_;
    Existing existing_;
    std::filesystem::path beside_; ///< empty when there is nothing to remove
    Descriptor file_;
    Bytes buffer_;
    std::uint64_t size_ = 0;
};

} // namespace sotto::store
