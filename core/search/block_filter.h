#pragma once

#include "base/bytes.h"
#include "base/words.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sotto::search {

/// What can be asked of a block of messages without opening them. Every entry is a number made from a word,
/// from the beginning of one, or from two characters side by side in a script without spaces.
using Entry = std::uint64_t;

Entry wholeEntry(std::string_view word);
Entry pairEntry(std::string_view first, std::string_view second);
/// The entry that every word beginning with `beginning` has; empty when it is too short to have one.
std::optional<Entry> beginningEntry(std::string_view beginning);

/// Collects the entries of a block and makes its filter.
class FilterBuilder {
public:
    void add(const Words& words);
    /// About twelve bits an entry: one block in three hundred is opened in vain.
    Bytes build();

private:
    std::vector<Entry> entries_;
};

/// Whether a filter made by FilterBuilder may have been given `entry`. Anything else that is no filter says
/// yes. [any]
bool mayContain(ByteView filter, Entry entry);

} // namespace sotto::search
