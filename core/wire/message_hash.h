#pragma once

#include "base/bytes.h"
#include "base/fixed_bytes.h"
#include "crypto/account_id.h"
#include "wire/namespaces.h"

#include <optional>
#include <string>
#include <string_view>

namespace sotto::wire {

/// Name of a stored message: 43 characters of unpadded base64 (02 §11). Its bytes are the text itself, in the
/// order that nodes sort by.
using MessageHash = FixedBytes<43, struct MessageHashTag>;

/// Empty unless `text` has 43 characters of the base64 alphabet. [any]
std::optional<MessageHash> messageHashFromText(std::string_view text);
std::string messageHashText(const MessageHash& hash);

/// The hash under which nodes store `data` (raw bytes): base64 of BLAKE2b-256(account ‖ NS ‖ data). [any]
MessageHash messageHash(const crypto::AccountId& account, Namespace ns, ByteView data);

} // namespace sotto::wire
