#include "search/block_cache.h"

namespace sotto::search {

using store::ConversationNo;
using store::KeyGrammar;
using store::MessageKey;

Result<const std::vector<BlockCache::Block>*>
BlockCache::blocks(const store::pb::Conversation& conversation) {
    const ConversationNo number{conversation.number()};
    const MessageKey to{number, conversation.indexed_ms(), conversation.indexed_n()};
    const auto known = held_.find(number);
    if (known != held_.end() && known->second.epoch == conversation.index_epoch() && known->second.to == to)
        return &known->second.blocks;
    Held held{conversation.index_epoch(), to, {}};
    const auto [first, end] = KeyGrammar::searchBlocksOf(number);
    const auto done =
        store_.inspect(first, end, plugin::Direction::Forwards, [&](ByteView key, const Bytes* value) {
            const auto last = KeyGrammar::parseSearchBlock(key);
            if (last && to < *last)
                return false;
            store::pb::SearchBlock block;
            const bool readable = value && block.ParseFromArray(value->data(), int(value->size()));
            if (last)
                held.blocks.push_back({*last, readable ? toBytes(asBytes(block.filter())) : Bytes()});
            return true;
        });
    if (!done && !store::unreadable(done.error()))
        return done.error();
    return &(held_[number] = std::move(held)).blocks;
}

} // namespace sotto::search
