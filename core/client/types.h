#pragma once

#include "base/clock.h"

#include <cstdint>
#include <filesystem>
#include <limits>
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

enum class MessageKind { Text, Voice, Attachment, System, Removed, Unknown, Invitation };
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

/// Somebody whom a text names as "@" and the account id.
struct Mention {
    std::string accountId;
    std::string name; ///< as here: nickname, else the name that was given, else a short form of the id
};

struct Quote {
    std::string author;
    TimeMs sentMs = 0;
    MessageKind kind = MessageKind::Unknown; ///< of the quoted message, when it is here
    std::string text{};                      ///< its beginning, with names in place of mentioned ids
};

/// What the sender says about a page that the text links to; nothing was fetched here.
struct LinkPreview {
    std::string url; ///< occurs in the text
    std::string title;

    bool operator==(const LinkPreview&) const = default;
};

/// To a community.
struct Invitation {
    std::string url; ///< with the room and its key
    std::string name;

    bool operator==(const Invitation&) const = default;
};

/// After how long a message disappears for everybody, counted from when it was sent or from when it is read.
struct Expiry {
    enum class From { Send, Read };
    From from = From::Send;
    std::uint32_t seconds = 0; ///< 10 to 1209600

    bool operator==(const Expiry&) const = default;
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
    /// Kind System. "request_accepted": the author accepted ours; "accepted_by_us"; "timer_changed": the
    /// author's messages disappear from now on as `timer` says; "screenshot", "media_saved": the author took
    /// a picture of the conversation, or kept something that was sent; "call_missed": the author called;
    /// "call_declined", "call_answered": the same, and one of our devices did that.
    std::string system;
    std::optional<Quote> quote;
    std::optional<MessageId> replyTo; ///< the quoted message, when it is here
    std::vector<Reaction> reactions;
    TimeMs expiresMs = 0;            ///< 0: does not disappear
    bool synced = false;             ///< own: the own devices have it too
    std::string networkHash;         ///< empty while no swarm has it
    std::uint64_t size = 0;          ///< bytes on the network; 0: not known
    TimeMs networkUntilMs = 0;       ///< when the network forgets it; 0: not known
    bool removedForAll = false;      ///< kind Removed: by its author, not only on this device
    std::vector<Mention> mentions{}; ///< whom the text names, once each
    std::optional<LinkPreview> preview{};
    std::optional<Invitation> invitation{}; ///< kind Invitation
    std::optional<Expiry> timer{};          ///< system "timer_changed"; empty: they stay
    TimeMs ringsUntilMs = 0;                ///< system "call_missed": until then it can be declined
    bool starred = false;                   ///< on this device
    bool pinned = false;                    ///< in its conversation, on this device
};

/// What stands in the composer.
struct Draft {
    std::string text;
    std::optional<MessageId> replyTo{};
    std::uint32_t cursor = 0; ///< in code points
    /// Of a message that is sent, instead of what the conversation says; 0 seconds: it stays. A saved draft
    /// keeps none of the following.
    std::optional<Expiry> expiry{};
    std::optional<LinkPreview> preview{};   ///< needs the setting "privacy.linkPreviews"
    std::optional<Invitation> invitation{}; ///< goes without text

    bool operator==(const Draft&) const = default;
};

/// Of Conversation::mutedUntilMs and Client::mute.
inline constexpr TimeMs kForEver = std::numeric_limits<TimeMs>::max();

enum class RequestState { None, Incoming, Outgoing };

struct Conversation {
    ConversationId id;
    std::string name; ///< nickname, else the name the person gave, else empty
    bool self = false;
    bool pinned = false;
    bool blocked = false;
    RequestState request = RequestState::None;
    std::uint32_t unread = 0;
    TimeMs lastMs = 0; ///< newest message; of the draft when there is none
    std::optional<Message> last;
    std::optional<Draft> draft; ///< the reply target is left out when it is not here any more
    std::uint32_t pinOrder = 0; ///< rising among the pinned
    TimeMs mutedUntilMs = 0;    ///< 0 or a past time: not muted; kForEver
    bool archived = false;
    bool markedUnread = false;
    std::uint32_t failed = 0;            ///< own messages that were not sent and are still here
    std::string scroll;                  ///< reading position as setScroll() got it
    std::optional<Expiry> expiry{};      ///< of own messages, unless a draft says otherwise; empty: they stay
    std::optional<Expiry> theirExpiry{}; ///< as the other person set it last
    /// Whether typing and reading are told and shown here; empty: as the settings say.
    std::optional<bool> sharesActivity{};
};

enum class ConversationAction { Unmute, Archive, Unarchive, MarkUnread };

struct Contact {
    std::string accountId;
    std::string name;
    std::string nickname;
    bool approved = false;   ///< we accepted or wrote to them
    bool approvedMe = false; ///< they accepted or wrote to us
    bool blocked = false;
    bool pinned = false;
    std::string note{};      ///< private
    TimeMs knownSinceMs = 0; ///< first message or acceptance; 0: none yet
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

/// Why nothing moves, as far as the core knows; NetworkStatus::problem has the transport's words.
enum class NetworkTrouble {
    None,
    Paused,       ///< by Online::No
    NoTransport,  ///< no transport plugin runs
    NoInternet,   ///< this computer has no network
    Blocked,      ///< it has one, but nobody of the messenger's network can be reached over it
    NoRoute,      ///< somebody can be reached, but no way through the network works
    ProxyFailed,  ///< the proxy does not answer, and nothing goes around it
    ProxyRefused, ///< it wants another name or password
    WrongClock,   ///< the network refuses our time, also after a correction
    NotReached,   ///< none of these: the transport is not connected and says why in `problem`
};

struct NetworkStatus {
    NetworkState state = NetworkState::Offline;
    /// Holds while the next attempt to connect is made, too.
    NetworkTrouble trouble = NetworkTrouble::None;
    bool catchingUp = false;   ///< connected, but what waits for us is not all here yet
    std::uint64_t fetched = 0; ///< taken in by the catching up that runs, or ran last: messages of any kind,
                               ///< also reactions, receipts and settings; how many are left nobody knows
    TimeMs lastPolledMs = 0;   ///< network time of the last poll that brought everything; 0: none in this run
    std::uint32_t waiting = 0; ///< messages of ours that have not reached the network
    std::uint32_t nodes = 0;
    std::vector<SwarmMember> swarm; ///< of the own account; empty without an account or connection
    std::vector<Route> routes;
    TimeMs clockOffsetMs = 0; ///< network time - local time
    std::string problem;      ///< why it is not ready
};

/// One step on the way to the network, as a test found it.
struct ConnectionStep {
    enum class Kind {
        Proxy,     ///< the proxy answers and lets us in; only with a proxy
        Names,     ///< host names are resolved, by the proxy if there is one; only if the network has any
        Entry,     ///< a first node can be reached
        RoundTrip, ///< a node answers over a whole route
    };
    Kind kind = Kind::Entry;
    bool passed = false;
    TimeMs tookMs = 0;
    NetworkTrouble trouble = NetworkTrouble::None; ///< unless passed
    std::string problem;                           ///< unless passed: the transport's words
};

/// The way one message took to the network.
struct SentVia {
    std::vector<Hop> hops;
    std::string node; ///< hex key of the storage node that answered
    std::uint32_t tries = 0;
    TimeMs tookMs = 0; ///< of the request that succeeded
};

/// A piece of QML that a plugin adds to a slot of the window.
struct PluginView {
    std::string slot;           ///< e.g. "set.page"
    std::filesystem::path file; ///< below the plugin's folder
    std::string kind;           ///< of parts of messages that it shows; empty in other slots
    std::string title;
    std::int32_t order = 0;

    bool operator==(const PluginView&) const = default;
};

struct PluginRow {
    std::string id;
    std::string version;
    std::string name;
    std::string description;
    std::string state;  ///< of its life in this run, e.g. "running"
    std::string reason; ///< why it is not running, or what else is odd about it; one sentence or empty
    std::vector<std::string> provides;
    std::vector<std::string> permissions; ///< that it asks for
    std::vector<std::string> granted;     ///< those that it has, as decided now
    bool bundled = false;                 ///< comes with the program; else from a folder that was named
    bool enabled = false;                 ///< not turned off, as decided now
    bool needsRestart = false;            ///< decisions about it hold from the next start on
    bool suspect = false;                 ///< the last run ended inside it
    std::filesystem::path folder{};       ///< what it consists of; empty when its manifest is bad
    std::vector<PluginView> views{};
    std::map<std::string, std::string> settings{}; ///< as kept in the profile; empty while it is closed
};

/// (plugin id, key) -> value
using PluginSettings = std::map<std::pair<std::string, std::string>, std::string>;

/// What a check of the message store found and mended. Lost values are kept aside in the store.
struct StoreReport {
    struct Kind {
        std::string name; ///< "account", "messages", "conversations", "contacts", "settings", "queue", …
        std::uint64_t readable = 0;
        std::uint64_t lost = 0;
    };
    std::vector<Kind> kinds;
    std::uint64_t rebuiltIndexes = 0;
    std::uint64_t rebuiltConversations = 0;
    std::uint64_t correctedCounters = 0;
    std::uint64_t failedMessages = 0;   ///< unsent ones whose place in the queue was lost; they can be resent
    std::uint64_t unplacedMessages = 0; ///< kept, but nobody can tell in which conversation
    std::uint64_t setAside = 0;         ///< damaged values kept aside, by earlier checks too
    bool filesDamaged = false;          ///< repairing a copy of the store is needed
    bool accountMissing = false;        ///< the recovery phrase brings it back

    std::uint64_t lost() const;
    /// Nothing is lost and nothing had to be mended.
    bool sound() const;
};
/// In words, one sentence each.
std::vector<std::string> explain(const StoreReport& report);

/// Something that still waits to reach the network, or failed to.
struct OutboxRow {
    Message message;
    bool forOwnDevices = false; ///< the copy for the own swarm
    std::uint32_t tries = 0;
    TimeMs nextTryMs = 0; ///< local time; 0: it failed and is not tried any more
    Trouble trouble = Trouble::None;
    bool removal = false; ///< the message is out; what waits is the request to delete it for everybody
};

/// How far the devices of the account are in step.
struct SyncStatus {
    bool received = false; ///< what the network had was taken in, in this run or an earlier one
    bool stored = false;   ///< and it has what was decided here
    std::size_t groups =
        0; ///< of all kinds that the account is in; this program keeps them for other clients
};

/// Whose copies of a message are deleted.
enum class DeleteFrom {
    MyDevices, ///< all devices of this account and its swarm, whoever wrote it
    Everyone,  ///< also the other person's devices; own messages only
};

/// What was received and thrown away since the profile exists, by reason (names of 04 §6.2).
using DropCounts = std::map<std::string, std::uint64_t>;

/// Names as the command lines print them, e.g. "waiting_key".
std::string_view name(MessageKind kind);
std::string_view name(MessageState state);
std::string_view name(NetworkState state);
std::string_view name(Trouble trouble);
std::string_view name(NetworkTrouble trouble);
std::string_view name(ConnectionStep::Kind kind);
/// One sentence for people; empty for None.
std::string_view explain(Trouble trouble);
std::string_view explain(NetworkTrouble trouble);
/// With the number of tries and the time until the next. `localNowMs`: local time.
std::string explain(const OutboxRow& row, TimeMs localNowMs);

} // namespace sotto::client
