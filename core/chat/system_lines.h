#pragma once

#include "chat/update.h"
#include "chat/workspace.h"

#include <string_view>

namespace sotto::chat {

/// Remarks in a conversation that what others did leads to. Each names why there is no such line, or nothing;
/// the same update twice adds one line. Strangers can bring about none.

/// Of each side only the newest stays; a change by another own device is taken over here (04 §10).
std::string_view addTimerChange(Workspace& work, const Update& update, const NewTimer& timer, TimeMs now);
/// 04 §8.8
std::string_view addNotice(Workspace& work, const Update& update, const NewNotice& notice, TimeMs now);
/// 04 §8.9, as a program without calls of its own: offers count as missed unless another device of ours took
/// or declined them.
std::string_view noteCall(Workspace& work, const Update& update, const NewCall& call, TimeMs now);

} // namespace sotto::chat
