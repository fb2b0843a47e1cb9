#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "chat/committer.h"
#include "chat/network_time.h"

namespace sotto::chat {

/// Takes away what has had its time: messages that disappear, what is left of those somebody erased, seen
/// hashes nobody can send again, reactions whose message never came, quarantined values. Looks every hour,
/// and when the next message disappears; until then it compares with the clock once a minute, which may be
/// set or have slept meanwhile (04 §10). All on [core].
class Cleaner {
public:
    /// All outlive it.
    Cleaner(Loop& loop, Committer& committer, const NetworkTime& time, const crypto::AccountId& own);

    void start();
    /// After a change that may have brought a message to disappear sooner than those known.
    void reconsider();

private:
    void round();
    void schedule();
    void wake();
    /// Each takes a limited number of rows, so that the core thread stays free; true: there may be more.
    Result<bool> removeMessages();
    Result<bool> eraseLeft();
    Result<bool> removeSeen();
    Result<void> removeWaiting();
    Result<void> removeQuarantined();

    Loop& loop_;
    Committer& committer_;
    store::Store& store_;
    const NetworkTime& time_;
    crypto::AccountId own_;
    TimeMs lastRoundMs_ = 0;
    Timer timer_;
    Lifetime lifetime_;
};

} // namespace sotto::chat
