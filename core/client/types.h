#pragma once

#include "base/clock.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the client shows to the outside: plain values without keys, handles or stored forms. Times are
/// milliseconds since the epoch in network time.
namespace sotto::client {

/// A conversation as people and scripts name it: an account id of 66 hex digits. "self" is accepted as input
/// for the own id.
struct ConversationId {
    std::string text;
    auto operator<=>(const ConversationId&) const = default;
};

/// Names one message of this profile for good: lower-case hex, stable over restarts and resends.
struct MessageId {
    std::string text;
    auto operator<=>(const MessageId&) const = default;
};

enum class MessageKind { Text, Voice, Attachment, System, Removed, Unknown };
enum class MessageState { Held, Queued, Sending, Sent, Failed, Received, Read, WaitingKey };

/// Why a message could not be sent, or waits longer than usual.
enum class Trouble {
    None,
    Offline,    ///< no connection
    NoRoute,    ///< the network did not answer in time, or no node would serve
    Busy,       ///< the nodes ask to come back later
    WrongClock, ///< refused because of the time, also after a correction
    TooLarge,
    Refused, ///< the network refused for good
    TooOld,  ///< waited for two weeks without reaching the network
    Internal,
};

struct Reaction {
    std::string emoji;
    std::vector<std::string> authors;
};

struct Quote {
    std::string author;
    TimeMs sentMs = 0;
};

struct Message {
    MessageId id;
    ConversationId conversation;
    MessageKind kind = MessageKind::Unknown;
    std::string author;
    bool own = false;
    TimeMs sentMs = 0;
    TimeMs receivedMs = 0; ///< 0 for own messages written here
    MessageState state = MessageState::Received;
    Trouble trouble = Trouble::None;
    std::string text;
    std::string system; ///< kind System: "request_accepted" (the author accepted ours) or "accepted_by_us"
    std::optional<Quote> quote;
    std::optional<MessageId> replyTo; ///< the quoted message, when it is here
    std::vector<Reaction> reactions;
    TimeMs expiresMs = 0; ///< 0: does not disappear
    bool synced = false;  ///< own: the own devices have it too
};

enum class RequestState { None, Incoming, Outgoing };

struct Conversation {
    ConversationId id;
    std::string name; ///< nickname, else the name the person gave, else empty
    bool self = false;
    bool pinned = false;
    bool blocked = false;
    RequestState request = RequestState::None;
    std::uint32_t unread = 0;
    TimeMs lastMs = 0;
    std::optional<Message> last;
};

struct Contact {
    std::string accountId;
    std::string name;
    std::string nickname;
    bool approved = false;   ///< we accepted or wrote to them
    bool approvedMe = false; ///< they accepted or wrote to us
    bool blocked = false;
    bool pinned = false;
};

enum class ContactAction { Accept, Decline, Block, Unblock, Pin, Unpin, Delete };

struct Account {
    std::string accountId;
    std::string name;
};

enum class NetworkState { Offline, Connecting, Ready };

struct Hop {
    std::string ip;
    std::string ed25519; ///< hex
};

struct Route {
    std::vector<Hop> hops; ///< the entry first
    std::uint32_t ageS = 0;
};

struct SwarmMember {
    std::string ip;
    std::uint16_t httpsPort = 0;
    std::string ed25519; ///< hex
};

struct NetworkStatus {
    NetworkState state = NetworkState::Offline;
    std::uint32_t nodes = 0;
    std::vector<SwarmMember> swarm; ///< of the own account; empty without an account or connection
    std::vector<Route> routes;
    TimeMs clockOffsetMs = 0; ///< network time - local time
    std::string problem;      ///< why it is not ready
};

/// The way one message took to the network.
struct SentVia {
    std::vector<Hop> hops;
    std::string node; ///< hex key of the storage node that answered
    std::uint32_t tries = 0;
    TimeMs tookMs = 0; ///< of the request that succeeded
};

struct PluginRow {
    std::string id;
    std::string version;
    std::string name;
    std::string state;
    std::string reason; ///< why it is not running
    std::vector<std::string> provides;
    std::vector<std::string> permissions;
};

/// Something that still waits to reach the network.
struct OutboxRow {
    MessageId message;
    ConversationId conversation;
    bool forOwnDevices = false; ///< the copy for the own swarm
    std::uint32_t tries = 0;
    TimeMs nextTryMs = 0; ///< local time
    Trouble trouble = Trouble::None;
};

/// What was received and thrown away since the profile exists, by reason (names of 04 §6.2).
using DropCounts = std::map<std::string, std::uint64_t>;

/// Names as the command lines print them, e.g. "waiting_key".
std::string_view name(MessageKind kind);
std::string_view name(MessageState state);
std::string_view name(NetworkState state);
std::string_view name(Trouble trouble);
/// One sentence for people.
std::string_view explain(Trouble trouble);

} // namespace sotto::client
