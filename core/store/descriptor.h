#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>
#include <string>

namespace sotto::store {

/// Owns a file descriptor of the system; negative: none. [any]
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    int get() const { return fd_; }

private:
    int fd_;
};

/// What errno says about `doing`, e.g. "Writing a file of the profile".
Error systemError(std::string doing);
/// False, with errno set, when not everything could be written.
bool writeAll(int fd, ByteView content);
/// Makes the names in `folder` durable.
Result<void> syncFolder(const std::filesystem::path& folder);
/// The same for the names and contents of everything in it.
Result<void> syncTree(const std::filesystem::path& folder);

} // namespace sotto::store
