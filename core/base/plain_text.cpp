#include "base/plain_text.h"

#include "base/text.h"

namespace sotto {
namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd"; // U+FFFD

std::size_t sizeOfCodePoint(char first) {
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0x80)
        return 1;
    if (byte < 0xe0)
        return 2;
    return byte < 0xf0 ? 3 : 4;
}

/// U+0085, U+2028, U+2029.
bool isLineBreak(std::string_view point) {
    return point == "\n" || point == "\r" || point == "\xc2\x85" || point == "\xe2\x80\xa8" ||
           point == "\xe2\x80\xa9";
}

/// C0, U+007F and C1.
bool isControl(std::string_view point) {
    const auto first = static_cast<unsigned char>(point.front());
    if (point.size() == 1)
        return first < 0x20 || first == 0x7f;
    return first == 0xc2 && static_cast<unsigned char>(point[1]) < 0xa0;
}

/// U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool isDirection(std::string_view point) {
    if (point == "\xd8\x9c")
        return true;
    if (point.size() != 3 || point[0] != '\xe2')
        return false;
    const auto last = static_cast<unsigned char>(point[2]);
    if (point[1] == '\x80')
        return last == 0x8e || last == 0x8f || (last >= 0xaa && last <= 0xae);
    return point[1] == '\x81' && last >= 0xa6 && last <= 0xa9;
}

template <class Append>
std::string rewritten(std::string_view text, Append append) {
    const std::string valid = toValidUtf8(text);
    std::string result;
    result.reserve(valid.size());
    for (std::size_t at = 0; at < valid.size();) {
        const auto point = std::string_view(valid).substr(at, sizeOfCodePoint(valid[at]));
        append(result, point);
        at += point.size();
    }
    return result;
}

} // namespace

std::string toPlainText(std::string_view text) {
    bool afterReturn = false;
    return rewritten(text, [&afterReturn](std::string& result, std::string_view point) {
        const bool secondHalf = afterReturn && point == "\n";
        afterReturn = point == "\r";
        if (secondHalf)
            return;
        if (isLineBreak(point))
            result += '\n';
        else if (isControl(point) && point != "\t")
            result += kReplacement;
        else
            result += point;
    });
}

std::string toPlainLine(std::string_view text) {
    return rewritten(text, [](std::string& result, std::string_view point) {
        if (isLineBreak(point) || isControl(point))
            result += ' ';
        else if (!isDirection(point))
            result += point;
    });
}

} // namespace sotto
