#include "wire/onion_relay.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// What a node finds inside of a layer; a server that is allowed has a URL of the allowed kind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto routing = parseOnionRouting(asText({data, size}));
    const auto* server = routing ? std::get_if<OnionToServer>(&*routing) : nullptr;
    if (server && server->allowed() && !server->url().ends_with("/lsrpc"))
        std::abort();
    return 0;
}
