#pragma once

#include "client/types.h"

#include <optional>
#include <string>

namespace sotto::cli {

/// read:SECONDS or send:SECONDS; empty for anything else.
std::optional<client::Expiry> parseExpiry(const std::string& text);

} // namespace sotto::cli
