#include "base/words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace sotto {

namespace {

using Point = utf8proc_int32_t;

enum class Class { Letter, Single, Ignored, Separator };

struct Range {
    Point first;
    Point last;
};

/// Scripts that are written without spaces between words.
constexpr std::array kUnspaced = {
    Range{0x0E00, 0x0EFF}, // Thai, Lao
    Range{0x1000, 0x109F}, // Myanmar
    Range{0x1780, 0x17FF}, // Khmer
    Range{0x2E80, 0x2FDF}, // Han radicals
    Range{0x3005, 0x3007}, Range{0x3040, 0x30FF}, Range{0x31F0, 0x31FF}, Range{0x3400, 0x4DBF},
    Range{0x4E00, 0x9FFF}, Range{0xF900, 0xFAFF}, Range{0xFF66, 0xFF9D}, Range{0x20000, 0x3FFFF},
};

bool isUnspaced(Point point) {
    return std::any_of(kUnspaced.begin(), kUnspaced.end(),
                       [point](const Range& range) { return point >= range.first && point <= range.last; });
}

Class classOf(Point point) {
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return isUnspaced(point) ? Class::Single : Class::Letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_SK:
        return Class::Ignored; // accents, joiners, skin tones
    case UTF8PROC_CATEGORY_SO:
        return Class::Single;
    default:
        return Class::Separator;
    }
}

bool isAsciiWord(unsigned char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

} // namespace

class Words::Cutter {
public:
    explicit Cutter(Words& words) : words_(words) {}

    void cut(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (byte < 0x80) {
                takeAscii(byte, at);
                ++at;
                continue;
            }
            Point point = -1;
            const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                               static_cast<utf8proc_ssize_t>(text.size() - at), &point);
            const std::size_t length = size > 0 ? static_cast<std::size_t>(size) : 1;
            take(size > 0 ? classOf(point) : Class::Separator, point, at, at + length);
            at += length;
        }
    }

private:
    void takeAscii(unsigned char byte, std::size_t at) {
        if (!isAsciiWord(byte)) {
            open_ = joined_ = false;
            return;
        }
        begin(at, false);
        words_.folded_ += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
        end(at + 1);
    }

    void take(Class kind, Point point, std::size_t from, std::size_t to) {
        switch (kind) {
        case Class::Separator:
            open_ = joined_ = false;
            return;
        case Class::Ignored:
            // Belongs to the character before, also where that is a word of its own.
            if (joined_)
                words_.words_.back().to = to;
            return;
        case Class::Letter:
        case Class::Single:
            break;
        }
        begin(from, kind == Class::Single);
        fold(point);
        end(to);
        open_ = kind == Class::Letter;
    }

    void begin(std::size_t from, bool single) {
        if (open_ && !single)
            return;
        words_.words_.push_back({words_.folded_.size(), 0, from, from, single, joined_});
        open_ = true;
    }

    void end(std::size_t to) {
        auto& word = words_.words_.back();
        word.size = words_.folded_.size() - word.first;
        word.to = to;
        joined_ = true;
    }

    void fold(Point point) {
        std::array<Point, 32> parts{};
        int boundary = 0;
        const auto options = static_cast<utf8proc_option_t>(
            UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
        const auto count = utf8proc_decompose_char(
            point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
        for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, parts.size()); ++i) {
            std::array<utf8proc_uint8_t, 4> bytes{};
            const auto size = utf8proc_encode_char(parts[static_cast<std::size_t>(i)], bytes.data());
            words_.folded_.append(reinterpret_cast<const char*>(bytes.data()),
                                  static_cast<std::size_t>(size));
        }
    }

    Words& words_;
    bool open_ = false;   // letters continue the last word
    bool joined_ = false; // nothing has separated since the last word
};

Words::Words(std::string_view text) {
    folded_.reserve(text.size());
    Cutter(*this).cut(text);
}

} // namespace sotto
