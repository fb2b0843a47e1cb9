#pragma once

#include "store/store.h"

#include <map>
#include <optional>
#include <vector>

namespace sotto::search {

/// The filters of conversations that were searched, as they are stored: about a kilobyte for 64 messages.
/// [core]
class BlockCache {
public:
    struct Block {
        store::MessageKey last;
        std::optional<store::MessageKey> after; ///< none: from the beginning
        Bytes filter;
    };

    explicit BlockCache(const store::Store& store) : store_(store) {}

    /// The blocks that can be relied on, newest first; all of them if fewer than `count`. Where one is
    /// missing or damaged they don't follow one another. Valid until the next call for the same conversation.
    Result<const std::vector<Block>*> blocks(const store::pb::Conversation& conversation, std::size_t count);
    void clear() { held_.clear(); }

private:
    struct Held {
        std::uint32_t epoch = 0;
        store::MessageKey to;
        std::vector<Block> blocks{};
        bool complete = false;
    };

    Result<void> fill(Held& held, std::size_t count) const;

    const store::Store& store_;
    std::map<store::ConversationNo, Held> held_;
};

} // namespace sotto::search
