#pragma once

#include "search/block_cache.h"

#include <vector>

namespace sotto::search {

/// Brings the filters of conversations into memory in small turns, before somebody searches on. [core]
class ReadAhead {
public:
    /// `conversations`: the one to begin with last. The cache outlives it.
    ReadAhead(BlockCache& cache, std::vector<store::pb::Conversation> conversations);

    /// Whether there is more to do.
    bool turn();

private:
    BlockCache& cache_;
    std::vector<store::pb::Conversation> left_;
    std::size_t wanted_; ///< blocks of the last
};

} // namespace sotto::search
