#include "preview/entities.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace sotto::preview {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;
constexpr std::uint32_t kLast = 0x10FFFF;
constexpr std::size_t kLongestReference = 12;

/// Of the HTML standard, those that people write in titles. Sorted.
constexpr std::pair<std::string_view, std::uint32_t> kNamed[] = {
    {"Aacute", 0xC1},   {"Agrave", 0xC0},   {"Aring", 0xC5},    {"Auml", 0xC4},    {"Ccedil", 0xC7},
    {"Eacute", 0xC9},   {"Egrave", 0xC8},   {"Iacute", 0xCD},   {"Ntilde", 0xD1},  {"Oacute", 0xD3},
    {"Oslash", 0xD8},   {"Ouml", 0xD6},     {"Uacute", 0xDA},   {"Uuml", 0xDC},    {"aacute", 0xE1},
    {"acirc", 0xE2},    {"acute", 0xB4},    {"aelig", 0xE6},    {"agrave", 0xE0},  {"amp", '&'},
    {"apos", '\''},     {"aring", 0xE5},    {"atilde", 0xE3},   {"auml", 0xE4},    {"bull", 0x2022},
    {"ccedil", 0xE7},   {"cent", 0xA2},     {"copy", 0xA9},     {"deg", 0xB0},     {"eacute", 0xE9},
    {"ecirc", 0xEA},    {"egrave", 0xE8},   {"euml", 0xEB},     {"euro", 0x20AC},  {"gt", '>'},
    {"hellip", 0x2026}, {"iacute", 0xED},   {"icirc", 0xEE},    {"iexcl", 0xA1},   {"iquest", 0xBF},
    {"laquo", 0xAB},    {"ldquo", 0x201C},  {"lsaquo", 0x2039}, {"lsquo", 0x2018}, {"lt", '<'},
    {"mdash", 0x2014},  {"middot", 0xB7},   {"nbsp", 0xA0},     {"ndash", 0x2013}, {"ntilde", 0xF1},
    {"oacute", 0xF3},   {"ocirc", 0xF4},    {"ograve", 0xF2},   {"oslash", 0xF8},  {"otilde", 0xF5},
    {"ouml", 0xF6},     {"pound", 0xA3},    {"quot", '"'},      {"raquo", 0xBB},   {"rdquo", 0x201D},
    {"reg", 0xAE},      {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sect", 0xA7},    {"shy", 0xAD},
    {"szlig", 0xDF},    {"times", 0xD7},    {"trade", 0x2122},  {"uacute", 0xFA},  {"ucirc", 0xFB},
    {"ugrave", 0xF9},   {"uuml", 0xFC},     {"yen", 0xA5},
};

/// 0x80 to 0x9F of windows-1252, which is also what such numbers mean in HTML.
constexpr std::uint16_t kWindows1252[] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

std::optional<std::uint32_t> numberOf(std::string_view digits) {
    const bool hex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    if (hex)
        digits.remove_prefix(1);
    std::uint32_t point = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, hex ? 16 : 10);
    if (digits.empty() || end != digits.data() + digits.size())
        return std::nullopt;
    if (error != std::errc())
        return kReplacement;
    return point >= 0x80 && point < 0xA0 ? fromWindows1252(static_cast<unsigned char>(point)) : point;
}

/// What stands between '&' and ';'.
std::optional<std::uint32_t> pointOf(std::string_view reference) {
    if (reference.starts_with('#'))
        return numberOf(reference.substr(1));
    const auto* found =
        std::lower_bound(std::begin(kNamed), std::end(kNamed), reference,
                         [](const auto& each, std::string_view name) { return each.first < name; });
    const bool known = found != std::end(kNamed) && found->first == reference;
    return known ? std::optional(found->second) : std::nullopt;
}

} // namespace

void appendCodePoint(std::string& to, std::uint32_t point) {
    if (point == 0 || point > kLast || (point >= 0xD800 && point < 0xE000))
        point = kReplacement;
    const auto tail = [&to](std::uint32_t bits) { to += char(0x80 | (bits & 0x3F)); };
    if (point < 0x80) {
        to += char(point);
    } else if (point < 0x800) {
        to += char(0xC0 | point >> 6);
        tail(point);
    } else if (point < 0x10000) {
        to += char(0xE0 | point >> 12);
        tail(point >> 6);
        tail(point);
    } else {
        to += char(0xF0 | point >> 18);
        tail(point >> 12);
        tail(point >> 6);
        tail(point);
    }
}

std::uint32_t fromWindows1252(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
}

std::string withoutEntities(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '&') {
            out += text[at];
            continue;
        }
        const std::string_view rest = text.substr(at + 1, kLongestReference);
        const std::size_t end = rest.find(';');
        const auto point = end == std::string_view::npos ? std::nullopt : pointOf(rest.substr(0, end));
        if (!point) {
            out += '&';
            continue;
        }
        appendCodePoint(out, *point);
        at += end + 1;
    }
    return out;
}

} // namespace sotto::preview
