#include "base/json.h"
#include "node/call_parser.h"

#include <cstddef>
#include <cstdint>

using namespace sotto;

/// A storage request as a node gets it from anybody.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto parsed = parseJson(asText({data, size}));
    const auto method = parsed ? jsonText(*parsed, "method") : std::nullopt;
    const auto* params = parsed ? jsonObject(*parsed, "params") : nullptr;
    if (method && params)
        static_cast<void>(node::parseCall(*method, *params));
    return 0;
}
