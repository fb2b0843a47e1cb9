#pragma once

#include "store/store.h"

namespace sotto::store {

/// Sees to it that no number of a conversation is given twice, also when the fact that counts them is lost or
/// older than the rows. Done whenever a store is opened.
Result<void> mendNumbers(Store& store);

/// The row of a conversation whose own row is lost, as far as its messages tell: everything counts as read.
/// `own`: whether it is the note to self.
Result<pb::Conversation> rebuiltConversation(const Store& store, ConversationNo number, const PersonId& id,
                                             bool own);

/// Sets newest message and unread count as the messages say; an unread count is only ever lowered. True when
/// something changed.
Result<bool> mendCounters(const Store& store, pb::Conversation& conversation);

} // namespace sotto::store
