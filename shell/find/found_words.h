#pragma once

#include "client/search.h"
#include "conversations/conversations.h"
#include "find/search_row.h"

/// What was found, in the words of the window. UI thread.
namespace sotto::find {

SearchRow rowOf(const client::Conversation& conversation, const words::TimeWords& times);
SearchRow rowOf(const client::Contact& person);
/// `in`: the conversation, if it is in the list.
SearchRow rowOf(const client::SearchHit& hit, const client::Conversation* in, const words::TimeWords& times);

} // namespace sotto::find
