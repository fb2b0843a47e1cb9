#pragma once

#include "client/types.h"
#include "words/time_words.h"

#include <QString>

namespace sotto::conversations {

bool hasDraft(const client::Conversation& conversation);

/// What a row says about a conversation: the draft, else the newest message, on one line.
QString preview(const client::Conversation& conversation);
/// What a message says, in one line; `person`: the other one in the conversation.
QString contentOf(const client::Message& message, const QString& person);

/// Name of the symbol for what the newest message is; empty for text.
QString previewSymbol(const client::Conversation& conversation);

/// The row in one sentence for assistive technology, e.g. "Mira, 3 unread, last message from Mira at 14:05:
/// See you there. Pinned. Muted."
QString spoken(const client::Conversation& conversation, const words::TimeWords& words, bool muted);

} // namespace sotto::conversations
