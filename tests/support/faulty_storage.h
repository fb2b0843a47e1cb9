#pragma once

#include "memory_storage.h"

#include <optional>

namespace sotto::test {

/// A MemoryStorage that fails on purpose: from the n-th write on, with the code of choice, until it is
/// healed. Nothing of a failed write is kept.
class FaultyStorage final : public MemoryStorage {
public:
    /// 1: the next write is the first to fail.
    void failFrom(int nth, Code code) {
        left_ = nth - 1;
        code_ = code;
    }
    void heal() { code_.reset(); }
    int writes() const { return writes_; }
    /// Edits of the largest write.
    std::size_t largestWrite() const { return largestWrite_; }
    bool failing() const { return code_ && left_ <= 0; }

    Result<void> write(std::span<const plugin::Edit> edits, plugin::Durable durable) override {
        ++writes_;
        largestWrite_ = std::max(largestWrite_, edits.size());
        if (code_ && left_-- <= 0)
            return fail(*code_, "The write was made to fail.");
        return MemoryStorage::write(edits, durable);
    }

private:
    int writes_ = 0;
    std::size_t largestWrite_ = 0;
    int left_ = 0;
    std::optional<Code> code_;
};

} // namespace sotto::test
