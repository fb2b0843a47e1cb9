#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include "sotto/sotto.h"

#include <string_view>

namespace sotto::plugin {

inline ByteView viewOf(sotto_bytes bytes) {
    return {bytes.data, bytes.data ? bytes.size : 0};
}

inline sotto_bytes rawOf(ByteView bytes) {
    return {bytes.data(), bytes.size()};
}

/// The code of a status other than SOTTO_OK; unknown numbers are Internal.
Code codeOf(sotto_status status);

/// The status a plugin gets for `code`.
sotto_status statusOf(Code code);

/// A plugin's failure as an error. Its diagnostic is shown to people: over-long or unprintable text is cut
/// away, and an empty one is replaced by `otherwise`.
Error errorOf(sotto_status status, ByteView diagnostic, std::string_view otherwise);

} // namespace sotto::plugin
