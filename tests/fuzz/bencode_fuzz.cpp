#include "wire/bencode.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

/// There is one form of every value, so whatever is read is written as it was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto value = parseBencode({data, size});
    if (value && value->encode() != Bytes(data, data + size))
        std::abort();
    return 0;
}
