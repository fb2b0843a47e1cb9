#pragma once

#include "chat/workspace.h"

namespace sotto::chat {

/// What others wrote in `conversation` up to `upToMs` counts as read from `now` on: messages that disappear
/// after reading begin to (04 §10). A mark that was further already stays.
void markRead(Workspace& work, store::pb::Conversation& conversation, TimeMs upToMs, TimeMs now);

} // namespace sotto::chat
