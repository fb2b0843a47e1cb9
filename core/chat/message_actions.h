#pragma once

#include "chat/committer.h"
#include "chat/network_time.h"
#include "chat/send_plan.h"

#include <deque>
#include <string>

namespace sotto::chat {

/// What people do to messages that are there: one durable batch each. All on [core]; Code::NotFound when the
/// message is not here.
class MessageActions {
public:
    /// All outlive it.
    MessageActions(Committer& committer, const NetworkTime& time, const Clock& clock,
                   const crypto::AccountId& own)
        : committer_(committer)
        , time_(time)
        , clock_(clock)
        , own_(own) {}

    /// Adds or takes back an emoji of ours (04 §8.1). Code::Invalid unless it is one character;
    /// Code::Rejected for what cannot be reacted to, and for more than 20 in a minute.
    Result<void> react(const store::MessageKey& key, const std::string& emoji, bool on);

    /// On this device (04 §8.5): a mark stays where the message was, and goes with the second call. What was
    /// not sent, and system lines, go at once and are not sent any more.
    Result<void> removeHere(const store::MessageKey& key);
    /// On all own devices and in the own swarm, whoever wrote it.
    Result<void> removeFromOwnDevices(const store::MessageKey& key);
    /// Takes an own message back everywhere. Code::Rejected for one of somebody else.
    Result<void> unsend(const store::MessageKey& key);

    /// Ends the ringing of a call everywhere (04 §8.9). Code::Rejected when it does not ring any more.
    Result<void> declineCall(const store::MessageKey& key);
    /// Tells the author that something attached to its message was saved (04 §8.8), if it is an accepted
    /// person; otherwise nothing happens.
    Result<void> mediaSaved(const store::MessageKey& key);

private:
    struct Target {
        store::pb::Message message;
        store::pb::Conversation conversation;
        crypto::AccountId other; ///< whom the conversation is with
        crypto::AccountId author;
    };
    Result<Target> find(Workspace& work, const store::MessageKey& key) const;
    /// Takes back what waits to be sent for the message. True: it may have gone out already.
    bool takeBack(Workspace& work, const store::MessageKey& key) const;
    void planDeletion(Workspace& work, const store::MessageKey& key, const Target& target,
                      bool tellOthers) const;
    bool reactsTooOften();

    Committer& committer_;
    const NetworkTime& time_;
    const Clock& clock_;
    crypto::AccountId own_;
    std::deque<std::chrono::milliseconds> reactions_; ///< of the last minute
};

} // namespace sotto::chat
