#include "wire/active_nodes.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// The compact list of the usable nodes is read as the same nodes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto nodes = parseActiveNodes({data, size});
    if (!nodes)
        return 0;
    const auto again = parseActiveNodes(encodeActiveNodes(*nodes));
    if (!again || *again != *nodes)
        std::abort();
    return 0;
}
