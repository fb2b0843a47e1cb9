#pragma once

#include "base/result.h"
#include "crypto/account.h"

#include <optional>

namespace sotto::config {

/// The message to oneself that user configs travel in for the sake of very old clients (05 §9).
/// Deterministic. Immutable, [any].
class LegacyWrapper {
public:
    /// The numbers are the network's.
    enum class Kind { UserProfile = 1, Contacts = 2, ConvoInfoVolatile = 3, UserGroups = 4 };

    LegacyWrapper(crypto::Account account, Kind kind);

    /// `sealed` is an encrypted config message.
    Result<Bytes> wrap(std::int64_t seqno, ByteView sealed) const;

    /// What is inside `message`: one wrapper or, as a past release made them, two are taken off. A message
    /// that is not wrapped, or not by this account for this kind of config, is returned as it is.
    Bytes unwrap(ByteView message) const;

private:
    std::optional<Bytes> unwrapOnce(ByteView message) const;

    crypto::Account account_;
    Kind kind_;
};

} // namespace sotto::config
