#include "chat/send_plan.h"

#include "chat/content_builder.h"

namespace sotto::chat {

using store::ConversationNo;
using store::MessageKey;

store::pb::Account profileOf(const store::Store& store) {
    auto account = store.account();
    return account && *account ? std::move(**account) : store::pb::Account();
}

void setRef(store::pb::MessageRef& ref, const MessageKey& key) {
    ref.set_conversation(std::uint32_t(key.conversation));
    ref.set_time_ms(key.timeMs);
    ref.set_n(key.n);
}

MessageKey keyOf(const store::pb::MessageRef& ref) {
    return {ConversationNo{ref.conversation()}, ref.time_ms(), ref.n()};
}

MessageKey currentKey(const Workspace& work, const store::pb::MessageRef& ref) {
    const auto key = work.store().current(keyOf(ref));
    return key ? *key : keyOf(ref);
}

void planMessage(Workspace& work, const NetworkTime& time, const MessageKey& key,
                 const crypto::AccountId& to) {
    const store::pb::Message* message = work.message(key);
    if (!message)
        return;
    store::pb::SendJob job;
    setRef(*job.mutable_message(), key);
    job.set_recipient(toString(to.view()));
    job.set_content(toString(buildMessage(work.own(), to, *message, profileOf(work.store()))));
    job.set_timestamp_ms(key.timeMs);
    job.set_ttl_ms(std::uint64_t(storedFor(*message, false)));
    job.set_clock_offset_ms(time.offset());
    work.plan({kSendJob, std::uint32_t(key.conversation), job.SerializeAsString()});
}

void planControl(Workspace& work, const NetworkTime& time, const Control& control, std::uint32_t lane) {
    store::pb::SendJob job;
    job.set_recipient(toString(control.to.view()));
    job.set_content(toString(control.content));
    job.set_timestamp_ms(control.timeMs);
    job.set_ttl_ms(std::uint64_t(control.ttlMs));
    job.set_clock_offset_ms(time.offset());
    if (control.copyTtlMs && control.to != work.own())
        job.set_copy_ttl_ms(std::uint64_t(*control.copyTtlMs));
    work.plan({kControlJob, lane, job.SerializeAsString()});
}

std::vector<Waits> waitingFor(const jobs::JobQueue& queue, const MessageKey& key) {
    std::vector<Waits> found;
    for (const store::StoredJob& stored : queue.jobs()) {
        if (stored.job.kind() != kSendJob && stored.job.kind() != kSyncJob)
            continue;
        store::pb::SendJob job;
        if (!job.ParseFromString(stored.job.state()) || !job.has_message() || keyOf(job.message()) != key)
            continue;
        const bool asking = queue.running(stored.number) && !job.delivery().empty();
        found.push_back({stored.number, stored.job.kind(), job.tried() || asking});
    }
    return found;
}

} // namespace sotto::chat
