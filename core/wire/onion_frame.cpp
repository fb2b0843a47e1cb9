#include "wire/onion_frame.h"

#include <cstdint>

namespace sotto::wire {

namespace {

constexpr std::size_t kLengthSize = 4;

} // namespace

Bytes encodeOnionFrame(ByteView blob, std::string_view json) {
    Bytes frame;
    frame.reserve(kLengthSize + blob.size() + json.size());
    for (std::size_t i = 0; i < kLengthSize; ++i)
        frame.push_back(static_cast<std::uint8_t>(blob.size() >> (8 * i)));
    append(frame, blob);
    append(frame, asBytes(json));
    return frame;
}

Result<OnionFrame> parseOnionFrame(ByteView bytes) {
    if (bytes.size() < kLengthSize)
        return fail(Code::Invalid, "Unexpected payload size; expected ciphertext size");
    std::uint32_t length = 0;
    for (std::size_t i = 0; i < kLengthSize; ++i)
        length |= std::uint32_t{bytes[i]} << (8 * i);
    const auto rest = bytes.subspan(kLengthSize);
    if (length > rest.size())
        return fail(Code::Invalid, "Unexpected payload size; the ciphertext size exceeds it");
    return OnionFrame{rest.first(length), asText(rest.subspan(length))};
}

} // namespace sotto::wire
