#include "wire/content.h"
#include "wire/padding.h"

#include <cstdlib>

using namespace sotto;

/// What is read can be written and read again as the same; the rules decide without failing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto content = wire::parseContent(wire::unpad({data, size}));
    if (!content)
        return 0;
    const crypto::AccountId own{crypto::X25519PublicKey()};
    (void)wire::checkContent(*content, own, own);
    const auto written = wire::encodeContent(*content);
    if (!written)
        std::abort();
    const auto again = wire::parseContent(*written);
    if (!again || *wire::encodeContent(*again) != *written)
        std::abort();
    return 0;
}
