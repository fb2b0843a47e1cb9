#include "crypto/pasted_text.h"

#include "base/idna.h"
#include "base/text.h"

#include <algorithm>

namespace sotto::crypto {

namespace {

constexpr std::string_view kOldGroupMark = "__textsecure_group__!";

bool isHex(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

bool isWordCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// The pattern of 01 §4, widened to any 64 hex digits and more: these are ids with digits missing or doubled,
/// and looking them up as names would tell the network about them.
bool looksLikeId(std::string_view text) {
    if (text.starts_with(kOldGroupMark))
        text.remove_prefix(kOldGroupMark.size());
    if (!isHex(text))
        return false;
    if (text.size() >= 64 || text.size() == 32)
        return true;
    const std::string_view prefix = text.substr(0, 2);
    return text.size() == 34 &&
           (prefix == "00" || prefix == "03" || prefix == "05" || prefix == "15" || prefix == "25");
}

} // namespace

std::optional<std::string> lookupName(std::string_view typed) {
    const auto ascii = toAsciiName(toLower(typed));
    if (!ascii || ascii->empty() || !isWordCharacter(ascii->front()) || !isWordCharacter(ascii->back()))
        return std::nullopt;
    const bool legal =
        std::all_of(ascii->begin(), ascii->end(), [](char c) { return isWordCharacter(c) || c == '-'; });
    return legal ? ascii : std::nullopt;
}

PastedText classifyPasted(std::string_view text) {
    const std::string_view trimmed = trimSpace(text);
    if (trimmed.empty())
        return {};
    const auto ascii = toAsciiName(trimmed);
    if (!ascii)
        return {PastedKind::Unknown, {}, {}};
    if (auto id = AccountId::fromHex(*ascii); id && id->isAccount())
        return {PastedKind::Account, *id, {}};
    if (looksLikeId(*ascii))
        return {PastedKind::WrongId, {}, {}};
    if (auto name = lookupName(trimmed))
        return {PastedKind::Name, {}, std::move(*name)};
    return {PastedKind::Unknown, {}, {}};
}

} // namespace sotto::crypto
