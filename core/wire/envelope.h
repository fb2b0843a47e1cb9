#pragma once

#include "base/result.h"
#include "crypto/keys.h"
#include "wire/drop.h"

#include <cstdint>
#include <optional>
#include <variant>

namespace sotto::wire {

/// Most bytes a node stores as one message (02 §6), before base64.
inline constexpr std::size_t kLargestStoredMessage = 76'800;
/// Most bytes we look at; nodes may allow more one day.
inline constexpr std::size_t kLargestReceivedMessage = 128u << 10;

enum class EnvelopeKind { OneToOne = 6, Group = 7 };

/// 04 §2.2 without the fields nobody uses. Receivers ignore kind and sourceDevice.
struct Envelope {
    EnvelopeKind kind = EnvelopeKind::OneToOne;
    std::uint64_t timestampMs = 0; ///< when it was sent, by network time
    Bytes content;                 ///< one-to-one: the box; group: the plaintext Content
    std::optional<std::uint32_t> sourceDevice = 1;
    std::optional<crypto::Signature> proSig;
};

/// [any] All of these.
Bytes encodeEnvelope(const Envelope& envelope);
std::variant<Envelope, Drop> parseEnvelope(ByteView bytes);

/// The outermost layer of one-to-one messages (04 §2.1): what is stored, before base64.
Bytes wrapEnvelope(ByteView envelope);
/// The envelope's bytes.
std::variant<Bytes, Drop> unwrapEnvelope(ByteView stored);

} // namespace sotto::wire
