#include "chat/message_actions.h"

#include "base/text.h"
#include "chat/calls.h"
#include "chat/content_builder.h"
#include "chat/message_edits.h"
#include "chat/own_time.h"
#include "wire/namespaces.h"

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;
using store::pb::Message;

constexpr std::size_t kMostPerMinute = 20; ///< reactions (04 §8.1)
constexpr std::chrono::seconds kMinute{60};
constexpr std::size_t kLongestEmoji = 64; ///< bytes, as receivers take it
constexpr TimeMs kCallTtl = 300'000;      ///< 04 §5.1

Error notHere() {
    return fail(Code::NotFound, "This message is not here.");
}

/// The network has, or may have, what was written here.
bool isOut(const Message& message) {
    return !message.own() || message.state() == Message::SENT || message.state() == Message::READ;
}

/// Goes away without a trace when it is deleted.
bool leavesNoMark(const Message& message) {
    return message.kind() == Message::SYSTEM || message.kind() == Message::REMOVED;
}

Disappearing lifeOf(const Message& message) {
    return {message.expiration_type(), message.expiration_timer_s()};
}

Disappearing usualOf(const store::pb::Conversation& conversation) {
    return {conversation.expiration_type(), conversation.expiration_timer_s()};
}

} // namespace

Result<MessageActions::Target> MessageActions::find(Workspace& work, const MessageKey& key) const {
    const Message* message = work.message(key);
    const auto* conversation = work.existing(key.conversation);
    if (!message || !conversation)
        return notHere();
    const auto other = AccountId::fromBytes(asBytes(conversation->id()));
    const auto author = AccountId::fromBytes(asBytes(message->author()));
    if (!other || !author)
        return notHere();
    return Target{*message, *conversation, *other, *author};
}

bool MessageActions::reactsTooOften() {
    const auto now = clock_.steady();
    while (!reactions_.empty() && now - reactions_.front() > kMinute)
        reactions_.pop_front();
    if (reactions_.size() >= kMostPerMinute)
        return true;
    reactions_.push_back(now);
    return false;
}

Result<void> MessageActions::react(const MessageKey& key, const std::string& emoji, bool on) {
    if (emoji.size() > kLongestEmoji || !isOneCharacter(emoji))
        return fail(Code::Invalid, "A reaction is one emoji.");
    Workspace work(committer_.store(), own_);
    const auto target = find(work, key);
    if (!target)
        return target.error();
    if (leavesNoMark(target->message) || !isOut(target->message))
        return fail(Code::Rejected, "This message cannot be reacted to.");
    const auto& person = work.person(target->other);
    if (target->other != own_ && (!person.approved() || person.blocked()))
        return fail(Code::Rejected, "Accept this person's request first.");
    if (!applyReaction(*work.edit(key), toString(own_.view()), emoji, !on))
        return {};
    if (reactsTooOften())
        return fail(Code::Rejected, "These are too many reactions in a minute.");
    const ReactionTo reaction{target->author, key.timeMs, emoji, !on, lifeOf(target->message)};
    planControl(work, time_,
                {target->other, buildReaction(own_, target->other, reaction, profileOf(work.store())),
                 nextOwnTime(work, time_), storedFor(target->message, false),
                 storedFor(target->message, true)},
                target->conversation.number());
    return committer_.commit(work);
}

bool MessageActions::takeBack(Workspace& work, const MessageKey& key) const {
    bool out = false;
    for (const Waits& each : waitingFor(committer_.queue(), key)) {
        out = out || each.kind == kSyncJob || each.mayBeOut;
        work.dropJob(each.number);
    }
    return out;
}

Result<void> MessageActions::removeHere(const MessageKey& key) {
    Workspace work(committer_.store(), own_);
    const auto target = find(work, key);
    if (!target)
        return target.error();
    if (leavesNoMark(target->message) || !isOut(target->message)) {
        takeBack(work, key);
        work.erase(key);
    } else {
        applyRemoval(*work.edit(key), false);
    }
    return committer_.commit(work);
}

/// Own swarm first; the other devices are told when that is done.
void MessageActions::planDeletion(Workspace& work, const MessageKey& key, const Target& target,
                                  bool tellOthers) const {
    const std::uint32_t lane = target.conversation.number();
    const Bytes request = buildUnsend(target.author, key.timeMs);
    if (tellOthers && target.other != own_)
        planControl(work, time_, {target.other, request, nextOwnTime(work, time_), wire::kMaxPublicTtl},
                    lane);
    // The hash of an own message without a copy is one of the recipient's swarm, where we may not delete.
    const bool ours = !target.message.hash().empty() && (!target.message.own() || target.message.synced());
    if (!ours) {
        if (!tellOthers)
            work.erase(key);
        return planControl(work, time_, {own_, request, nextOwnTime(work, time_), wire::kMaxPublicTtl}, lane);
    }
    store::pb::SwarmJob job;
    job.add_hash(target.message.hash());
    job.set_then_content(toString(request));
    if (!tellOthers)
        setRef(*job.add_message(), key);
    work.plan({kSwarmJob, 0, job.SerializeAsString()});
}

Result<void> MessageActions::removeFromOwnDevices(const MessageKey& key) {
    Workspace work(committer_.store(), own_);
    const auto target = find(work, key);
    if (!target)
        return target.error();
    takeBack(work, key);
    if (leavesNoMark(target->message) || !isOut(target->message)) {
        work.erase(key);
        return committer_.commit(work);
    }
    // The mark goes as well when the swarm has done its part.
    applyRemoval(*work.edit(key), false);
    planDeletion(work, key, *target, false);
    return committer_.commit(work);
}

Result<void> MessageActions::unsend(const MessageKey& key) {
    Workspace work(committer_.store(), own_);
    const auto target = find(work, key);
    if (!target)
        return target.error();
    if (!target->message.own())
        return fail(Code::Rejected, "Only your own messages can be deleted for everybody.");
    const bool tried = takeBack(work, key);
    const bool out = target->message.kind() != Message::SYSTEM && (isOut(target->message) || tried);
    if (!out || target->other == own_)
        work.erase(key);
    else
        applyRemoval(*work.edit(key), true);
    if (Message* left = out && target->other != own_ ? work.edit(key) : nullptr) {
        // What was interrupted on its way counts as sent: the request to delete it follows it.
        left->set_state(left->state() == Message::READ ? Message::READ : Message::SENT);
        left->set_trouble(Message::NONE);
    }
    if (out)
        planDeletion(work, key, *target, true);
    return committer_.commit(work);
}

Result<void> MessageActions::declineCall(const MessageKey& key) {
    Workspace work(committer_.store(), own_);
    const auto target = find(work, key);
    if (!target)
        return target.error();
    const Message& call = target->message;
    if (call.kind() != Message::SYSTEM || call.system() != Message::CALL_MISSED ||
        key.timeMs + kRingingTime < time_.now())
        return fail(Code::Rejected, "This call does not ring any more.");
    work.edit(key)->set_system(Message::CALL_DECLINED);
    const Bytes end = buildEndCall(call.call_id(), usualOf(target->conversation));
    for (const AccountId& to : {target->other, own_})
        planControl(work, time_, {to, end, nextOwnTime(work, time_), kCallTtl}, 0);
    return committer_.commit(work);
}

Result<void> MessageActions::mediaSaved(const MessageKey& key) {
    Workspace work(committer_.store(), own_);
    const auto target = find(work, key);
    if (!target)
        return target.error();
    const auto& person = work.person(target->other);
    if (target->message.own() || target->other == own_ || !person.approved() || person.blocked())
        return {};
    planControl(work, time_,
                {target->other, buildMediaSaved(key.timeMs, usualOf(target->conversation)),
                 nextOwnTime(work, time_), wire::kMaxPublicTtl},
                target->conversation.number());
    return committer_.commit(work);
}

} // namespace sotto::chat
