#include "wire/envelope.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// The wrapper first, as for bytes from a node; also the envelope alone, as inside a group message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    const auto inner = unwrapEnvelope(bytes);
    const auto* unwrapped = std::get_if<Bytes>(&inner);
    const auto parsed = parseEnvelope(unwrapped ? ByteView(*unwrapped) : bytes);
    const auto* envelope = std::get_if<Envelope>(&parsed);
    if (!envelope)
        return 0;
    const auto again = parseEnvelope(encodeEnvelope(*envelope));
    const auto* same = std::get_if<Envelope>(&again);
    if (!same || same->content != envelope->content || same->timestampMs != envelope->timestampMs)
        std::abort();
    return 0;
}
