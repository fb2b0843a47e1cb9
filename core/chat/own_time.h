#pragma once

#include "chat/network_time.h"
#include "chat/workspace.h"

namespace sotto::chat {

/// Time for something of ours that is sent: network time, later than everything sent before, unless that lies
/// in the future because the clock was wrong; then network time as it is. Remembered in `work`.
TimeMs nextOwnTime(Workspace& work, const NetworkTime& time);

/// The same for a message: no other own message of the conversation has it.
TimeMs nextOwnTime(Workspace& work, const NetworkTime& time, store::ConversationNo conversation);

} // namespace sotto::chat
