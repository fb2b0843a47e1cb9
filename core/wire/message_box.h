#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/account.h"
#include "wire/drop.h"

#include <variant>

namespace sotto::wire {

/// What signing and sealing add (04 §4): sealed box 48, sender's key 32, signature 64.
inline constexpr std::size_t kMessageBoxOverhead = 144;

struct OpenedBox {
    Bytes message;            ///< still padded
    crypto::AccountId sender; ///< the only sender identity to trust
    crypto::Ed25519PublicKey senderKey;
};

/// Signs `message` for `recipient` and seals it (04 §4). Draws 32 bytes. Code::Invalid for an unusable key.
/// [any]
Result<Bytes> sealMessage(const crypto::Account& sender, const crypto::X25519PublicKey& recipient,
                          ByteView message, Random& random);

/// The same with everything derived from the arguments. The sender could open the box later: only for blobs
/// that must be reproducible, never for ordinary messages.
Result<Bytes> sealMessageAgain(const crypto::Account& sender, const crypto::X25519PublicKey& recipient,
                               ByteView message);

/// Opens and verifies. [any]
std::variant<OpenedBox, Drop> openMessage(const crypto::X25519KeyPair& own, ByteView box);

} // namespace sotto::wire
