#pragma once

#include "engine.h"
#include "fault_env.h"
#include "plugin/storage.h"

#include <filesystem>
#include <memory>

namespace sotto::test {

/// The LevelDB engine as core's storage, over a file system that fails on purpose. The engine can be ended as
/// a crash does, or as a power cut does, which takes everything that was not synced.
class DiskStorage final : public plugin::Storage {
public:
    explicit DiskStorage(std::string folder) : folder_(std::move(folder)) { reopen(); }

    FaultEnv& env() { return *env_; }
    bool open() const { return status_ == SOTTO_OK; }

    /// Ends the engine without a goodbye and opens what is on disk then.
    void crash(bool powerCut) {
        const std::string left = folder_ + ".left";
        std::filesystem::remove_all(left);
        std::filesystem::copy(folder_, left);
        if (powerCut)
            for (const auto& [path, size] : env_->synced()) {
                const std::filesystem::path file = left / std::filesystem::path(path).filename();
                if (std::filesystem::exists(file) && std::filesystem::file_size(file) > size)
                    std::filesystem::resize_file(file, size);
            }
        env_->heal();
        engine_.reset();
        std::filesystem::remove_all(folder_);
        std::filesystem::rename(left, folder_);
        reopen();
    }

    Result<std::optional<Bytes>> read(ByteView key) const override {
        std::optional<Bytes> value;
        const auto take = [](void* ctx, sotto_bytes, sotto_bytes found) {
            const auto bytes = sdk::view(found);
            *static_cast<std::optional<Bytes>*>(ctx) = Bytes(bytes.begin(), bytes.end());
            return std::int32_t{0};
        };
        const auto status = engine_->read(key, sdk::Each({&value, take}));
        if (status != SOTTO_OK && status != SOTTO_NOT_FOUND)
            return failure(status);
        return value;
    }

    Result<void> scan(ByteView first, ByteView last, plugin::Direction direction,
                      const plugin::Visit& visit) const override {
        const auto next = [](void* ctx, sotto_bytes key, sotto_bytes value) {
            const auto& call = *static_cast<const plugin::Visit*>(ctx);
            return std::int32_t{call(sdk::view(key), sdk::view(value))};
        };
        const auto status = engine_->scan(first, last, direction == plugin::Direction::Backwards,
                                          sdk::Each({const_cast<plugin::Visit*>(&visit), next}));
        return status == SOTTO_OK ? Result<void>() : failure(status);
    }

    Result<void> write(std::span<const plugin::Edit> edits, plugin::Durable durable) override {
        std::vector<sotto_edit> list;
        for (const auto& edit : edits)
            list.push_back({sdk::raw(edit.key), sdk::raw(edit.value), edit.erase ? 1 : 0});
        const auto status = engine_->write(list, durable == plugin::Durable::Yes);
        return status == SOTTO_OK ? Result<void>() : failure(status);
    }

private:
    void reopen() {
        env_ = std::make_unique<FaultEnv>(leveldb::Env::Default());
        engine_ = std::make_unique<leveldb_storage::Engine>(env_.get());
        status_ = engine_->open(folder_);
    }

    static Error failure(sotto_status status) {
        return fail(status == SOTTO_REJECTED  ? Code::Full
                    : status == SOTTO_CORRUPT ? Code::Corrupt
                                              : Code::Internal,
                    "The disk failed.");
    }

    std::string folder_;
    std::unique_ptr<FaultEnv> env_;
    std::unique_ptr<leveldb_storage::Engine> engine_;
    sotto_status status_ = SOTTO_INTERNAL;
};

} // namespace sotto::test
