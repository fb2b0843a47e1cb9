#pragma once

#include "session.h"

namespace sotto::cli {

/// Answers every text with the same text. What has been answered is marked as read, so that a bot that was
/// killed goes on where it stopped.
class EchoBot {
public:
    explicit EchoBot(Session& session) : session_(session) {}

    Result<void> answer(const client::Message& message);
    /// Answers what arrived while no bot ran.
    Result<void> answerUnread();

private:
    Result<void> answerUnreadOf(const client::Conversation& conversation);

    Session& session_;
};

} // namespace sotto::cli
