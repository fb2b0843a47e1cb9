#include "preview/page_title.h"

#include "base/plain_text.h"
#include "base/text.h"
#include "preview/entities.h"

#include <algorithm>
#include <array>

namespace sotto::preview {
namespace {

/// Where pages declare their encoding (HTML standard, "encoding sniffing").
constexpr std::size_t kDeclarations = 1024;
/// Of the text of a title before references are resolved.
constexpr std::size_t kLongestRaw = 16 * 1024;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool same(std::string_view text, std::string_view lowerCase) {
    return text.size() == lowerCase.size() &&
           std::equal(text.begin(), text.end(), lowerCase.begin(),
                      [](char one, char other) { return lower(one) == other; });
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// From `from` on; npos when it is nowhere.
std::size_t findIgnoringCase(std::string_view text, std::string_view lowerCase, std::size_t from) {
    const auto found =
        std::search(text.begin() + std::ptrdiff_t(std::min(from, text.size())), text.end(), lowerCase.begin(),
                    lowerCase.end(), [](char one, char other) { return lower(one) == other; });
    return found == text.end() ? std::string_view::npos : std::size_t(found - text.begin());
}

/// An attribute's value inside of a tag.
std::string_view attribute(std::string_view tag, std::string_view wanted) {
    std::size_t at = 0;
    while (at < tag.size()) {
        while (at < tag.size() && (isSpace(tag[at]) || tag[at] == '/'))
            ++at;
        const std::size_t nameEnd = std::min(tag.find_first_of("= \t\n\r\f/", at), tag.size());
        const std::string_view name = tag.substr(at, nameEnd - at);
        at = nameEnd;
        while (at < tag.size() && isSpace(tag[at]))
            ++at;
        if (at >= tag.size() || tag[at] != '=') {
            at = name.empty() ? at + 1 : at;
            continue;
        }
        ++at;
        while (at < tag.size() && isSpace(tag[at]))
            ++at;
        const bool quoted = at < tag.size() && (tag[at] == '"' || tag[at] == '\'');
        const std::size_t from = quoted ? at + 1 : at;
        const std::size_t end =
            std::min(quoted ? tag.find(tag[at], from) : tag.find_first_of(" \t\n\r\f", from), tag.size());
        if (same(name, wanted))
            return tag.substr(std::min(from, tag.size()), end - std::min(from, end));
        at = end + 1;
    }
    return {};
}

/// The end of the tag whose inside begins at `at`: the '>' outside of quotation marks.
std::size_t tagEnd(std::string_view page, std::size_t at) {
    char quote = 0;
    char before = 0; // but for white space
    for (; at < page.size(); ++at) {
        const char c = page[at];
        if (quote != 0)
            quote = c == quote ? 0 : quote;
        else if ((c == '"' || c == '\'') && before == '=')
            quote = c;
        else if (c == '>')
            return at;
        before = isSpace(c) ? before : c;
    }
    return std::string_view::npos;
}

/// The text of `charset=` in a Content-Type or a declaration.
std::string_view charsetIn(std::string_view text) {
    constexpr std::string_view kName = "charset";
    const std::size_t found = findIgnoringCase(text, kName, 0);
    if (found == std::string_view::npos)
        return {};
    text = trimmed(text.substr(found + kName.size()));
    if (!text.starts_with('='))
        return {};
    text = trimmed(text.substr(1));
    if (text.starts_with('"') || text.starts_with('\''))
        text.remove_prefix(1);
    return text.substr(0, text.find_first_of("\"'; \t\n\r\f>/"));
}

bool isWindows1252(std::string_view charset) {
    constexpr std::array<std::string_view, 9> kNames = {"windows-1252", "cp1252",     "iso-8859-1",
                                                        "iso8859-1",    "latin1",     "l1",
                                                        "us-ascii",     "iso_8859-1", "ascii"};
    return std::any_of(kNames.begin(), kNames.end(),
                       [charset](std::string_view name) { return same(charset, name); });
}

std::string fromUtf16(ByteView bytes, bool bigEndian) {
    std::string out;
    std::uint32_t high = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const std::uint32_t unit = bigEndian ? std::uint32_t(bytes[i]) << 8 | bytes[i + 1]
                                             : std::uint32_t(bytes[i + 1]) << 8 | bytes[i];
        const bool follows = unit >= 0xDC00 && unit < 0xE000;
        if (high != 0 && follows)
            appendCodePoint(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
        const bool begins = unit >= 0xD800 && unit < 0xDC00;
        if (!begins && !(high != 0 && follows))
            appendCodePoint(out, unit);
        high = begins ? unit : 0;
    }
    return out;
}

std::string fromWindows(std::string_view text) {
    std::string out;
    for (const char c : text)
        appendCodePoint(out, fromWindows1252(static_cast<unsigned char>(c)));
    return out;
}

/// The page as UTF-8, as far as its encoding is known.
std::string decoded(std::string_view contentType, ByteView page) {
    if (page.size() >= 2 && ((page[0] == 0xFE && page[1] == 0xFF) || (page[0] == 0xFF && page[1] == 0xFE)))
        return fromUtf16(page.subspan(2), page[0] == 0xFE);
    const std::string_view text = asText(page);
    std::string_view charset = charsetIn(contentType);
    if (charset.empty())
        charset = charsetIn(text.substr(0, kDeclarations));
    return isWindows1252(charset) ? fromWindows(text) : std::string(text);
}

/// Reads what stands in the head of a page, from tag to tag.
class Head {
public:
    explicit Head(std::string_view page) : page_(page) {}

    std::string_view title() {
        while (ogTitle_.empty() && next()) {
        }
        return ogTitle_.empty() ? title_ : ogTitle_;
    }

private:
    /// False at the end of the head.
    bool next() {
        const std::size_t open = page_.find('<', at_);
        if (open == std::string_view::npos)
            return false;
        if (page_.substr(open, 4) == "<!--") {
            at_ = page_.find("-->", open + 4);
            return at_ != std::string_view::npos;
        }
        const std::size_t end = tagEnd(page_, open + 1);
        if (end == std::string_view::npos)
            return false;
        at_ = end + 1;
        return read(page_.substr(open + 1, end - open - 1));
    }

    bool read(std::string_view tag) {
        const std::string_view name = tag.substr(0, tag.find_first_of(" \t\n\r\f/", 1));
        if (same(name, "body") || same(name, "/head"))
            return false;
        if (same(name, "meta") && same(trimmed(attribute(tag.substr(4), "property")), "og:title"))
            ogTitle_ = trimmed(attribute(tag.substr(4), "content"));
        if (same(name, "title"))
            return readText("</title", title_.empty() ? &title_ : nullptr);
        if (same(name, "script"))
            return readText("</script", nullptr);
        if (same(name, "style"))
            return readText("</style", nullptr);
        return true;
    }

    /// What stands before the end tag is text, whatever it looks like.
    bool readText(std::string_view endTag, std::string_view* into) {
        const std::size_t end = findIgnoringCase(page_, endTag, at_);
        if (end == std::string_view::npos)
            return false;
        if (into)
            *into = trimmed(page_.substr(at_, end - at_));
        at_ = end;
        return true;
    }

    std::string_view page_;
    std::size_t at_ = 0;
    std::string_view title_;
    std::string_view ogTitle_;
};

bool isHtml(std::string_view contentType) {
    const std::string_view kind = trimmed(contentType.substr(0, contentType.find(';')));
    return same(kind, "text/html") || same(kind, "application/xhtml+xml");
}

/// Runs of white space as one space.
std::string oneLine(std::string_view text) {
    std::string line;
    for (const std::string_view word : splitAtSpace(text)) {
        if (!line.empty())
            line += ' ';
        line += word;
    }
    return line;
}

} // namespace

std::optional<std::string> titleOf(std::string_view contentType, ByteView page) {
    if (!isHtml(contentType))
        return std::nullopt;
    const std::string text = decoded(contentType, page);
    const std::string_view raw = cutToBytes(Head(text).title(), kLongestRaw);
    const std::string plain = toPlainLine(withoutEntities(raw));
    const std::string line = oneLine(plain);
    const std::string_view title = trimInvisible(cutToBytes(line, kLongestPageTitle));
    return title.empty() || title.find("\xEF\xBF\xBD") != std::string_view::npos
               ? std::nullopt
               : std::optional(std::string(title));
}

} // namespace sotto::preview
