#include "wire/padding.h"

namespace sotto::wire {

namespace {

constexpr std::uint8_t kTerminator = 0x80;

} // namespace

Bytes pad(ByteView message) {
    const std::size_t used = message.size() + 1;
    Bytes padded;
    padded.reserve(used + kPaddingStep);
    append(padded, message);
    padded.push_back(kTerminator);
    padded.resize(used + (kPaddingStep - used % kPaddingStep), 0);
    return padded;
}

ByteView unpad(ByteView padded) {
    std::size_t end = padded.size();
    while (end > 0 && padded[end - 1] == 0)
        --end;
    if (end > 0 && padded[end - 1] == kTerminator)
        --end;
    return padded.first(end);
}

} // namespace sotto::wire
