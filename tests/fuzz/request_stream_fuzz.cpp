#include "wire/request_stream.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// A stream gives the same messages whether it arrives at once or byte by byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    StreamReader whole;
    whole.feed({data, size});
    std::size_t atOnce = 0;
    for (auto message = whole.next(); message && *message; message = whole.next()) {
        (void)streamReply(**message);
        if (!encodeStreamMessage(**message))
            std::abort();
        ++atOnce;
    }
    StreamReader bytewise;
    std::size_t oneByOne = 0;
    for (std::size_t i = 0; i < size; ++i) {
        bytewise.feed({data + i, 1});
        const auto message = bytewise.next();
        if (!message)
            break;
        oneByOne += *message ? 1 : 0;
    }
    if (oneByOne != atOnce)
        std::abort();
    return 0;
}
