#include "crypto/display_name.h"

#include "base/text.h"

namespace sotto::crypto {

Result<std::string> checkedName(std::string_view typed) {
    if (!isValidUtf8(typed))
        return fail(Code::Invalid, "The name is not valid UTF-8 text.");
    const std::string_view name = trimInvisible(typed);
    if (name.empty())
        return fail(Code::Invalid, "The name is empty.");
    if (name.size() > kLongestName)
        return fail(Code::Invalid, "The name is longer than " + std::to_string(kLongestName) + " bytes.");
    return std::string(name);
}

std::string receivedName(std::string_view name) {
    // Cutting comes after making it valid: the replacement character is longer than what it replaces.
    const std::string valid = toValidUtf8(name.substr(0, kLongestName * 4));
    return std::string(cutToBytes(trimInvisible(valid), kLongestName));
}

} // namespace sotto::crypto
