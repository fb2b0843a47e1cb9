// A small storage that appends every batch to a file, correct as it is and wrong in one way by WRONG_….
#include "sotto/sdk.hpp"

#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <shared_mutex>
#include <unistd.h>

namespace {

using sotto::sdk::ByteView;
using sotto::sdk::Each;
using sotto::sdk::view;

struct Before {
    bool operator()(const std::string& a, const std::string& b) const {
#ifdef WRONG_ORDER
        return a.size() != b.size() ? a.size() < b.size() : a < b;
#else
        return a < b; // compares as unsigned bytes
#endif
    }
};

using Map = std::map<std::string, std::string, Before>;

std::string textOf(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}

void putNumber(std::string& to, std::size_t number) {
    const auto value = static_cast<std::uint32_t>(number);
    to.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void putEdit(std::string& to, const sotto_edit& edit) {
    putNumber(to, edit.erase ? 1 : 0);
    putNumber(to, edit.key.size);
    to += textOf(view(edit.key));
    putNumber(to, edit.erase ? 0 : edit.value.size);
    to += edit.erase ? std::string() : textOf(view(edit.value));
}

/// Takes values off the front of a text; empty once something is cut off.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool atEnd() const { return text_.empty(); }
    std::optional<std::uint32_t> number() {
        std::uint32_t value = 0;
        const auto bytes = take(sizeof value);
        if (bytes)
            std::memcpy(&value, bytes->data(), sizeof value);
        return bytes ? std::optional(value) : std::nullopt;
    }
    std::optional<std::string_view> sized() {
        const auto size = number();
        return size ? take(*size) : std::nullopt;
    }

private:
    std::optional<std::string_view> take(std::size_t size) {
        if (size > text_.size())
            return std::nullopt;
        const auto taken = text_.substr(0, size);
        text_.remove_prefix(size);
        return taken;
    }

    std::string_view text_;
};

class LogStorage final : public sotto::sdk::Plugin, public sotto::sdk::Storage {
public:
    using Plugin::Plugin;

    sotto_status open(const char* dir) override {
        std::error_code ec;
        std::filesystem::create_directories(dir, ec);
        path_ = std::string(dir) + "/log";
        std::ifstream in(path_, std::ios::binary);
        const std::string log{std::istreambuf_iterator<char>(in), {}};
        // What was cut off by a crash is gone for good, so that later batches stand in its place.
        const auto whole = replay(log);
        file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        if (file_ < 0 || ::ftruncate(file_, static_cast<off_t>(whole)) != 0 ||
            ::lseek(file_, 0, SEEK_END) < 0)
            return SOTTO_INTERNAL;
        return SOTTO_OK;
    }

    sotto_status read(ByteView key, Each out) override {
        const std::shared_lock lock(mutex_);
        const auto found = map_.find(textOf(key));
        if (found == map_.end())
            return SOTTO_NOT_FOUND;
        out(view(found->first), view(found->second));
        return SOTTO_OK;
    }

    sotto_status scan(ByteView first, ByteView last, bool backwards, Each out) override {
        const std::shared_lock lock(mutex_);
        if (!last.empty() && !Before()(textOf(first), textOf(last)))
            return SOTTO_OK;
        auto begin = map_.lower_bound(textOf(first));
        auto end = last.empty() ? map_.end() : map_.lower_bound(textOf(last));
        while (begin != end) {
            const auto entry = backwards ? --end : begin++;
            if (!out(view(entry->first), view(entry->second)))
                break;
        }
        return SOTTO_OK;
    }

    sotto_status write(std::span<const sotto_edit> edits, bool durable) override {
#ifdef WRONG_ATOMICITY
        for (const auto& edit : edits)
            if (const auto status = append(std::span(&edit, 1), durable); status != SOTTO_OK)
                return status;
        return SOTTO_OK;
#else
        return append(edits, durable);
#endif
    }

    void close() override {
        save(waiting_);
        waiting_.clear();
        ::close(file_);
        map_.clear();
    }

private:
    std::size_t replay(const std::string& log) {
        Reader reader(log);
        std::size_t whole = 0;
        while (const auto batch = reader.sized()) {
            Reader edits(*batch);
            while (!edits.atEnd()) {
                const auto erase = edits.number();
                const auto key = edits.sized();
                const auto value = edits.sized();
                if (!erase || !key || !value)
                    return whole;
                map_.erase(std::string(*key));
                if (*erase == 0)
                    map_[std::string(*key)] = *value;
            }
            whole += sizeof(std::uint32_t) + batch->size();
        }
        return whole;
    }

    sotto_status append(std::span<const sotto_edit> edits, bool durable) {
        std::string batch;
        for (const auto& edit : edits)
            putEdit(batch, edit);
        std::string record;
        putNumber(record, batch.size());
        record += batch;
#ifdef WRONG_DURABILITY
        waiting_ += record;
        durable = false;
#else
        if (!save(record))
            return SOTTO_REJECTED;
#endif
        if (durable)
            ::fdatasync(file_);
        const std::unique_lock lock(mutex_);
        replay(record);
        return SOTTO_OK;
    }

    bool save(const std::string& bytes) {
        return ::write(file_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    }

    std::string path_;
    int file_ = -1;
    std::string waiting_; // written when the storage is closed
    std::shared_mutex mutex_;
    Map map_;
};

} // namespace

SOTTO_PLUGIN("org.sotto.test.log-storage", LogStorage)
