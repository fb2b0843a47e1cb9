#include "config/community_address.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::config;

/// The canonical form of an address is read as the same address.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto address = parseCommunityAddress(asText({data, size}));
    if (!address)
        return 0;
    const auto again = parseCommunityAddress(address->url());
    if (!again || !(*again == *address))
        std::abort();
    return 0;
}
