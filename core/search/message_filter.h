#pragma once

#include "search/query.h"
#include "store/store.h"

#include <optional>
#include <set>
#include <vector>

namespace sotto::search {

/// What is looked for, with names resolved.
struct Request {
    Query query;
    std::optional<std::set<store::ConversationNo>> conversations{}; ///< absent: all
    std::optional<std::set<store::PersonId>> authors{};             ///< absent: everybody
    std::size_t limit = 100;
};

/// Where the words of the request stand in `message`; empty when it is not what is looked for. [any]
std::optional<std::vector<Mark>> match(const Request& request, const store::pb::Conversation& conversation,
                                       const store::MessageKey& key, const store::pb::Message& message);

} // namespace sotto::search
