#pragma once

#include "base/clock.h"

namespace sotto::chat {

/// When the network got the newest configs that other devices of the account made (04 §6.6); 0: none came.
struct ConfigTimes {
    TimeMs contacts = 0;
    TimeMs profile = 0;
};

} // namespace sotto::chat
