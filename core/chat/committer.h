#pragma once

#include "chat/workspace.h"
#include "jobs/job_queue.h"

#include <functional>
#include <vector>

namespace sotto::chat {

using EventSink = std::function<void(std::vector<ChatEvent>)>;

/// Takes changes into the store: rows and jobs in one batch; then the jobs begin and the events are told. All
/// on [core].
class Committer {
public:
    /// All outlive it.
    Committer(store::Store& store, jobs::JobQueue& queue, EventSink events)
        : store_(store)
        , queue_(queue)
        , events_(std::move(events)) {}

    store::Store& store() const { return store_; }
    const jobs::JobQueue& queue() const { return queue_; }
    /// Tells what needs no commit.
    void tell(std::vector<ChatEvent> events) { events_(std::move(events)); }

    /// Spends the workspace. Nothing has changed after a failure.
    Result<void> commit(Workspace& work, store::Durable durable = store::Durable::Yes);
    Result<void> commit(Changes changes, store::Durable durable);

    /// Makes the workspace part of a job's step: its rows now, its jobs and events once the step is
    /// committed. It takes no jobs back.
    Result<jobs::Step> join(Workspace& work, jobs::Step step);

private:
    std::vector<store::StoredJob> plan(Changes& changes);

    store::Store& store_;
    jobs::JobQueue& queue_;
    EventSink events_;
};

} // namespace sotto::chat
