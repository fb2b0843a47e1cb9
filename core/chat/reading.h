#pragma once

#include "chat/network_time.h"
#include "chat/workspace.h"
#include "jobs/job_queue.h"

#include <vector>

namespace sotto::chat {

/// What others wrote in `conversation` up to `upToMs` counts as read from `now` on: messages that disappear
/// after reading begin to (04 §10). A mark that was further already stays. Returns the messages that began.
std::vector<store::MessageKey> markRead(Workspace& work, store::pb::Conversation& conversation, TimeMs upToMs,
                                        TimeMs now);

/// The same when it is read on this device: the own swarm is asked to keep what disappears no longer than we
/// do, and the author is told if that is wanted (04 §8.3).
void readHere(Workspace& work, const jobs::JobQueue& queue, const NetworkTime& time,
              store::pb::Conversation& conversation, TimeMs upToMs);

/// The same when another device read it: that one sets the end of what disappears, which the own swarm is
/// asked for; until it answers, the time runs from `now` on (04 §10, 05 §12.3).
void readElsewhere(Workspace& work, store::pb::Conversation& conversation, TimeMs upToMs, TimeMs now);

/// Asks the own swarm to end the life of what we keep under `keys` when it ends here.
void planShortening(Workspace& work, const std::vector<store::MessageKey>& keys);

} // namespace sotto::chat
