#pragma once

#include "base/json.h"
#include "crypto/encoding.h"

#include <optional>
#include <string_view>

namespace sotto::wire {

/// A fixed-size value from its hex digits.
template <class Key>
std::optional<Key> keyFromHex(std::string_view text) {
    if (text.size() != 2 * Key::kSize)
        return std::nullopt;
    const auto bytes = crypto::fromHex(text);
    return bytes ? Key::from(*bytes) : std::nullopt;
}

/// A fixed-size value that is a member of a JSON object as hex digits.
template <class Key>
std::optional<Key> keyMember(const boost::json::value& object, std::string_view member) {
    const auto text = jsonText(object, member);
    return text ? keyFromHex<Key>(*text) : std::nullopt;
}

/// The same in base64, with or without padding.
template <class Key>
std::optional<Key> base64Member(const boost::json::value& object, std::string_view member) {
    const auto text = jsonText(object, member);
    if (!text || text->size() > 2 * Key::kSize)
        return std::nullopt;
    const auto bytes = crypto::fromBase64(*text);
    return bytes ? Key::from(*bytes) : std::nullopt;
}

} // namespace sotto::wire
