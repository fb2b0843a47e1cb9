#pragma once

#include "base/bytes.h"

#include <filesystem>
#include <string>
#include <vector>

/// Something that must not be readable in a profile.
struct Forbidden {
    std::string what; ///< for the message of a failed test
    sotto::Bytes bytes;
};

/// Everything that a look at a stolen disk may show.
class StoredProfile {
public:
    /// Reads every file below `folder`; the names of files and folders count, too.
    explicit StoredProfile(const std::filesystem::path& folder);

    std::size_t size() const { return everything_.size(); }
    /// What of `forbidden` can be found; empty when nothing.
    std::vector<std::string> find(const std::vector<Forbidden>& forbidden) const;

private:
    std::string everything_;
};

/// A text as it is, in UTF-16, in hex and in base64 at every alignment.
std::vector<Forbidden> waysToWrite(const std::string& what, const std::string& text);
/// The same for a key, and every eight bytes of it.
std::vector<Forbidden> waysToWriteKey(const std::string& what, sotto::ByteView key);
