#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "chat/committer.h"
#include "chat/network_time.h"

#include <map>

namespace sotto::chat {

/// Who is seen typing: lets it end when its time is over, or with a message (04 §8.2). All on [core].
class TypingWatch {
public:
    /// All outlive it. `ended` is told what ends by itself.
    TypingWatch(Loop& loop, const store::Store& store, const NetworkTime& time, EventSink ended)
        : loop_(loop)
        , store_(store)
        , time_(time)
        , ended_(std::move(ended)) {}

    /// The events as they are to be told: an end of what nobody saw is left out, a message brings one.
    std::vector<ChatEvent> see(std::vector<ChatEvent> events);

private:
    struct Seen {
        Timer timer;
        std::optional<store::ConversationNo> conversation{};
    };

    void begin(const TypingSeen& typing);
    void end(crypto::AccountId id);
    /// Who typed it, if that is seen.
    std::optional<crypto::AccountId> typist(const MessageTouched& touched) const;

    Loop& loop_;
    const store::Store& store_;
    const NetworkTime& time_;
    EventSink ended_;
    std::map<crypto::AccountId, Seen> seen_;
    Lifetime lifetime_;
};

} // namespace sotto::chat
