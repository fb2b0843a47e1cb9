#include "node/cbc_layer.h"
#include "node/onion_diagnosis.h"

#include <cstddef>
#include <cstdint>

using namespace sotto;

/// What a node itself reads of onion requests; the rest is core/wire.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    static_cast<void>(node::diagnoseOnionBody(bytes));
    static_cast<void>(node::takeCbcFromJson(asText(bytes)));
    static_cast<void>(node::takeCbcFromMessage(bytes));
    static_cast<void>(node::nameCbc(bytes));
    return 0;
}
