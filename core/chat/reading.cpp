#include "chat/reading.h"

#include "chat/expiry.h"

#include <algorithm>

namespace sotto::chat {

void markRead(Workspace& work, store::pb::Conversation& conversation, TimeMs upToMs, TimeMs now) {
    const store::ConversationNo number{conversation.number()};
    const TimeMs before = conversation.read_to_ms();
    const auto starts = [now](const store::pb::Message& message) {
        return expiryOnReading(message, now) > 0;
    };
    for (const store::MessageKey& key : work.find(number, before, upToMs, starts)) {
        auto* message = work.edit(key);
        message->set_expires_ms(expiryOnReading(*message, now));
    }
    conversation.clear_marked_unread();
    conversation.set_read_to_ms(std::max(before, upToMs));
    conversation.set_unread(work.countUnread(number, conversation.read_to_ms()));
}

} // namespace sotto::chat
