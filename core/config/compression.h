#pragma once

#include "base/bytes.h"
#include "base/result.h"

namespace sotto::config {

/// Largest plain document that is unpacked; what claims to be larger is refused (05 §8.1).
inline constexpr std::size_t kMaxDocument = 10'000'000;

/// 'z' and a zstd frame of level 1 if that is shorter than `document`, otherwise the document itself (05
/// §8.1). [any]
Bytes compress(ByteView document);

/// Unpacks a zstd frame (without the 'z'). Bounded by kMaxDocument in memory and time; a frame that is cut
/// off, damaged or followed by other bytes is refused.
Result<Bytes> decompress(ByteView frame);

} // namespace sotto::config
