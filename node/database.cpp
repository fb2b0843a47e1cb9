#include "node/database.h"

#include "node/store_keys.h"

#include <leveldb/db.h>
#include <leveldb/filter_policy.h>
#include <leveldb/write_batch.h>

#include <system_error>

namespace sotto::node {

namespace {

leveldb::Slice slice(std::string_view text) {
    return {text.data(), text.size()};
}

std::string_view view(const leveldb::Slice& slice) {
    return {slice.data(), slice.size()};
}

Error failure(const leveldb::Status& status) {
    if (status.ToString().find("No space left") != std::string::npos)
        return fail(Code::Full, "The disk of the node is full.");
    return fail(Code::Internal, "The node's database failed.");
}

} // namespace

Edits::Edits() : batch_(std::make_unique<leveldb::WriteBatch>()) {
}
Edits::~Edits() = default;
Edits::Edits(Edits&&) noexcept = default;
Edits& Edits::operator=(Edits&&) noexcept = default;

void Edits::put(std::string_view key, std::string_view value) {
    batch_->Put(slice(key), slice(value));
}

void Edits::erase(std::string_view key) {
    batch_->Delete(slice(key));
}

Database::Database(std::unique_ptr<leveldb::DB> db) : db_(std::move(db)) {
}
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& folder) {
    std::error_code ec;
    std::filesystem::create_directories(folder, ec);
    if (ec)
        return fail(Code::Internal, "The folder of a node cannot be created: " + ec.message() + ".");
    leveldb::Options options;
    options.create_if_missing = true;
    options.compression = leveldb::kNoCompression;
    leveldb::DB* raw = nullptr;
    const auto status = leveldb::DB::Open(options, folder.string(), &raw);
    if (!status.ok()) {
        const auto reason = status.ToString();
        if (reason.find("LOCK") != std::string::npos || reason.find("lock") != std::string::npos)
            return fail(Code::Locked, "The data of the network are in use by another process.");
        return fail(Code::Corrupt, "The database of a node cannot be opened.");
    }
    std::unique_ptr<Database> database(new Database(std::unique_ptr<leveldb::DB>(raw)));
    if (auto loaded = database->loadCounter(); !loaded)
        return loaded.error();
    return database;
}

Result<void> Database::loadCounter() {
    auto stored = read(keys::counter());
    if (!stored)
        return stored.error();
    if (stored->has_value())
        lastNumber_ = keys::readU64(**stored, 0);
    return {};
}

Result<std::optional<std::string>> Database::read(std::string_view key) const {
    std::string value;
    const auto status = db_->Get({}, slice(key), &value);
    if (status.IsNotFound())
        return std::optional<std::string>();
    if (!status.ok())
        return failure(status);
    return std::optional(std::move(value));
}

Result<void> Database::scan(std::string_view first, std::string_view last, Visitor visitor) const {
    const std::unique_ptr<leveldb::Iterator> at(db_->NewIterator({}));
    for (at->Seek(slice(first)); at->Valid() && view(at->key()) < last; at->Next()) {
        if (!visitor(view(at->key()), view(at->value())))
            break;
    }
    if (!at->status().ok())
        return failure(at->status());
    return {};
}

Result<void> Database::write(Edits edits) {
    std::string counter;
    keys::appendU64(counter, lastNumber_);
    edits.put(keys::counter(), counter);
    const auto status = db_->Write({}, edits.batch_.get());
    if (!status.ok())
        return failure(status);
    return {};
}

Result<void> Database::makeDurable() {
    // A synchronous write, even of nothing, takes everything before it in the log to disk.
    leveldb::WriteBatch nothing;
    leveldb::WriteOptions options;
    options.sync = true;
    const auto status = db_->Write(options, &nothing);
    if (!status.ok())
        return failure(status);
    return {};
}

} // namespace sotto::node
