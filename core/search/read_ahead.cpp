#include "search/read_ahead.h"

#include <algorithm>

namespace sotto::search {

namespace {

/// Filters read in one turn.
constexpr std::size_t kBlocks = 256;

} // namespace

ReadAhead::ReadAhead(BlockCache& cache, std::vector<store::pb::Conversation> conversations)
    : cache_(cache)
    , left_(std::move(conversations))
    , wanted_(kBlocks) {
}

bool ReadAhead::turn() {
    for (std::size_t read = 0; read < kBlocks && !left_.empty();) {
        const auto blocks = cache_.blocks(left_.back(), wanted_);
        if (!blocks)
            return false;
        read += std::min((*blocks)->size(), kBlocks);
        if ((*blocks)->size() >= wanted_) {
            wanted_ += kBlocks;
            continue;
        }
        left_.pop_back();
        wanted_ = kBlocks;
    }
    return !left_.empty();
}

} // namespace sotto::search
