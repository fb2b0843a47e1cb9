#include "plugin/status.h"

namespace sotto::plugin {

namespace {

constexpr std::size_t kLongestDiagnostic = 300;

std::string printable(ByteView text) {
    std::string result;
    for (const auto byte : text.first(std::min(text.size(), kLongestDiagnostic)))
        if (byte >= 0x20 && byte < 0x7f)
            result.push_back(static_cast<char>(byte));
    return result;
}

} // namespace

Code codeOf(sotto_status status) {
    return status > SOTTO_OK && status <= SOTTO_INTERNAL ? static_cast<Code>(status) : Code::Internal;
}

sotto_status statusOf(Code code) {
    switch (code) {
    case Code::Locked:
        return SOTTO_DENIED;
    case Code::Full:
        return SOTTO_REJECTED;
    case Code::WrongClock:
        return SOTTO_REJECTED;
    default:
        return static_cast<sotto_status>(code);
    }
}

Error errorOf(sotto_status status, ByteView diagnostic, std::string_view otherwise) {
    auto text = printable(diagnostic);
    return {codeOf(status), text.empty() ? std::string(otherwise) : std::move(text)};
}

} // namespace sotto::plugin
