#pragma once

#include "chat/expiry.h"
#include "crypto/account_id.h"
#include "store/store.h"
#include "wire/message_hash.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sotto::chat {

/// One value as a poll brought it: bytes of strangers, only its hash is checked.
struct Incoming {
    wire::MessageHash hash;
    TimeMs expiresMs = 0; ///< as the node says
    Bytes payload;
    std::size_t size = 0; ///< of the value as it came, also when the payload is not kept
};

/// A chat message of somebody else, or of another own device.
struct NewMessage {
    crypto::AccountId conversation; ///< the other person, or ourselves for notes
    store::pb::Message::Kind kind = store::pb::Message::UNKNOWN;
    std::string body{};
    std::optional<store::pb::Quote> quote{};
    std::vector<std::string> attachments{}; ///< serialized AttachmentPointers
    Disappearing disappearing{};
    std::optional<store::pb::LinkPreview> preview{};
    std::optional<store::pb::Invitation> invitation{};
    std::string extra{}; ///< what only later versions understand, as store::pb::Message keeps it
};

/// The author's messages in `conversation` disappear like that from now on (04 §10).
struct NewTimer {
    crypto::AccountId conversation;
    Disappearing disappearing{};
};

/// A remark about something the author did: SCREENSHOT or MEDIA_SAVED (04 §8.8).
struct NewNotice {
    store::pb::Message::System what = store::pb::Message::NOTHING;
    Disappearing disappearing{};
};

/// Somebody calls, or a device of ours ended the ringing (04 §8.9).
struct NewCall {
    enum class What { Offered, Answered, Ended };
    What what = What::Offered;
    std::string call;            ///< its id
    Disappearing disappearing{}; ///< of the line about an offer
};

/// The author read messages of ours (04 §8.3).
struct NewReceipt {
    std::vector<TimeMs> times;
};

struct NewReaction {
    crypto::AccountId conversation;
    crypto::AccountId targetAuthor;
    TimeMs targetMs = 0;
    std::string emoji;
    bool remove = false;
};

struct NewUnsend {
    crypto::AccountId targetAuthor;
    TimeMs targetMs = 0;
};

/// Somebody accepted our request (04 §11).
struct RequestAccepted {};

/// Never stored (04 §8.2).
struct NewTyping {
    bool on = false;
};

/// What the author says about itself (04 §9).
struct NewProfile {
    std::string name;
    std::string pictureUrl; ///< empty: none
    std::string pictureKey;
    std::uint64_t updatedS = 0;
};

/// Has no effect. `keep`: a newer version may understand it.
struct Dropped {
    std::string_view reason; ///< static text
    bool keep = false;
};

/// What decoding leads to. Author and time are authenticated; absent when the value could not be opened.
struct Update {
    std::optional<crypto::AccountId> author{};
    TimeMs timeMs = 0;
    std::optional<Incoming> origin{}; ///< payload only for Dropped to keep
    std::variant<Dropped, NewMessage, NewTimer, NewNotice, NewCall, NewReaction, NewUnsend, NewReceipt,
                 RequestAccepted, NewTyping, NewProfile>
        what{};
};

} // namespace sotto::chat
