#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sotto::wire {

/// Why a received message has no effect (04 §2, §4, §6.2). Dropping is quiet; the counters are all that is
/// kept.
enum class Drop {
    TooLarge,           ///< larger than anything a node stores
    BadWrapper,         ///< WebSocketMessage does not parse, or lacks request or body
    BadEnvelope,        ///< Envelope does not parse, or lacks timestamp or content
    BadSource,          ///< Envelope.source is neither empty nor of an id's length
    BadProSignature,    ///< Envelope.proSig has not 64 bytes
    BoxTooShort,        ///< shorter than seal, key and signature
    BoxClosed,          ///< not for us, or damaged
    BadSignature,       ///< signed for somebody else, or not by the key it names
    BadSender,          ///< the sender's key belongs to no account
    Empty,              ///< nothing but padding
    BadContent,         ///< Content does not parse
    TimestampMismatch,  ///< Envelope and Content disagree (04 §6.3)
    NoPayload,          ///< no kind of message we know
    BadFlags,           ///< unknown DataMessage.flags
    TooManyAttachments, ///< more than 32
    ForeignSyncTarget,  ///< syncTarget from somebody else than ourselves
    BadSyncTarget,      ///< syncTarget names no conversation
    ForeignUnsend,      ///< asks to unsend what somebody else wrote
};
inline constexpr std::size_t kDropKinds = static_cast<std::size_t>(Drop::ForeignUnsend) + 1;

/// Stable lower-case name, e.g. "bad_signature".
std::string_view dropName(Drop drop);

/// How often each reason came up. Used on one thread.
class DropCounters {
public:
    void count(Drop drop) { ++counts_[static_cast<std::size_t>(drop)]; }
    std::uint64_t of(Drop drop) const { return counts_[static_cast<std::size_t>(drop)]; }
    std::uint64_t total() const;

private:
    std::array<std::uint64_t, kDropKinds> counts_{};
};

} // namespace sotto::wire
