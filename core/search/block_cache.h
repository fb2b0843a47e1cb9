#pragma once

#include "store/store.h"

#include <map>
#include <vector>

namespace sotto::search {

/// The filters of conversations that were searched, as they are stored: about a kilobyte for 64 messages.
/// [core]
class BlockCache {
public:
    struct Block {
        store::MessageKey last; ///< begins behind the block before
        Bytes filter;           ///< empty, which says yes to everything, when it cannot be read
    };

    explicit BlockCache(const store::Store& store) : store_(store) {}

    /// The blocks that can be relied on, oldest first. Valid until the next call for the same conversation.
    Result<const std::vector<Block>*> blocks(const store::pb::Conversation& conversation);
    void clear() { held_.clear(); }

private:
    struct Held {
        std::uint32_t epoch = 0;
        store::MessageKey to;
        std::vector<Block> blocks;
    };

    const store::Store& store_;
    std::map<store::ConversationNo, Held> held_;
};

} // namespace sotto::search
