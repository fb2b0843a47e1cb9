#include "echo_bot.h"

namespace sotto::cli {

Result<void> EchoBot::answer(const client::Message& message) {
    if (message.own || message.kind != client::MessageKind::Text || message.text.empty())
        return {};
    // One step: an answer that is sent but not noted would be given again after a crash.
    auto sent = session_.wait<client::Message>([&](client::Client& client, Done<client::Message> done) {
        client.sendReading(message.conversation, client::Draft{message.text, std::nullopt}, message.id,
                           std::move(done));
    });
    return sent ? Result<void>() : sent.error();
}

Result<void> EchoBot::answerUnread() {
    auto conversations = session_.wait<std::vector<client::Conversation>>(
        [](client::Client& client, Done<std::vector<client::Conversation>> done) {
            client.conversations(std::move(done));
        });
    if (!conversations)
        return conversations.error();
    for (const client::Conversation& conversation : *conversations)
        if (conversation.unread > 0 && !conversation.self && !conversation.blocked)
            if (auto answered = answerUnreadOf(conversation); !answered)
                return answered;
    return {};
}

Result<void> EchoBot::answerUnreadOf(const client::Conversation& conversation) {
    auto page = session_.wait<std::vector<client::Message>>([&](client::Client& client,
                                                                Done<std::vector<client::Message>> done) {
        client.messages(conversation.id, client::Page{std::nullopt, conversation.unread}, std::move(done));
    });
    if (!page)
        return page.error();
    for (const client::Message& message : *page)
        if (message.state == client::MessageState::Received)
            if (auto answered = answer(message); !answered)
                return answered;
    return {};
}

} // namespace sotto::cli
