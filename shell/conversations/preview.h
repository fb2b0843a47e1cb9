#pragma once

#include "client/types.h"

#include <QString>

namespace sotto::conversations {

/// What a row says about a conversation: the draft, else the newest message, on one line.
QString preview(const client::Conversation& conversation);

/// The row in one sentence for assistive technology, e.g. "Mira, 3 unread, last message from Mira at 14:05:
/// See you there. Pinned. Muted." `time` is already in words.
QString spoken(const client::Conversation& conversation, const QString& time, bool muted);

} // namespace sotto::conversations
