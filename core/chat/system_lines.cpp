#include "chat/system_lines.h"

#include "chat/calls.h"
#include "chat/expiry.h"
#include "chat/send_plan.h"

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;
using store::pb::Message;

/// Signals of one call are this close together.
constexpr TimeMs kCallSpan = 10 * kRingingTime;

Message line(Message::System what, TimeMs now) {
    Message row;
    row.set_kind(Message::SYSTEM);
    row.set_system(what);
    row.set_received_ms(now);
    return row;
}

TimeMs nodeExpiryOf(const Update& update) {
    return update.origin ? update.origin->expiresMs : 0;
}

/// Like messages, they disappear (04 §10).
void limitLife(Message& row, const Disappearing& disappearing, const store::pb::Conversation& conversation,
               const Update& update, TimeMs nodeExpiry, TimeMs now) {
    if (disappearing.seconds == 0)
        return;
    row.set_expiration_type(disappearing.type);
    row.set_expiration_timer_s(disappearing.seconds);
    const bool read = update.timeMs <= conversation.read_to_ms();
    row.set_expires_ms(expiryOnArrival(row, update.timeMs, nodeExpiry, now, read));
}

/// The line about a call, in the conversation of its caller.
std::optional<MessageKey> findCall(Workspace& work, ConversationNo number, const std::string& call,
                                   TimeMs around) {
    const auto found = work.find(number, around - kCallSpan, around + kCallSpan, [&](const Message& message) {
        return message.kind() == Message::SYSTEM && message.call_id() == call;
    });
    return found.empty() ? std::nullopt : std::optional(found.front());
}

/// Our devices do not say who called.
std::string_view endRinging(Workspace& work, const Update& update, const NewCall& call) {
    const auto all = work.store().conversations();
    if (!all)
        return "unknown_call";
    for (const auto& conversation : *all) {
        if (conversation.last_ms() + kCallSpan < update.timeMs)
            continue;
        const auto key = findCall(work, ConversationNo{conversation.number()}, call.call, update.timeMs);
        if (!key || work.message(*key)->system() != Message::CALL_MISSED)
            continue;
        const bool answered = call.what == NewCall::What::Answered;
        work.edit(*key)->set_system(answered ? Message::CALL_ANSWERED : Message::CALL_DECLINED);
        return {};
    }
    return "unknown_call";
}

} // namespace

std::string_view addTimerChange(Workspace& work, const Update& update, const NewTimer& timer, TimeMs now) {
    const bool own = *update.author == work.own();
    if (!own && !work.existing(timer.conversation) && !work.person(*update.author).approved())
        return "stranger";
    auto& conversation = work.conversation(timer.conversation);
    const auto& known = own ? conversation.own_timer_row() : conversation.their_timer_row();
    if (known.time_ms() >= update.timeMs || (own && conversation.timer_changed_ms() >= update.timeMs))
        return "stale_timer";
    if (known.time_ms() > 0)
        work.erase(currentKey(work, known));
    Message row = line(Message::TIMER_CHANGED, now);
    row.set_own(own);
    row.set_state(own ? Message::SENT : Message::RECEIVED);
    row.set_synced(own);
    limitLife(row, timer.disappearing, conversation, update, nodeExpiryOf(update), now);
    auto& ref = own ? *conversation.mutable_own_timer_row() : *conversation.mutable_their_timer_row();
    setRef(ref, work.add(conversation, *update.author, update.timeMs, std::move(row)));
    if (!own) {
        conversation.set_their_expiration_type(timer.disappearing.type);
        conversation.set_their_expiration_timer_s(timer.disappearing.seconds);
        return {};
    }
    conversation.set_timer_changed_ms(update.timeMs);
    conversation.set_expiration_type(timer.disappearing.type);
    conversation.set_expiration_timer_s(timer.disappearing.seconds);
    return {};
}

std::string_view addNotice(Workspace& work, const Update& update, const NewNotice& notice, TimeMs now) {
    auto* conversation = work.existing(*update.author);
    if (!conversation || !work.person(*update.author).approved())
        return "stranger";
    if (work.hasSystem(ConversationNo{conversation->number()}, *update.author, update.timeMs, notice.what))
        return "duplicate";
    Message row = line(notice.what, now);
    limitLife(row, notice.disappearing, *conversation, update, nodeExpiryOf(update), now);
    work.add(*conversation, *update.author, update.timeMs, std::move(row));
    return {};
}

std::string_view noteCall(Workspace& work, const Update& update, const NewCall& call, TimeMs now) {
    if (call.what != NewCall::What::Offered)
        return endRinging(work, update, call);
    if (!work.person(*update.author).approved())
        return "stranger";
    auto& conversation = work.conversation(*update.author);
    // Later offers of one call change its media.
    if (findCall(work, ConversationNo{conversation.number()}, call.call, update.timeMs))
        return "duplicate";
    Message row = line(Message::CALL_MISSED, now);
    row.set_call_id(call.call);
    // The network keeps signals of calls for minutes only, whatever the timer says (04 §5.1).
    limitLife(row, call.disappearing, conversation, update, 0, now);
    conversation.set_hidden(false);
    work.add(conversation, *update.author, update.timeMs, std::move(row));
    if (update.timeMs > conversation.read_to_ms())
        conversation.set_unread(conversation.unread() + 1);
    return {};
}

} // namespace sotto::chat
