#pragma once

#include "base/clock.h"

namespace sotto::chat {

/// How long an offered call rings (04 §8.9).
inline constexpr TimeMs kRingingTime = 60'000;

} // namespace sotto::chat
