#include "search/block_cache.h"

namespace sotto::search {

using store::ConversationNo;
using store::KeyGrammar;
using store::MessageKey;

namespace {

/// One that is damaged counts as missing.
std::optional<BlockCache::Block> blockOf(const MessageKey& last, const Bytes& value) {
    store::pb::SearchBlock row;
    if (!row.ParseFromArray(value.data(), int(value.size())) || !row.has_filter())
        return std::nullopt;
    BlockCache::Block block{last, std::nullopt, toBytes(asBytes(row.filter()))};
    if (row.has_after_ms())
        block.after = MessageKey{last.conversation, row.after_ms(), row.after_n()};
    return block;
}

} // namespace

Result<const std::vector<BlockCache::Block>*> BlockCache::blocks(const store::pb::Conversation& conversation,
                                                                 std::size_t count) {
    const ConversationNo number{conversation.number()};
    const MessageKey to{number, conversation.indexed_ms(), conversation.indexed_n()};
    Held& held = held_[number];
    if (held.epoch != conversation.index_epoch() || held.to != to)
        held = {conversation.index_epoch(), to};
    if (const auto filled = fill(held, count); !filled)
        return filled.error();
    return &held.blocks;
}

Result<void> BlockCache::fill(Held& held, std::size_t count) const {
    if (held.complete || held.blocks.size() >= count)
        return {};
    const auto first = KeyGrammar::searchBlocksOf(held.to.conversation).first;
    Bytes end = store_.keys().searchBlock(held.blocks.empty() ? held.to : held.blocks.back().last);
    if (held.blocks.empty())
        end.push_back(0); // the first key after it
    const auto done =
        store_.inspect(first, end, plugin::Direction::Backwards, [&](ByteView key, const Bytes* value) {
            const auto last = KeyGrammar::parseSearchRow(key);
            if (auto block = last && value ? blockOf(*last, *value) : std::nullopt)
                held.blocks.push_back(std::move(*block));
            return held.blocks.size() < count;
        });
    if (!done && !store::unreadable(done.error()))
        return done;
    held.complete = held.blocks.size() < count;
    return {};
}

} // namespace sotto::search
