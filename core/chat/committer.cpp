#include "chat/committer.h"

namespace sotto::chat {

Result<void> Committer::commit(Workspace& work, store::Durable durable) {
    auto changes = work.take();
    return changes ? commit(std::move(*changes), durable) : changes.error();
}

std::vector<store::StoredJob> Committer::plan(Changes& changes) {
    std::vector<store::StoredJob> jobs;
    for (const Errand& errand : changes.errands)
        jobs.push_back(queue_.plan(changes.batch, std::string(errand.kind), errand.lane,
                                   toBytes(asBytes(errand.state))));
    return jobs;
}

Result<void> Committer::commit(Changes changes, store::Durable durable) {
    auto jobs = plan(changes);
    for (const store::JobNo number : changes.dropped)
        queue_.planDrop(changes.batch, number);
    if (auto done = store_.commit(changes.batch, durable); !done)
        return done;
    for (store::StoredJob& job : jobs)
        queue_.add(std::move(job));
    for (const store::JobNo number : changes.dropped)
        queue_.dropped(number);
    events_(std::move(changes.events));
    return {};
}

Result<jobs::Step> Committer::join(Workspace& work, jobs::Step step) {
    auto changes = work.take();
    if (!changes)
        return changes.error();
    for (store::StoredJob& job : plan(*changes))
        step.follow.push_back(std::move(job));
    step.batch.append(std::move(changes->batch));
    step.committed = [this, events = std::move(changes->events), then = std::move(step.committed)]() mutable {
        events_(std::move(events));
        if (then)
            then();
    };
    return step;
}

} // namespace sotto::chat
