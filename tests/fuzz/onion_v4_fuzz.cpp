#include "wire/onion_v4.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// Requests as a server and replies as a client reads them survive being written again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (const auto response = parseV4Response({data, size})) {
        const auto again = parseV4Response(encodeV4Response(*response));
        if (!again || again->code != response->code || again->body != response->body)
            std::abort();
    }
    if (const auto request = parseV4Request({data, size})) {
        const auto again = parseV4Request(encodeV4Request(*request));
        if (!again || again->endpoint != request->endpoint || again->body != request->body)
            std::abort();
    }
    return 0;
}
