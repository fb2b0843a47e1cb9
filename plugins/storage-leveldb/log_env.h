#pragma once

#include <leveldb/env.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

namespace sotto::leveldb_storage {

/// An environment that can take back the write LevelDB just failed to make. LevelDB leaves a failed record in
/// its log, whole or in part: it would come back to life with the next open, or spoil all that is written
/// behind it. Here every record reaches the file in one piece, the length before it is known, and after a
/// failure a log takes nothing more.
///
/// A log is also synced when LevelDB goes on to the next one, so that a durable write never outlives an
/// earlier batch.
class LogEnv final : public leveldb::EnvWrapper {
public:
    /// A place in the newest log, and how often a write to a log has failed until then.
    struct Mark {
        std::string path;
        std::uint64_t size = 0;
        std::uint64_t failures = 0;

        bool operator==(const Mark&) const = default;
    };

    explicit LogEnv(leveldb::Env* base) : EnvWrapper(base) {}

    leveldb::Status NewWritableFile(const std::string& path, leveldb::WritableFile** file) override;
    leveldb::Status NewAppendableFile(const std::string& path, leveldb::WritableFile** file) override;

    /// [any] The end of the newest log.
    Mark mark() const;
    /// Cuts the newest log back to `mark`, to nothing if it was begun later. False if that cannot be done.
    bool rollBack(const Mark& mark);

private:
    class LogFile;

    leveldb::Status wrap(leveldb::Status status, const std::string& path, leveldb::WritableFile** file);

    mutable std::mutex mutex_;
    Mark newest_;
};

} // namespace sotto::leveldb_storage
