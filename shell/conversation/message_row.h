#pragma once

#include "client/types.h"
#include "conversation/message_text.h"

#include <optional>

namespace sotto::conversation {

/// A message in the model. Its text is prepared when it is first shown, because most messages never are.
class MessageRow {
public:
    /// `inFull`: though it is long.
    MessageRow(client::Message shown, const TextStyle& style, bool inFull = false)
        : message(std::move(shown))
        , whole(inFull)
        , style_(style) {}

    const MessageText& text() const;

    client::Message message;
    bool whole; ///< shown in full length

private:
    TextStyle style_;
    mutable std::optional<MessageText> text_;
};

/// Whether `a` stands before (older than) `b` in a conversation.
bool isOlder(const client::Message& a, const client::Message& b);

/// Whether `newer` continues what `older` began: same author, same day, a few minutes apart.
bool isJoined(const client::Message& older, const client::Message& newer);

} // namespace sotto::conversation
