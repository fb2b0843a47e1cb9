#include "node/onion_diagnosis.h"

#include "base/json.h"
#include "crypto/encoding.h"
#include "wire/onion_frame.h"

#include <cstdint>

namespace sotto::node {

namespace {

constexpr std::size_t kLengthSize = 4;

std::size_t statedLength(ByteView body) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < kLengthSize; ++i)
        length |= std::size_t{body[i]} << (8 * i);
    return length;
}

} // namespace

std::string diagnoseOnionBody(ByteView body) {
    if (body.size() < kLengthSize)
        return "Unexpected payload size; expected ciphertext size";
    const auto frame = wire::parseOnionFrame(body);
    if (!frame)
        return "Unexpected payload size " + std::to_string(body.size() - kLengthSize) +
               ", expected >= " + std::to_string(statedLength(body));
    const auto outer = parseJson(frame->json);
    if (!outer)
        return "[json.exception.parse_error.101] parse error: " + outer.error().text;
    if (!jsonMember(*outer, "ephemeral_key"))
        return "[json.exception.out_of_range.403] key 'ephemeral_key' not found";
    const auto key = jsonText(*outer, "ephemeral_key");
    if (!key || !crypto::fromHex(*key))
        return "Hex key data is invalid: data is not hex";
    if (key->size() != 64)
        return "Hex key data is invalid: data is not 64 hex digits";
    const auto cipher = jsonText(*outer, "enc_type");
    return cipher ? "Invalid encryption type " + std::string(*cipher) : "hop_no is no usable number";
}

} // namespace sotto::node
