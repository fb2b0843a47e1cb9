#pragma once

#include <string>

namespace sotto::leveldb_storage {

/// Keeps other processes, and other openers in this one, out of a folder for as long as it is held. LevelDB
/// has a lock of its own, but reports it in words only.
class LockFile {
public:
    enum class Outcome { Held, Busy, Failed };

    LockFile() = default;
    ~LockFile() { release(); }
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;

    Outcome acquire(const std::string& path);
    void release();

private:
    int file_ = -1;
};

} // namespace sotto::leveldb_storage
