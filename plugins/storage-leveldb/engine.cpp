#include "engine.h"

#include <leveldb/cache.h>
#include <leveldb/filter_policy.h>
#include <leveldb/write_batch.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace sotto::leveldb_storage {

using leveldb::Slice;
using leveldb::Status;

namespace {

constexpr std::size_t kCacheBytes = 4u << 20;
constexpr std::size_t kWriteBufferBytes = 4u << 20;
constexpr std::size_t kReopenBytes = 2 * kWriteBufferBytes + (1u << 20);
constexpr int kOpenFiles = 256;
constexpr int kFilterBitsPerKey = 10;

Slice sliceOf(sdk::ByteView bytes) {
    if (bytes.empty())
        return {}; // LevelDB compares with memcmp, which takes no null
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

sdk::ByteView viewOf(const Slice& slice) {
    return {reinterpret_cast<const std::uint8_t*>(slice.data()), slice.size()};
}

/// LevelDB reports errors of the system by their text only, in whatever language the program runs.
bool mentions(const std::string& text, int error) {
    return text.find(std::strerror(error)) != std::string::npos;
}

sotto_status statusOf(const Status& status) {
    if (status.ok())
        return SOTTO_OK;
    if (status.IsNotFound())
        return SOTTO_NOT_FOUND;
    if (status.IsCorruption())
        return SOTTO_CORRUPT;
    const auto text = status.ToString();
    return mentions(text, ENOSPC) || mentions(text, EDQUOT) ? SOTTO_REJECTED : SOTTO_INTERNAL;
}

bool makeFolder(const std::string& dir) {
    std::error_code ec;
    std::filesystem::create_directories(dir, ec);
    if (!ec)
        std::filesystem::permissions(dir, std::filesystem::perms::owner_all, ec);
    return !ec;
}

/// Whether there are values in the folder, but CURRENT, which leads to them, is gone: LevelDB would begin
/// anew and remove them.
bool lostItsWay(const std::string& dir) {
    std::error_code ec;
    if (std::filesystem::exists(dir + "/CURRENT", ec))
        return false;
    for (const auto& entry : std::filesystem::directory_iterator(dir, ec)) {
        const auto kind = entry.path().extension();
        if (kind == ".ldb" || kind == ".sst" || kind == ".log")
            return true;
    }
    return false;
}

} // namespace

/// Without a logger LevelDB writes its own log file into the folder.
class Engine::Quiet final : public leveldb::Logger {
public:
    void Logv(const char*, va_list) override {}
};

Engine::Engine(leveldb::Env* env)
    : env_(std::make_unique<LogEnv>(env ? env : &plain_))
    , quiet_(std::make_unique<Quiet>())
    , filter_(leveldb::NewBloomFilterPolicy(kFilterBitsPerKey))
    , cache_(leveldb::NewLRUCache(kCacheBytes)) {
}

Engine::~Engine() {
    close();
}

sotto_status Engine::open(const std::string& dir) {
    const std::unique_lock lock(mutex_);
    if (db_)
        return SOTTO_INVALID;
    if (!makeFolder(dir))
        return SOTTO_INTERNAL;
    switch (lock_.acquire(dir + "/LOCK.sotto")) {
    case LockFile::Outcome::Busy:
        return SOTTO_DENIED;
    case LockFile::Outcome::Failed:
        return SOTTO_INTERNAL;
    case LockFile::Outcome::Held:
        break;
    }
    dir_ = dir;
    const auto status = lostItsWay(dir) ? SOTTO_CORRUPT : openDatabase();
    if (status != SOTTO_OK)
        lock_.release();
    return status;
}

leveldb::Options Engine::options() const {
    leveldb::Options options;
    options.create_if_missing = true;
    options.paranoid_checks = true; // a damaged log is an error, not something to skip
    options.compression = leveldb::kNoCompression;
    options.env = env_.get();
    options.info_log = quiet_.get();
    options.filter_policy = filter_.get();
    options.block_cache = cache_.get();
    options.write_buffer_size = kWriteBufferBytes;
    options.max_open_files = kOpenFiles;
    return options;
}

sotto_status Engine::openDatabase() {
    leveldb::DB* opened = nullptr;
    const auto status = leveldb::DB::Open(options(), dir_, &opened);
    db_.reset(opened);
    failed_ = failed_ && !status.ok();
    return statusOf(status);
}

/// Whether a reopening, which writes the newest batches to a table, will find the room for it.
Status Engine::tryRoom() const {
    const auto path = dir_ + "/ROOM.sotto";
    leveldb::WritableFile* raw = nullptr;
    auto status = env_->NewWritableFile(path, &raw);
    if (!status.ok())
        return status;
    std::unique_ptr<leveldb::WritableFile> file(raw);
    const std::string block(1u << 20, '\0');
    for (std::size_t size = 0; status.ok() && size < kReopenBytes; size += block.size())
        status = file->Append(block);
    if (status.ok())
        status = file->Flush();
    file.reset();
    env_->RemoveFile(path);
    return status;
}

/// Makes the database usable for writing again after a failed write. As long as the disk is full it stays as
/// it is, because what is closed then could not be opened again, not even for reading.
sotto_status Engine::ensureOpen() {
    const std::unique_lock lock(mutex_);
    if (!failed_)
        return db_ ? SOTTO_OK : SOTTO_INVALID;
    if (const auto room = tryRoom(); !room.ok())
        return statusOf(room);
    db_.reset();
    return openDatabase();
}

void Engine::close() {
    const std::unique_lock lock(mutex_);
    db_.reset();
    failed_ = false;
    lock_.release();
}

sotto_status Engine::repair(const std::string& dir) {
    const std::unique_lock lock(mutex_);
    std::error_code ec;
    if (!std::filesystem::is_directory(dir, ec))
        return SOTTO_NOT_FOUND;
    if (db_)
        return SOTTO_INVALID;
    if (lock_.acquire(dir + "/LOCK.sotto") != LockFile::Outcome::Held)
        return SOTTO_DENIED;
    // CURRENT leads to a list of tables that the repair does not read but writes anew.
    std::filesystem::remove(dir + "/CURRENT", ec);
    auto status = statusOf(leveldb::RepairDB(dir, options()));
    if (status == SOTTO_OK) {
        std::filesystem::remove_all(dir + "/lost", ec);
        dir_ = dir;
        status = openDatabase();
        db_.reset();
    }
    lock_.release();
    return status;
}

sotto_status Engine::read(sdk::ByteView key, const sdk::Each& out) {
    const std::shared_lock lock(mutex_);
    if (!db_)
        return SOTTO_INTERNAL;
    leveldb::ReadOptions options;
    options.verify_checksums = true;
    std::string value;
    const auto status = statusOf(db_->Get(options, sliceOf(key), &value));
    if (status == SOTTO_OK)
        out(key, viewOf(value));
    return status;
}

sotto_status Engine::scan(sdk::ByteView first, sdk::ByteView last, bool backwards, const sdk::Each& out) {
    const std::shared_lock lock(mutex_);
    if (!db_)
        return SOTTO_INTERNAL;
    leveldb::ReadOptions options;
    options.verify_checksums = true;
    const auto low = sliceOf(first);
    const auto high = sliceOf(last);
    // An iterator sees the database as it was when the iterator was made.
    const std::unique_ptr<leveldb::Iterator> it(db_->NewIterator(options));
    if (!backwards) {
        for (it->Seek(low); it->Valid() && (high.empty() || it->key().compare(high) < 0); it->Next())
            if (!out(viewOf(it->key()), viewOf(it->value())))
                break;
        return statusOf(it->status());
    }
    if (high.empty())
        it->SeekToLast();
    else
        it->Seek(high);
    if (!high.empty() && it->Valid())
        it->Prev();
    else if (!high.empty() && it->status().ok())
        it->SeekToLast();
    for (; it->Valid() && it->key().compare(low) >= 0; it->Prev())
        if (!out(viewOf(it->key()), viewOf(it->value())))
            break;
    return statusOf(it->status());
}

sotto_status Engine::write(std::span<const sotto_edit> edits, bool durable) {
    if (const auto ready = ensureOpen(); ready != SOTTO_OK)
        return ready;
    leveldb::WriteBatch batch;
    for (const auto& edit : edits) {
        if (edit.erase)
            batch.Delete(sliceOf(sdk::view(edit.key)));
        else
            batch.Put(sliceOf(sdk::view(edit.key)), sliceOf(sdk::view(edit.value)));
    }
    const auto first = attempt(batch, durable);
    if (first.status == SOTTO_OK || first.reachedLog)
        return first.status;
    // LevelDB refused the batch for a failure of its work in the background, which may be long over.
    if (const auto ready = ensureOpen(); ready != SOTTO_OK)
        return ready;
    return attempt(batch, durable).status;
}

Engine::Attempt Engine::attempt(leveldb::WriteBatch& batch, bool durable) {
    leveldb::WriteOptions options;
    options.sync = durable;
    const std::shared_lock lock(mutex_);
    const auto before = env_->mark();
    const auto status = db_->Write(options, &batch);
    if (status.ok())
        return {SOTTO_OK, true};
    failed_ = true;
    const bool reachedLog = env_->mark() != before;
    const bool undone = env_->rollBack(before);
    return {undone ? statusOf(status) : SOTTO_INTERNAL, reachedLog || !undone};
}

} // namespace sotto::leveldb_storage
