#pragma once

#include "plugin/storage.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <shared_mutex>

namespace sotto::test {

/// The storage of tests: a map that outlives whoever uses it, so that a test can "crash" the user and open
/// again.
class MemoryStorage : public plugin::Storage {
public:
    Result<std::optional<Bytes>> read(ByteView key) const override {
        const std::shared_lock lock(mutex_);
        const auto found = entries_.find(toBytes(key));
        return found == entries_.end() ? std::optional<Bytes>() : std::optional(found->second);
    }

    Result<void> scan(ByteView first, ByteView last, plugin::Direction direction,
                      const plugin::Visit& visit) const override {
        const std::shared_lock lock(mutex_);
        auto begin = entries_.lower_bound(toBytes(first));
        auto end = last.empty() ? entries_.end() : entries_.lower_bound(toBytes(last));
        if (!last.empty() &&
            !std::lexicographical_compare(first.begin(), first.end(), last.begin(), last.end()))
            return {};
        while (begin != end) {
            const auto entry = direction == plugin::Direction::Backwards ? --end : begin++;
            if (!visit(entry->first, entry->second))
                break;
        }
        return {};
    }

    Result<void> write(std::span<const plugin::Edit> edits, plugin::Durable) override {
        const std::unique_lock lock(mutex_);
        for (const auto& edit : edits) {
            if (edit.erase)
                entries_.erase(edit.key);
            else
                entries_[edit.key] = edit.value;
        }
        return {};
    }

    const std::map<Bytes, Bytes>& entries() const { return entries_; }
    std::map<Bytes, Bytes>& entries() { return entries_; }

private:
    mutable std::shared_mutex mutex_;
    std::map<Bytes, Bytes> entries_;
};

} // namespace sotto::test
