#pragma once

#include "base/random.h"
#include "chat/update.h"
#include "wire/namespaces.h"

#include <chrono>
#include <vector>

namespace sotto::chat {

/// What to poll: namespaces of one account or group, in the order of the question (02 §16).
struct Feed {
    crypto::AccountId account;
    std::vector<wire::Namespace> namespaces;
    std::chrono::milliseconds period;
};

/// Something to be delivered to one account or group.
struct Outgoing {
    crypto::AccountId recipient;
    Bytes content;     ///< serialized wire Content without time
    TimeMs timeMs = 0; ///< by network time; with the author it names the message
    TimeMs ttlMs = 0;
};

/// The bytes for one store request.
struct Delivery {
    crypto::AccountId account;
    wire::Namespace nameSpace = wire::kInboxNamespace;
    Bytes payload;
    TimeMs timeMs = 0;
    TimeMs ttlMs = 0;
};

/// One kind of conversation; C++ face of sotto.chat/1. encode and decode are pure and [any].
class ChatProvider {
public:
    ChatProvider() = default;
    ChatProvider(const ChatProvider&) = delete;
    ChatProvider& operator=(const ChatProvider&) = delete;
    virtual ~ChatProvider() = default;

    virtual std::vector<Feed> feeds() const = 0;
    /// Code::Invalid when it cannot be sent as it is, e.g. because it is too large.
    virtual Result<Delivery> encode(const Outgoing& outgoing, Random& random) const = 0;
    /// Never fails: what cannot be read becomes Dropped.
    virtual std::vector<Update> decode(const Incoming& incoming) const = 0;
};

} // namespace sotto::chat
