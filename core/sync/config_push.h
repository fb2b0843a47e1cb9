#pragma once

#include "base/done.h"
#include "base/lifetime.h"
#include "chat/network_time.h"
#include "plugin/transport.h"
#include "sync/push_plan.h"
#include "wire/storage_result.h"
#include "wire/storage_rpc.h"

namespace sotto::sync {

/// Carries one plan to the own swarm: sequences of stores, the deletion at the very end, so that nothing is
/// deleted before its successor is there (05 §10.1). Stops at the first failure; a later plan repeats it. All
/// on [core].
class ConfigPush {
public:
    /// All outlive it.
    ConfigPush(plugin::Transport& transport, chat::NetworkTime& time, const wire::StorageSigner& signer,
               PushPlan plan, Done<PushOutcome> done);

    void start();
    const PushPlan& plan() const { return plan_; }

private:
    /// A message of the plan.
    struct Place {
        std::size_t item = 0;
        std::size_t message = 0;
    };

    void sendNext();
    Result<wire::StorageRequest> storing(const Place& place) const;
    void answered(std::size_t stores, bool deletes, Result<sdk::Reply> reply);
    bool isStored(const Place& place, const wire::PartResult& part) const;
    void end();

    plugin::Transport& transport_;
    chat::NetworkTime& time_;
    const wire::StorageSigner& signer_;
    PushPlan plan_;
    Done<PushOutcome> done_;
    std::vector<Place> places_;
    std::size_t next_ = 0; ///< place that is not stored yet
    bool deleted_ = false;
    Lifetime lifetime_;
};

} // namespace sotto::sync
