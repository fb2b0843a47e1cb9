#include "wire/service_nodes.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// A node list as it goes into the cache comes out of it again; swarm answers are at least read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = asText({data, size});
    if (const auto list = parseServiceNodes(text)) {
        const auto again = parseServiceNodes(encodeServiceNodes(*list));
        if (!again || again->height != list->height || again->nodes != list->nodes)
            std::abort();
    }
    (void)parseSwarmReply(text);
    return 0;
}
