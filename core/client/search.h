#pragma once

#include "base/unique_function.h"
#include "client/types.h"

#include <optional>
#include <string>
#include <vector>

namespace sotto::client {

struct SearchRequest {
    std::string text;                   ///< as typed, with operators (search/query.h); days are local
    std::optional<ConversationId> in{}; ///< only there
    std::size_t limit = 100;
};

/// A piece of a UTF-8 text, in bytes.
struct TextRange {
    std::size_t from = 0;
    std::size_t to = 0;

    bool operator==(const TextRange&) const = default;
};

struct SearchHit {
    Message message;
    std::string snippet;          ///< the part of its text with the first hit, one line
    std::vector<TextRange> marks; ///< what was found, in `snippet`
};

/// Hits in order, several at a time. [core]
using SearchSink = UniqueFunction<void(std::vector<SearchHit>)>;

struct SearchEnd {
    bool more = false; ///< than the limit allowed
};

} // namespace sotto::client
