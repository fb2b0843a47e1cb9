#pragma once

#include "store/store.h"

namespace sotto::store {

/// Nobody has to know of more unread messages of one conversation.
inline constexpr std::uint32_t kMostUnread = 1000;

/// Whether somebody has to read it: a missed call, unlike other system lines.
bool countsAsUnread(const pb::Message& message);

} // namespace sotto::store
