#pragma once

#include "base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace sotto::crypto {

/// Lower-case hex. [any]
std::string toHex(ByteView bytes);
/// Either case; empty on odd length or any other character.
std::optional<Bytes> fromHex(std::string_view text);

std::string toBase64(ByteView bytes);
std::string toBase64Unpadded(ByteView bytes);
/// Standard alphabet, with or without padding; empty on anything else.
std::optional<Bytes> fromBase64(std::string_view text);

} // namespace sotto::crypto
