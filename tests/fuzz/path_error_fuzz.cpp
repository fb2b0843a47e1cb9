#include "wire/path_error.h"

#include "base/bytes.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// The text of a relay, under every status that has known texts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const int status : {400, 404, 413, 500, 502, 503, 504}) {
        const auto error = parsePathError(status, asText({data, size}));
        if (error.node && size < 64)
            std::abort();
    }
    return 0;
}
