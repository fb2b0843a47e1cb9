#pragma once

#include "base/done.h"
#include "base/lifetime.h"
#include "base/loop.h"
#include "chat/committer.h"
#include "chat/config_times.h"
#include "chat/network_time.h"
#include "chat/provider.h"
#include "chat/reducer.h"
#include "wire/storage_result.h"

#include <deque>
#include <functional>
#include <memory>

namespace sotto::chat {

/// One page of a mailbox as a node gave it.
struct RetrievedPage {
    Bytes node; ///< Ed25519 key
    wire::Namespace nameSpace = wire::kInboxNamespace;
    std::vector<wire::StoredMessage> messages;
};

struct PageResult {
    std::size_t fresh = 0; ///< not seen before
};

/// Takes pages into the store, one after the other and each in chunks, so that neither the core thread is
/// held up nor more than one chunk is decoded at a time: unseen values are decoded on a worker, reduced,
/// and committed together with their seen hashes and the node's cursor. A crash repeats a chunk and
/// the seen set removes the doubles. All on [core].
class Inbound {
public:
    /// A commit failed, so that the messages are left on the network; told once until one succeeds.
    using TroubleSink = std::function<void(const Error&)>;

    /// All but `provider` outlive it; the provider is shared with the worker.
    Inbound(Loop& loop, Committer& committer, std::shared_ptr<const ChatProvider> provider,
            const NetworkTime& time, const ConfigTimes& configs, const crypto::AccountId& own,
            TroubleSink trouble);

    /// Completes when the page is committed. After a failed commit the rest of the page is left to the next
    /// poll.
    void take(const crypto::AccountId& feed, RetrievedPage page, Done<PageResult> done);

private:
    struct Task;
    struct Chunk;

    void next();
    void proceed(std::shared_ptr<Task> task);
    Chunk cut(Task& task) const;
    Result<void> commit(const Task& task, const Chunk& chunk);
    void finish(std::shared_ptr<Task> task, Result<PageResult> result);

    Loop& loop_;
    Committer& committer_;
    store::Store& store_;
    std::shared_ptr<const ChatProvider> provider_;
    const NetworkTime& time_;
    const ConfigTimes& configs_;
    crypto::AccountId own_;
    TroubleSink trouble_;
    bool troubled_ = false;
    std::deque<std::shared_ptr<Task>> tasks_;
    bool busy_ = false;
    Lifetime lifetime_;
};

} // namespace sotto::chat
