#pragma once

#include "base/done.h"
#include "chat/inbound.h"
#include "wire/swarm_result.h"

#include <vector>

namespace sotto::chat {

/// Takes the pages of namespaces that hold no messages. They come before the messages of the same answer
/// (04 §6.1). All on [core].
class PageTaker {
public:
    PageTaker() = default;
    PageTaker(const PageTaker&) = delete;
    PageTaker& operator=(const PageTaker&) = delete;
    virtual ~PageTaker() = default;

    virtual bool takes(wire::Namespace nameSpace) const = 0;
    /// What was taken is lost: the namespace has to be read again, whatever the cursors say.
    virtual bool needsAll(wire::Namespace nameSpace) const = 0;
    /// Commits the page together with the node's cursor; completes then.
    virtual void take(RetrievedPage page, Done<PageResult> done) = 0;

    /// Stored messages whose life is to be prolonged with every round (05 §10.3), and what the swarm said to
    /// that, after the pages of the same answer.
    virtual std::vector<wire::MessageHash> kept() const = 0;
    virtual void prolonged(const std::vector<wire::MessageHash>& asked, const wire::SwarmResult& result) = 0;

    /// `caughtUp`: a node gave everything that it had.
    virtual void roundEnded(bool caughtUp) = 0;
};

} // namespace sotto::chat
