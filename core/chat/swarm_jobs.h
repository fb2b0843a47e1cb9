#pragma once

#include "base/lifetime.h"
#include "chat/committer.h"
#include "chat/network_time.h"
#include "chat/store_reply.h"
#include "jobs/job_queue.h"
#include "plugin/transport.h"
#include "wire/storage_result.h"
#include "wire/storage_rpc.h"
#include "wire/storage_signer.h"
#include "wire/swarm_result.h"

namespace sotto::chat {

/// Changes what the own swarm keeps, for the job kind "swarm": deletes messages, or lets them end sooner; or
/// asks when they end (04 §8.5, §10). All on [core].
class SwarmJobs final : public jobs::Handler {
public:
    /// All outlive it.
    SwarmJobs(Committer& committer, plugin::Transport& transport, NetworkTime& time,
              const wire::StorageSigner& signer)
        : committer_(committer)
        , store_(committer.store())
        , transport_(transport)
        , time_(time)
        , signer_(signer) {}

    void step(const store::StoredJob& job, Done<jobs::Step> done) override;

private:
    struct Work;

    Result<wire::StorageRequest> requestFor(const Work& work) const;
    void answered(const Work& work, const Result<sdk::Reply>& reply, Done<jobs::Step> done);
    jobs::Step finished() const { return {jobs::Step::Next::Finished, store_.batch()}; }
    void deleted(const Work& work, Done<jobs::Step> done);
    void told(const Work& work, const wire::Expiries& expiries, Done<jobs::Step> done);
    void shortened(const Work& work, const wire::MemberResult& member, Done<jobs::Step> done);
    jobs::Step later(store::pb::Message::Trouble trouble) const;

    Committer& committer_;
    store::Store& store_;
    plugin::Transport& transport_;
    NetworkTime& time_;
    const wire::StorageSigner& signer_;
    Lifetime lifetime_;
};

} // namespace sotto::chat
