#pragma once

#include "chat/committer.h"
#include "chat/network_time.h"
#include "chat/provider.h"
#include "chat/send_plan.h"
#include "chat/store_reply.h"
#include "jobs/job_queue.h"
#include "plugin/transport.h"

#include <functional>
#include <map>
#include <set>

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
/// bytes with a new time, once. Without a network there are no bytes yet: what waited for one goes out as of
/// the time it does (04 §5.2), since at its old time it could be above what was read already where it
/// arrives. All on [core].
class SendJobs final : public jobs::Handler {
public:
    using DeliveredSink = std::function<void(const Delivered&)>;

    /// All outlive it.
    SendJobs(Committer& committer, const ChatProvider& provider, plugin::Transport& transport,
             NetworkTime& time, const Clock& clock, Random& random, const crypto::AccountId& own,
             DeliveredSink delivered);

    void step(const store::StoredJob& job, Done<jobs::Step> done) override;
    void setOnline(bool online) { online_ = online; }

private:
    struct Work; ///< one step

    void encode(Work work, Done<jobs::Step> done);
    bool needsNewTime(const Work& work) const;
    void deliver(Work work, Done<jobs::Step> done);
    void answered(Work work, Result<sdk::Reply> reply, std::chrono::milliseconds took, Done<jobs::Step> done);
    void succeeded(Work work, const sdk::Reply& reply, std::chrono::milliseconds took, Done<jobs::Step> done);
    void wrongClock(Work work, Done<jobs::Step> done);
    void later(Work work, store::pb::Message::Trouble trouble, Done<jobs::Step> done);
    void failed(Work work, store::pb::Message::Trouble trouble, Done<jobs::Step> done);

    /// The message is given the present time, in the same batch as the job.
    void retime(Work& work, Workspace& rows);
    /// What it answers may have got another time while both waited.
    void renameAnswered(Work& work, Workspace& rows) const;
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
    bool online_ = false;
    std::set<store::JobNo> fresh_; ///< jobs whose bytes were made in this run and given to nobody yet
    std::map<store::ConversationNo, TimeMs> retimed_; ///< newest time given anew, by conversation
    Lifetime lifetime_;
};

} // namespace sotto::chat
