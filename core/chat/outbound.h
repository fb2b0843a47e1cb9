#pragma once

#include "chat/expiry.h"
#include "chat/network_time.h"
#include "chat/workspace.h"
#include "jobs/job_queue.h"

#include <functional>
#include <optional>
#include <string>

namespace sotto::chat {

/// Longest text that may be written, in code points (04 §7).
inline constexpr std::size_t kLongestText = 2000;

/// Kinds of jobs; their state is store::pb::SendJob.
inline constexpr std::string_view kSendJob = "send"; ///< a message to its recipient
inline constexpr std::string_view kSyncJob = "sync"; ///< its copy for the own swarm
inline constexpr std::string_view kControlJob =
    "control"; ///< what is no message, e.g. a request's acceptance

/// A text to be sent.
struct Text {
    std::string body;
    std::optional<store::MessageKey> replyTo{};
    bool fromDraft = false; ///< the conversation's draft goes with the same commit
    /// Taken as read together with it, so that no crash comes between an answer and the note that there is
    /// one.
    std::optional<store::MessageKey> readUpTo{};
    Disappearing disappearing{};
};

/// Turns what people do into rows and jobs: one durable batch each, after which it happens by itself. All on
/// [core].
class Outbound {
public:
    using EventSink = std::function<void(std::vector<ChatEvent>)>;

    /// All outlive it.
    Outbound(store::Store& store, jobs::JobQueue& queue, const NetworkTime& time,
             const crypto::AccountId& own, EventSink events);

    /// Code::Invalid for an empty or too long text, bytes that are no UTF-8, or a way to disappear that there
    /// is not. Accepts the other person's
    /// request, if there is one.
    Result<store::MessageKey> send(const crypto::AccountId& to, const Text& text);
    /// Code::Rejected unless the message failed.
    Result<store::MessageKey> resend(const store::MessageKey& key);
    /// Removes the message here; if it still waits, it is not sent.
    Result<void> remove(const store::MessageKey& key);
    /// Accepts a request without answering (04 §11).
    Result<void> accept(const crypto::AccountId& person);

private:
    struct Planned {
        std::vector<store::StoredJob> jobs;
    };

    void approve(Workspace& work, const crypto::AccountId& person, TimeMs timeMs, Planned& planned);
    void planSend(Workspace& work, const store::MessageKey& key, const crypto::AccountId& to, Bytes content,
                  TimeMs ttl, Planned& planned);
    Bytes textContent(const Workspace& work, const crypto::AccountId& to,
                      const store::pb::Message& message) const;
    Result<void> commit(Workspace& work, Planned planned);

    store::Store& store_;
    jobs::JobQueue& queue_;
    const NetworkTime& time_;
    crypto::AccountId own_;
    EventSink events_;
};

} // namespace sotto::chat
