#include "chat/own_time.h"

#include <algorithm>

namespace sotto::chat {
namespace {

/// An own time this far ahead comes from a clock that was wrong. Less than that is worth keeping the order
/// for.
constexpr TimeMs kFarAhead = 60'000;

} // namespace

TimeMs nextOwnTime(Workspace& work, const NetworkTime& time) {
    const TimeMs now = time.now();
    auto& numbers = work.numbers();
    const TimeMs after = numbers.last_sent_ms() + 1;
    const TimeMs chosen = after > now + kFarAhead ? now : std::max(now, after);
    numbers.set_last_sent_ms(chosen);
    if (time.known())
        numbers.set_clock_offset_ms(time.offset());
    return chosen;
}

TimeMs nextOwnTime(Workspace& work, const NetworkTime& time, store::ConversationNo conversation) {
    TimeMs timeMs = nextOwnTime(work, time);
    while (work.message(conversation, work.own(), timeMs))
        work.numbers().set_last_sent_ms(++timeMs);
    return timeMs;
}

} // namespace sotto::chat
