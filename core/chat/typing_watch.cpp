#include "chat/typing_watch.h"

namespace sotto::chat {

void TypingWatch::begin(const TypingSeen& typing) {
    const auto number = store_.numberOf(typing.id);
    Seen& seen = seen_[typing.id];
    seen.conversation = number ? *number : std::nullopt;
    const std::chrono::milliseconds wait(std::max<TimeMs>(0, typing.untilMs - time_.now()));
    seen.timer = loop_.after(wait, lifetime_.bind([this, id = typing.id] { end(id); }));
}

/// By value, since the timer that names it goes with the entry.
void TypingWatch::end(crypto::AccountId id) {
    seen_.erase(id);
    ended_({TypingSeen{id, false}});
}

std::optional<crypto::AccountId> TypingWatch::typist(const MessageTouched& touched) const {
    for (const auto& [id, seen] : seen_) {
        if (!touched.added || seen.conversation != touched.key.conversation)
            continue;
        const auto message = store_.message(touched.key);
        if (message && *message && !(*message)->own())
            return id;
    }
    return std::nullopt;
}

std::vector<ChatEvent> TypingWatch::see(std::vector<ChatEvent> events) {
    std::vector<ChatEvent> told;
    told.reserve(events.size());
    for (ChatEvent& event : events) {
        if (const auto* typing = std::get_if<TypingSeen>(&event)) {
            if (typing->on)
                begin(*typing);
            else if (seen_.erase(typing->id) == 0)
                continue;
        } else if (const auto* touched = std::get_if<MessageTouched>(&event)) {
            if (const auto id = typist(*touched)) {
                seen_.erase(*id);
                told.push_back(TypingSeen{*id, false});
            }
        }
        told.push_back(std::move(event));
    }
    return told;
}

} // namespace sotto::chat
