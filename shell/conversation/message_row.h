#pragma once

#include "client/types.h"
#include "conversation/message_text.h"

namespace sotto::conversation {

/// A message in the model, with its text prepared once.
struct MessageRow {
    client::Message message;
    MessageText text;
    bool whole = false; ///< shown in full length though it is long
};

MessageRow makeRow(client::Message message, bool whole = false);

/// Whether `a` stands before (older than) `b` in a conversation.
bool isOlder(const client::Message& a, const client::Message& b);

/// Whether `newer` continues what `older` began: same author, same day, a few minutes apart.
bool isJoined(const client::Message& older, const client::Message& newer);

} // namespace sotto::conversation
