#pragma once

#include "base/words.h"
#include "store/ids.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sotto::search {

/// A word that a message must have.
struct WantedWord {
    std::string_view text;
    bool beginning = false; ///< one that begins so will do
};

/// Collects the words of a block of messages, and in which of them they are.
class BlockWordsBuilder {
public:
    /// At most kBlockMessages, oldest first.
    void add(const store::MessageKey& key, const Words& words);
    /// Sorted words, each without what it shares with the one before.
    Bytes build() const;

private:
    std::vector<store::MessageKey> messages_;
    std::map<std::string, std::uint64_t, std::less<>> places_; ///< word -> a bit for each message
};

/// The messages of a block made by BlockWordsBuilder that may have all of `wanted`, newest first; those that
/// have only words of which the beginning is kept are among them. Empty when `block` is something else. [any]
std::optional<std::vector<store::MessageKey>> messagesWith(ByteView block, store::ConversationNo conversation,
                                                           const std::vector<WantedWord>& wanted);

} // namespace sotto::search
