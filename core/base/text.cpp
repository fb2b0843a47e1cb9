#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace sotto {

namespace {

struct CodePoint {
    utf8proc_int32_t value = -1; ///< -1: the byte begins no UTF-8 sequence
    std::size_t size = 1;
};

bool isAscii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

CodePoint codePointAt(std::string_view text) {
    if (isAscii(text.front()))
        return {text.front(), 1};
    CodePoint point;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point.value);
    if (size <= 0)
        return {};
    point.size = static_cast<std::size_t>(size);
    return point;
}

bool isSpace(utf8proc_int32_t point) {
    if (point < 0x80)
        return point == ' ' || (point >= 0x09 && point <= 0x0D);
    if (point == 0xFEFF)
        return true;
    const auto category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

bool isInvisible(utf8proc_int32_t point) {
    return isSpace(point) || (point >= 0x200B && point <= 0x200F) || point == 0x2060;
}

void appendUtf8(std::string& to, utf8proc_int32_t point) {
    utf8proc_uint8_t encoded[4];
    const auto size = utf8proc_encode_char(point, encoded);
    to.append(reinterpret_cast<const char*>(encoded), static_cast<std::size_t>(size));
}

// Finds both ends in one pass forwards: stepping backwards would need a second decoder.
std::string_view trim(std::string_view text, bool (*strip)(utf8proc_int32_t)) {
    std::size_t first = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text.substr(at));
        if (!strip(point.value)) {
            first = std::min(first, at);
            end = at + point.size;
        }
        at += point.size;
    }
    return first < end ? text.substr(first, end - first) : std::string_view();
}

} // namespace

std::string toValidUtf8(std::string_view text) {
    std::string valid;
    valid.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text.substr(at));
        if (point.value < 0)
            appendUtf8(valid, 0xFFFD);
        else
            valid.append(text.substr(at, point.size));
        at += point.size;
    }
    return valid;
}

bool isValidUtf8(std::string_view text) {
    while (!text.empty()) {
        const CodePoint point = codePointAt(text);
        if (point.value < 0)
            return false;
        text.remove_prefix(point.size);
    }
    return true;
}

std::optional<std::string> toNfc(std::string_view text) {
    utf8proc_uint8_t* composed = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(composed, &std::free);
    if (size < 0)
        return std::nullopt;
    return std::string(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size));
}

std::string toLower(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text.substr(at));
        if (point.value < 0)
            lower += text[at];
        else if (isAscii(text[at]))
            lower += text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] - 'A' + 'a') : text[at];
        else
            appendUtf8(lower, utf8proc_tolower(point.value));
        at += point.size;
    }
    return lower;
}

std::string_view firstCodePoints(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    while (count-- > 0 && end < text.size())
        end += codePointAt(text.substr(end)).size;
    return text.substr(0, end);
}

std::string_view firstCharacters(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    std::size_t between = 0; // the last place between two characters
    utf8proc_int32_t before = -1;
    utf8proc_int32_t state = 0;
    for (std::size_t read = 0; end < text.size(); ++read) {
        const CodePoint point = codePointAt(text.substr(end));
        if (before < 0 || point.value < 0 || utf8proc_grapheme_break_stateful(before, point.value, &state))
            between = end;
        if (read == count)
            return text.substr(0, between > 0 ? between : end);
        before = point.value;
        end += point.size;
    }
    return text;
}

std::size_t codePoints(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        at += codePointAt(text.substr(at)).size;
    return count;
}

bool isOneCharacter(std::string_view text) {
    utf8proc_int32_t before = -1;
    utf8proc_int32_t state = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text.substr(at));
        if (point.value < 0 || (before >= 0 && utf8proc_grapheme_break_stateful(before, point.value, &state)))
            return false;
        before = point.value;
        at += point.size;
    }
    return before >= 0 && !isInvisible(before);
}

std::string_view cutToBytes(std::string_view text, std::size_t size) {
    if (text.size() <= size)
        return text;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    return text.substr(0, size);
}

std::string_view trimSpace(std::string_view text) {
    return trim(text, isSpace);
}

std::string_view trimInvisible(std::string_view text) {
    return trim(text, isInvisible);
}

std::vector<std::string_view> splitAtSpace(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t first = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint point = codePointAt(text.substr(at));
        if (isSpace(point.value)) {
            if (first < at)
                words.push_back(text.substr(first, at - first));
            first = at + point.size;
        }
        at += point.size;
    }
    if (first < text.size())
        words.push_back(text.substr(first));
    return words;
}

} // namespace sotto
