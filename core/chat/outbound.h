#pragma once

#include "chat/committer.h"
#include "chat/expiry.h"
#include "chat/network_time.h"
#include "chat/send_plan.h"

#include <optional>
#include <string>

namespace sotto::chat {

/// Longest text that may be written, in code points (04 §7).
inline constexpr std::size_t kLongestText = 2000;
/// Longest title of a link or name of a community that is sent, in bytes.
inline constexpr std::size_t kLongestTitle = 300;

/// What to send.
struct Text {
    std::string body;
    std::optional<store::MessageKey> replyTo{};
    bool fromDraft = false; ///< the conversation's draft goes with the same commit
    /// Taken as read together with it, so that no crash comes between an answer and the note that there is
    /// one.
    std::optional<store::MessageKey> readUpTo{};
    std::optional<Disappearing> disappearing{}; ///< else as the conversation says
    std::optional<store::pb::LinkPreview> preview{};
    std::optional<store::pb::Invitation> invitation{}; ///< goes alone, without body
};

/// Turns what people write into rows and jobs: one durable batch each, after which it happens by itself. All
/// on [core].
class Outbound {
public:
    /// All outlive it.
    Outbound(Committer& committer, const NetworkTime& time, const crypto::AccountId& own)
        : committer_(committer)
        , time_(time)
        , own_(own) {}

    /// Accepts the other person's request, if there is one. Code::Invalid for an empty or too long text,
    /// bytes that are no UTF-8, a way to disappear that there is not, a link that the text does not have, an
    /// invitation that is none; Code::Rejected for somebody who is blocked, or a link's title while
    /// store::kPreviewsSetting is off.
    Result<store::MessageKey> send(const crypto::AccountId& to, const Text& text);
    /// Code::Rejected unless the message failed.
    Result<store::MessageKey> resend(const store::MessageKey& key);
    /// Gives a text that has not gone out another body and sends it at the end of what waits. Code::Rejected
    /// for one that is out, or may be.
    Result<store::MessageKey> edit(const store::MessageKey& key, const std::string& body);
    /// Accepts a request without answering (04 §11).
    Result<void> accept(const crypto::AccountId& person);
    /// Own messages in this conversation are to disappear like that from now on (04 §10); accepted people and
    /// the own devices are told. Code::NotFound without a conversation.
    Result<void> setDisappearing(const crypto::AccountId& other, const Disappearing& disappearing);

private:
    Result<store::pb::Message> compose(Workspace& work, const crypto::AccountId& to,
                                       const store::pb::Conversation& conversation, const Text& text) const;
    Result<void> attach(store::pb::Message& message, const Text& text) const;
    Result<store::MessageKey> sendAgain(Workspace& work, const store::MessageKey& key);
    void approve(Workspace& work, const crypto::AccountId& person, TimeMs timeMs);
    void tellTimer(Workspace& work, const crypto::AccountId& other, const Disappearing& disappearing);

    Committer& committer_;
    const NetworkTime& time_;
    crypto::AccountId own_;
};

} // namespace sotto::chat
