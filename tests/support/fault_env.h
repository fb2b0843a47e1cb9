#pragma once

#include <leveldb/env.h>

#include <cerrno>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace sotto::test {

/// A file system for LevelDB that fails on purpose: every call that changes something on disk is counted, and
/// from the n-th on they fail, as many as asked for. A failing append may leave half of its data behind.
/// LevelDB changes files from a thread of its own too.
/// [any]
class FaultEnv final : public leveldb::EnvWrapper {
public:
    explicit FaultEnv(leveldb::Env* base) : EnvWrapper(base) {}

    /// From the `nth` change on (1: the next), `count` changes fail with the system's text for `error`.
    void failFrom(int nth, int count, int error = EIO, bool torn = false) {
        const std::lock_guard lock(mutex_);
        error_ = error;
        torn_ = torn;
        left_ = count;
        until_ = nth;
        failed_ = false;
    }
    void heal() {
        const std::lock_guard lock(mutex_);
        left_ = 0;
    }
    /// Whether a planned failure has happened.
    bool failed() const {
        const std::lock_guard lock(mutex_);
        return failed_;
    }
    /// Whether all planned failures have happened.
    bool spent() const {
        const std::lock_guard lock(mutex_);
        return left_ == 0;
    }
    int changes() const {
        const std::lock_guard lock(mutex_);
        return changes_;
    }
    int syncs() const {
        const std::lock_guard lock(mutex_);
        return syncs_;
    }
    /// What a power cut leaves of the files that were written: their lengths when they were last synced.
    std::map<std::string, std::uint64_t> synced() const {
        const std::lock_guard lock(mutex_);
        return synced_;
    }

    leveldb::Status NewWritableFile(const std::string& path, leveldb::WritableFile** file) override {
        return open(path, file, false);
    }
    leveldb::Status NewAppendableFile(const std::string& path, leveldb::WritableFile** file) override {
        return open(path, file, true);
    }
    leveldb::Status RenameFile(const std::string& from, const std::string& to) override {
        if (fails())
            return failure(from);
        const std::lock_guard lock(mutex_);
        if (auto known = synced_.extract(from)) {
            known.key() = to;
            synced_.erase(to);
            synced_.insert(std::move(known));
        }
        return target()->RenameFile(from, to);
    }

private:
    class File final : public leveldb::WritableFile {
    public:
        File(FaultEnv& env, std::string path, leveldb::WritableFile* base)
            : env_(env)
            , path_(std::move(path))
            , base_(base) {}

        leveldb::Status Append(const leveldb::Slice& data) override {
            if (!env_.fails())
                return base_->Append(data);
            if (env_.tears()) {
                base_->Append({data.data(), data.size() / 2});
                base_->Flush();
            }
            return env_.failure(path_);
        }
        leveldb::Status Flush() override { return base_->Flush(); }
        leveldb::Status Sync() override {
            if (env_.fails())
                return env_.failure(path_);
            const auto status = base_->Flush();
            std::uint64_t size = 0;
            const bool known = status.ok() && env_.target()->GetFileSize(path_, &size).ok();
            const std::lock_guard lock(env_.mutex_);
            ++env_.syncs_;
            if (known)
                env_.synced_[path_] = size;
            return status;
        }
        leveldb::Status Close() override { return base_->Close(); }

    private:
        FaultEnv& env_;
        std::string path_;
        std::unique_ptr<leveldb::WritableFile> base_;
    };
    friend class File;

    leveldb::Status open(const std::string& path, leveldb::WritableFile** file, bool append) {
        if (fails())
            return failure(path);
        auto status =
            append ? target()->NewAppendableFile(path, file) : target()->NewWritableFile(path, file);
        if (status.ok()) {
            std::uint64_t size = 0;
            target()->GetFileSize(path, &size);
            const std::lock_guard lock(mutex_);
            synced_.emplace(path, append ? size : 0);
            *file = new File(*this, path, *file);
        }
        return status;
    }

    bool fails() {
        const std::lock_guard lock(mutex_);
        ++changes_;
        if (left_ == 0 || --until_ > 0)
            return false;
        --left_;
        failed_ = true;
        return true;
    }

    bool tears() const {
        const std::lock_guard lock(mutex_);
        return torn_;
    }

    leveldb::Status failure(const std::string& path) const {
        const std::lock_guard lock(mutex_);
        return leveldb::Status::IOError(path, std::strerror(error_));
    }

    mutable std::mutex mutex_;
    std::map<std::string, std::uint64_t> synced_;
    int changes_ = 0;
    int syncs_ = 0;
    bool failed_ = false;
    int until_ = 0;
    int left_ = 0;
    int error_ = EIO;
    bool torn_ = false;
};

} // namespace sotto::test
