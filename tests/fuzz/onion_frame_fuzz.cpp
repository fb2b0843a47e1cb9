#include "wire/onion_frame.h"
#include "wire/onion_relay.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// What a guard reads from anybody: a frame whose parts make up the whole input, and its JSON.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    const auto frame = parseOnionFrame(input);
    if (frame && encodeOnionFrame(frame->blob, frame->json) != toBytes(input))
        std::abort();
    const auto layer = parseOnionBody(input);
    if (layer && (!frame || layer->hopNo < 0))
        std::abort();
    return 0;
}
