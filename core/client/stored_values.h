#pragma once

#include "client/types.h"
#include "store/store.h"

namespace sotto::client {

/// What stored values are called outside. [any]
MessageKind kindOf(store::pb::Message::Kind kind);
MessageState stateOf(store::pb::Message::State state);
/// As Message::system has it; empty for none.
std::string systemName(store::pb::Message::System system);

} // namespace sotto::client
