#pragma once

#include "chat/committer.h"

namespace sotto::chat {

/// Says that all messages a conversation has now are to go. What the process does not come to any more is
/// done the next time (Cleaner).
void beginErasing(store::pb::Conversation& conversation, TimeMs now);

/// Erases some of them; true: there are more. Nothing happens in a conversation that does not say so. [core]
Result<bool> eraseSome(Committer& committer, const crypto::AccountId& own, store::ConversationNo number);

} // namespace sotto::chat
