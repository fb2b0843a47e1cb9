#include "log_env.h"

#include <fcntl.h>
#include <unistd.h>

namespace sotto::leveldb_storage {

using leveldb::Slice;
using leveldb::Status;
using leveldb::WritableFile;

namespace {

bool isLog(const std::string& path) {
    return path.size() > 4 && path.compare(path.size() - 4, 4, ".log") == 0;
}

} // namespace

/// Collects what LevelDB appends and hands it on at Flush, which LevelDB calls after each record. Bound to
/// one thread at a time, as LevelDB promises.
class LogEnv::LogFile final : public WritableFile {
public:
    LogFile(LogEnv& env, std::string path, WritableFile* base)
        : env_(env)
        , path_(std::move(path))
        , base_(base) {}
    ~LogFile() override {
        if (dirty_ && failure_.ok())
            base_->Sync();
    }

    Status Append(const Slice& data) override {
        if (failure_.ok())
            pending_.append(data.data(), data.size());
        return failure_;
    }

    Status Flush() override {
        if (!failure_.ok() || pending_.empty())
            return failure_;
        failure_ = base_->Append(pending_);
        if (failure_.ok())
            failure_ = base_->Flush();
        dirty_ = dirty_ || failure_.ok();
        const std::lock_guard lock(env_.mutex_);
        if (!failure_.ok())
            ++env_.newest_.failures;
        else if (env_.newest_.path == path_)
            env_.newest_.size += pending_.size();
        pending_.clear();
        return failure_;
    }

    Status Sync() override {
        if (!Flush().ok())
            return failure_;
        failure_ = base_->Sync();
        dirty_ = dirty_ && !failure_.ok();
        if (!failure_.ok()) {
            const std::lock_guard lock(env_.mutex_);
            ++env_.newest_.failures;
        }
        return failure_;
    }

    Status Close() override {
        const auto synced = Sync();
        const auto closed = base_->Close();
        return synced.ok() ? closed : synced;
    }

private:
    LogEnv& env_;
    const std::string path_;
    std::unique_ptr<WritableFile> base_;
    std::string pending_;
    bool dirty_ = false; // handed on but not synced
    Status failure_;     // the first; nothing follows it
};

Status LogEnv::NewWritableFile(const std::string& path, WritableFile** file) {
    return wrap(target()->NewWritableFile(path, file), path, file);
}

Status LogEnv::NewAppendableFile(const std::string& path, WritableFile** file) {
    return wrap(target()->NewAppendableFile(path, file), path, file);
}

Status LogEnv::wrap(Status status, const std::string& path, WritableFile** file) {
    if (!status.ok() || !isLog(path))
        return status;
    std::uint64_t size = 0;
    target()->GetFileSize(path, &size);
    *file = new LogFile(*this, path, *file);
    const std::lock_guard lock(mutex_);
    newest_.path = path;
    newest_.size = size;
    return status;
}

LogEnv::Mark LogEnv::mark() const {
    const std::lock_guard lock(mutex_);
    return newest_;
}

bool LogEnv::rollBack(const Mark& mark) {
    const auto newest = this->mark();
    if (newest.path.empty())
        return true;
    const auto size = newest.path == mark.path ? mark.size : 0;
    const int file = ::open(newest.path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool cut = ::ftruncate(file, static_cast<off_t>(size)) == 0;
    // Best effort: what is cut away was never reported as written.
    ::fsync(file);
    ::close(file);
    const std::lock_guard lock(mutex_);
    newest_.size = size;
    return cut;
}

} // namespace sotto::leveldb_storage
