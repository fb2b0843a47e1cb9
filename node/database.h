#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "base/unique_function.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace leveldb {
class DB;
class WriteBatch;
} // namespace leveldb

namespace sotto::node {

/// Edits that happen together or not at all.
class Edits {
public:
    Edits();
    ~Edits();
    Edits(Edits&&) noexcept;
    Edits& operator=(Edits&&) noexcept;
    Edits(const Edits&) = delete;
    Edits& operator=(const Edits&) = delete;

    void put(std::string_view key, std::string_view value);
    void erase(std::string_view key);

private:
    friend class Database;
    std::unique_ptr<leveldb::WriteBatch> batch_;
};

/// An ordered map of bytes on disk with a counter that never repeats. One node owns one. Reads and writes
/// belong to the thread of the node; makeDurable() may run on any thread at the same time.
class Database {
public:
    /// Creates the folder when it is missing. Code::Locked when another process has it.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& folder);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Result<std::optional<std::string>> read(std::string_view key) const;

    /// Visits [first, last) in order within one snapshot until the visitor returns false.
    using Visitor = UniqueFunction<bool(std::string_view key, std::string_view value)>;
    Result<void> scan(std::string_view first, std::string_view last, Visitor visitor) const;

    /// Survives the end of this process at once, and a crash of the machine after the next makeDurable().
    Result<void> write(Edits edits);

    /// [any] Returns when every write finished before the call is on disk.
    Result<void> makeDurable();

    /// The next number of a sequence that goes on across restarts once a write has followed.
    std::uint64_t takeNumber() { return ++lastNumber_; }
    std::uint64_t lastNumber() const { return lastNumber_; }

private:
    explicit Database(std::unique_ptr<leveldb::DB> db);
    Result<void> loadCounter();

    std::unique_ptr<leveldb::DB> db_;
    std::uint64_t lastNumber_ = 0;
};

} // namespace sotto::node
