#pragma once

#include "chat/committer.h"
#include "chat/network_time.h"
#include "chat/provider.h"
#include "chat/send_plan.h"
#include "chat/store_reply.h"
#include "jobs/job_queue.h"
#include "plugin/transport.h"

#include <functional>

namespace sotto::chat {

/// The way a delivered message took.
struct Delivered {
    store::MessageKey message;
    sdk::Route route;
    Bytes node;
    std::uint32_t tries = 0;
    std::chrono::milliseconds took{};
};

/// Carries messages to the network, for the job kinds "send", "sync" and "control". Two steps: the finished
/// bytes are made and kept, then they are stored at the recipient's swarm, the same bytes in every try, so
/// that neither node nor receiver sees a double. Only the node's word that our time is wrong leads to new
/// bytes with a new time, once. All on [core].
class SendJobs final : public jobs::Handler {
public:
    using DeliveredSink = std::function<void(const Delivered&)>;

    /// All outlive it.
    SendJobs(Committer& committer, const ChatProvider& provider, plugin::Transport& transport,
             NetworkTime& time, const Clock& clock, Random& random, const crypto::AccountId& own,
             DeliveredSink delivered);

    void step(const store::StoredJob& job, Done<jobs::Step> done) override;

private:
    struct Work; ///< one step

    void encode(Work work, Done<jobs::Step> done);
    void deliver(Work work, Done<jobs::Step> done);
    void answered(Work work, Result<sdk::Reply> reply, std::chrono::milliseconds took, Done<jobs::Step> done);
    void succeeded(Work work, const sdk::Reply& reply, std::chrono::milliseconds took, Done<jobs::Step> done);
    void wrongClock(Work work, Done<jobs::Step> done);
    void later(Work work, store::pb::Message::Trouble trouble, Done<jobs::Step> done);
    void failed(Work work, store::pb::Message::Trouble trouble, Done<jobs::Step> done);

    /// The message is given the present time, in the same batch as the job.
    void retime(Work& work, Workspace& rows);
    void planCopy(const Work& work, Workspace& rows, TimeMs ttl);
    void finish(Workspace& rows, jobs::Step step, Done<jobs::Step> done);

    Committer& committer_;
    store::Store& store_;
    const ChatProvider& provider_;
    plugin::Transport& transport_;
    NetworkTime& time_;
    const Clock& clock_;
    Random& random_;
    crypto::AccountId own_;
    DeliveredSink delivered_;
    Lifetime lifetime_;
};

} // namespace sotto::chat
