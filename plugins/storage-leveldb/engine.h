#pragma once

#include "lock_file.h"
#include "log_env.h"
#include "plain_env.h"

#include "sotto/cpp/done.hpp"
#include "sotto/storage.h"

#include <leveldb/db.h>

#include <memory>
#include <shared_mutex>
#include <span>
#include <string>

namespace sotto::leveldb_storage {

/// The ordered map of storage.h on LevelDB; threads and statuses as there. Values are stored as they are,
/// because they are sealed and do not compress. Nothing is repaired or dropped to make a database open,
/// unless repair() is asked to.
///
/// A failed write is taken back on disk at once. LevelDB itself cannot go on writing then and is reopened by
/// the next write; until that, reading goes on.
class Engine {
public:
    /// `env` replaces the file system for tests; it outlives the engine.
    explicit Engine(leveldb::Env* env = nullptr);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    sotto_status open(const std::string& dir);
    sotto_status read(sdk::ByteView key, const sdk::Each& out);
    sotto_status scan(sdk::ByteView first, sdk::ByteView last, bool backwards, const sdk::Each& out);
    sotto_status write(std::span<const sotto_edit> edits, bool durable);
    void close();
    /// [any] Makes the database in `dir`, which is not open, open again with what can be read of it. What
    /// cannot is removed. SOTTO_NOT_FOUND when there is no folder.
    sotto_status repair(const std::string& dir);

private:
    class Quiet;
    struct Attempt {
        sotto_status status;
        bool reachedLog; // whether LevelDB tried to write the batch, or something in its way
    };

    leveldb::Options options() const;

    sotto_status openDatabase();
    leveldb::Status tryRoom() const;
    sotto_status ensureOpen();
    Attempt attempt(leveldb::WriteBatch& batch, bool durable);

    PlainEnv plain_;
    std::unique_ptr<LogEnv> env_;
    std::unique_ptr<leveldb::Logger> quiet_;
    std::unique_ptr<const leveldb::FilterPolicy> filter_;
    std::unique_ptr<leveldb::Cache> cache_;
    LockFile lock_;
    std::string dir_;

    std::shared_mutex mutex_; // shared: uses db_; exclusive: replaces it
    std::unique_ptr<leveldb::DB> db_;
    bool failed_ = false; // a write failed: reopen before the next
};

} // namespace sotto::leveldb_storage
