#pragma once

#include "chat/network_time.h"
#include "chat/workspace.h"
#include "jobs/job_queue.h"

#include <optional>
#include <string_view>

namespace sotto::chat {

/// Kinds of jobs; the state of the first three is store::pb::SendJob, that of the last store::pb::SwarmJob.
inline constexpr std::string_view kSendJob = "send"; ///< a message to its recipient
inline constexpr std::string_view kSyncJob = "sync"; ///< its copy for the own swarm
inline constexpr std::string_view kControlJob =
    "control"; ///< what is no message here, e.g. a request's acceptance or a reaction
inline constexpr std::string_view kSwarmJob = "swarm"; ///< deletes or shortens messages in the own swarm

/// Something without a row of its own that is to be sent.
struct Control {
    crypto::AccountId to;
    Bytes content; ///< without time
    TimeMs timeMs = 0;
    TimeMs ttlMs = 0;
    std::optional<TimeMs> copyTtlMs{}; ///< the own devices get a copy that lives this long
};

/// What others may see of us.
store::pb::Account profileOf(const store::Store& store);

/// Makes the sending of the message at `key` part of the changes.
void planMessage(Workspace& work, const NetworkTime& time, const store::MessageKey& key,
                 const crypto::AccountId& to);
/// `lane`: the conversation after whose messages it goes out; 0: alone.
void planControl(Workspace& work, const NetworkTime& time, const Control& control, std::uint32_t lane);

/// `ref` of the stored records and back.
void setRef(store::pb::MessageRef& ref, const store::MessageKey& key);
store::MessageKey keyOf(const store::pb::MessageRef& ref);
/// Where the message first known as `ref` is now.
store::MessageKey currentKey(const Workspace& work, const store::pb::MessageRef& ref);

/// What waits to be sent for one message.
struct Waits {
    store::JobNo number;
    std::string kind;
    bool mayBeOut = false; ///< a request with it went out, whose answer is not known or was lost
};
std::vector<Waits> waitingFor(const jobs::JobQueue& queue, const store::MessageKey& key);

} // namespace sotto::chat
