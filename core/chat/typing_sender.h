#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "base/random.h"
#include "chat/network_time.h"
#include "chat/provider.h"
#include "plugin/transport.h"
#include "store/store.h"

#include <map>

namespace sotto::chat {

/// Tells accepted people that we are writing to them, where that is shared (04 §8.2, chat/shared_activity.h).
/// Nothing of it is kept or tried again. All on [core].
class TypingSender {
public:
    struct Parts {
        Loop& loop;
        const Clock& clock;
        Random& random;
        const store::Store& store;
        const NetworkTime& time;
    };

    /// All outlive it.
    TypingSender(Parts parts, const ChatProvider& provider, plugin::Transport& transport,
                 const crypto::AccountId& own)
        : parts_(parts)
        , provider_(provider)
        , transport_(transport)
        , own_(own) {}

    /// With every key pressed: the first is told, then one every 10 s; after 10 s without one, that it ended.
    /// Completes when the network has it, at once when there is nothing to tell. Code::Rejected when this
    /// person is not to know.
    void typed(const crypto::AccountId& to, Done<void> done);
    /// It ended without a message.
    void stopped(const crypto::AccountId& to, Done<void> done);
    /// It ended with one, which says enough.
    void sent(const crypto::AccountId& to) { writing_.erase(to); }

private:
    struct Writing {
        std::chrono::milliseconds told{};
        Timer quiet;
    };

    Result<void> mayKnow(const crypto::AccountId& to) const;
    void tell(const crypto::AccountId& to, bool on, Done<void> done);

    Parts parts_;
    const ChatProvider& provider_;
    plugin::Transport& transport_;
    crypto::AccountId own_;
    std::map<crypto::AccountId, Writing> writing_;
    Lifetime lifetime_;
};

} // namespace sotto::chat
