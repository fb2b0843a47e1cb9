#include "crypto/encoding.h"

#include <sodium.h>

namespace sotto::crypto {

namespace {

std::string base64(ByteView bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back(); // the terminator that sodium counts and writes
    return text;
}

} // namespace

std::string toHex(ByteView bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::optional<Bytes> fromHex(std::string_view text) {
    if (text.size() % 2 != 0)
        return std::nullopt;
    Bytes bytes(text.size() / 2);
    if (bytes.empty())
        return bytes; // has no address to write to
    std::size_t written = 0;
    const char* end = nullptr;
    if (sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &written, &end) != 0 ||
        end != text.data() + text.size() || written != bytes.size())
        return std::nullopt;
    return bytes;
}

std::string toBase64(ByteView bytes) {
    return base64(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::string toBase64Unpadded(ByteView bytes) {
    return base64(bytes, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
}

std::optional<Bytes> fromBase64(std::string_view text) {
    const int variant =
        text.ends_with('=') ? sodium_base64_VARIANT_ORIGINAL : sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
    Bytes bytes(text.size() / 4 * 3 + 3);
    std::size_t written = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &written, &end,
                          variant) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(written);
    return bytes;
}

} // namespace sotto::crypto
