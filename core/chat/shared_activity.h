#pragma once

#include "store/store.h"

#include <string_view>

namespace sotto::chat {

/// Whether a setting about what others learn of us is on.
bool isOn(const store::Store& store, std::string_view setting);

/// Whether typing or reading is told in `conversation`, and shown of the other side: as the setting says,
/// unless it was decided otherwise there. Who does not tell does not see either (04 §8.2, §8.4). [any]
inline bool sharesActivity(const store::pb::Conversation& conversation, bool setting) {
    return conversation.has_shares_activity() ? conversation.shares_activity() : setting;
}

} // namespace sotto::chat
