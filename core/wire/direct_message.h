#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/account.h"
#include "wire/content.h"
#include "wire/drop.h"

#include <variant>

namespace sotto::wire {

/// A one-to-one message that may take effect.
struct DirectMessage {
    crypto::AccountId sender; ///< authenticated; ourselves for copies of our other devices
    crypto::Ed25519PublicKey senderKey;
    TimeMs sentMs = 0; ///< by the sender's network time; with the sender it names the message
    Payload payload = Payload::None;
    proto::Content content;
};

/// The bytes to store in the swarm of `recipient` (04 §1): padded, signed, sealed, wrapped. The time of the
/// message is content.sigTimestamp, which must be set. Code::Invalid when it is not, when a required field is
/// missing or the result is larger than a node stores. Draws from `random` 32 bytes for the box, then 128 for
/// the decoy signature. [any]
Result<Bytes> encodeDirectMessage(const crypto::Account& sender, const crypto::AccountId& recipient,
                                  const proto::Content& content, Random& random);

/// Undoes it for bytes from namespace 0 of the own swarm, with every rule of 04 that needs no more than the
/// message itself. [any]
std::variant<DirectMessage, Drop> decodeDirectMessage(const crypto::Account& own, ByteView stored);

} // namespace sotto::wire
