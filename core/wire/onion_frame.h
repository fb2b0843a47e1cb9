#pragma once

#include "base/bytes.h"
#include "base/result.h"

namespace sotto::wire {

/// A parsed frame (03 §3). Both views point into the parsed bytes.
struct OnionFrame {
    ByteView blob;
    std::string_view json; ///< not looked at
};

/// uint32 little-endian length of `blob` ‖ blob ‖ json. [any]
Bytes encodeOnionFrame(ByteView blob, std::string_view json);

/// Code::Invalid when the length does not fit the input. [any]
Result<OnionFrame> parseOnionFrame(ByteView bytes);

} // namespace sotto::wire
