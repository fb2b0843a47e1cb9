#pragma once

#include "crypto/account_id.h"
#include "store/ids.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace sotto::chat {

/// What a committed batch changed. Readers look the new state up in the store.
struct MessageTouched {
    store::MessageKey key;
    bool added = false;
};
struct MessageGone {
    store::MessageKey first; ///< the key it was known under
    crypto::AccountId conversation;
};
struct ConversationTouched {
    crypto::AccountId id;
};
struct PersonTouched {
    crypto::AccountId id;
};
struct TypingSeen {
    crypto::AccountId id;
    bool on = false;
    TimeMs untilMs = 0; ///< network time at which it is over without more
};
struct SomethingUnreadable {
    std::uint64_t count = 0;
};
/// Another device decided about it.
struct SettingDecided {
    std::string name;
    std::string value;
};

using ChatEvent = std::variant<MessageTouched, MessageGone, ConversationTouched, PersonTouched, TypingSeen,
                               SomethingUnreadable, SettingDecided>;

} // namespace sotto::chat
