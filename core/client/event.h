#pragma once

#include "base/error.h"
#include "client/types.h"

#include <variant>
#include <vector>

namespace sotto::client {

/// What happened. Events of one turn of the core thread arrive together and in order; the state they describe
/// is committed.
struct MessageAdded {
    Message message;
};
/// State, text, reactions or time changed; the id stays.
struct MessageChanged {
    Message message;
};
struct MessageRemoved {
    MessageId message;
    ConversationId conversation;
};
struct ConversationChanged {
    Conversation conversation;
};
struct ConversationRemoved {
    ConversationId conversation;
};
struct ContactChanged {
    Contact contact;
};
/// Another device of the account changed its name.
struct AccountChanged {
    Account account;
};
/// Also when a setting goes back to its default.
struct SettingChanged {
    std::string name;
    std::string value;
};
struct NetworkChanged {
    NetworkStatus status; ///< without the swarm
};
/// Somebody types, or stopped.
struct Typing {
    ConversationId conversation;
    bool on = false;
};
/// Something received could not be read and was put aside (E-RCV-01).
struct Unreadable {
    std::uint64_t count = 0;
};
/// The store refuses to take more, e.g. Code::Full; new messages wait on the network.
struct StoreTrouble {
    Code code = Code::Internal;
    std::string text;
};
/// One poll of the own swarm ended: everything that waited there is here when `caughtUp`.
struct Polled {
    bool caughtUp = false;
};
/// How much of the messages the search index holds, where that takes a while. A search finds what is missing
/// in it, too, but not as fast.
struct IndexChanged {
    int percent = 100;    ///< 100: it is complete
    bool mending = false; ///< a part of it was damaged and is made anew
};

using Event = std::variant<MessageAdded, MessageChanged, MessageRemoved, ConversationChanged,
                           ConversationRemoved, ContactChanged, AccountChanged, SettingChanged,
                           NetworkChanged, Typing, Unreadable, StoreTrouble, Polled, IndexChanged>;

} // namespace sotto::client
