#pragma once

#include "base/bytes.h"

namespace sotto::wire {

/// Lengths of padded messages are multiples of this (04 §3).
inline constexpr std::size_t kPaddingStep = 160;

/// Appends 0x80 and zeros; always at least two bytes longer than `message`. [any]
Bytes pad(ByteView message);

/// The message inside `padded`. Nothing is refused: text without a terminator only loses its trailing zeros,
/// and any length passes, since older clients pad to one byte less. Lives as long as `padded`. [any]
ByteView unpad(ByteView padded);

} // namespace sotto::wire
