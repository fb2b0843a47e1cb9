#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace sotto::crypto {

/// Longest display name, nickname or group name, in bytes of UTF-8 (01 §4.2).
inline constexpr std::size_t kLongestName = 100;

/// A name its owner chose: without invisible characters at the ends. Code::Invalid when nothing is left, when
/// it is too long, or no UTF-8. [any]
Result<std::string> checkedName(std::string_view typed);

/// A name as received: made valid, trimmed and cut instead of refused. May be empty. [any]
std::string receivedName(std::string_view name);

} // namespace sotto::crypto
