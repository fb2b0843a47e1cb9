#include "wire/onion_relay.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// A message between nodes says the same after it was written again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto layer = parseRelayMessage({data, size});
    if (!layer)
        return 0;
    const auto again = parseRelayMessage(encodeRelayMessage(*layer));
    if (!again || again->sealed != layer->sealed || again->hopNo != layer->hopNo ||
        again->cipher != layer->cipher)
        std::abort();
    return 0;
}
