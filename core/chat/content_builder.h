#pragma once

#include "base/bytes.h"
#include "crypto/account_id.h"
#include "store/store.h"

#include <optional>

namespace sotto::chat {

/// Contents without time, serialized. `profile` is what others may see of us (04 §9). [any]

/// A text message (04 §2.4). To ourselves it is a note: with syncTarget and without profile (04 §12).
Bytes buildText(const crypto::AccountId& own, const crypto::AccountId& to, const store::pb::Message& message,
                const store::pb::Account& profile);
/// 04 §11
Bytes buildRequestResponse(const store::pb::Account& profile);
/// The copy of a message to `recipient` for the own devices (04 §5.5); empty when such a message has none.
std::optional<Bytes> buildSyncCopy(ByteView content, const crypto::AccountId& recipient);

} // namespace sotto::chat
