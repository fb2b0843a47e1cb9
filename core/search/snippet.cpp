#include "search/snippet.h"

#include "base/text.h"

#include <algorithm>

namespace sotto::search {

namespace {

constexpr std::size_t kBefore = 48;
constexpr std::size_t kLength = 180;
constexpr std::string_view kEllipsis = "\u2026";

bool startsCodePoint(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Not before `at`, and not inside a character.
std::size_t boundaryFrom(std::string_view text, std::size_t at) {
    while (at < text.size() && !startsCodePoint(text[at]))
        ++at;
    return std::min(at, text.size());
}

/// Where the snippet begins: at a word, a little before the first mark.
std::size_t beginning(std::string_view text, std::size_t mark) {
    if (mark <= kBefore)
        return 0;
    const std::size_t from = boundaryFrom(text, mark - kBefore);
    const auto space = text.substr(0, mark).find(' ', from);
    return space == std::string_view::npos ? from : space + 1;
}

} // namespace

Snippet snippetOf(std::string_view text, const std::vector<Mark>& marks) {
    const std::size_t from = beginning(text, marks.empty() ? 0 : marks.front().from);
    const auto part = cutToBytes(text.substr(from), kLength);
    Snippet snippet;
    snippet.text = from > 0 ? std::string(kEllipsis) : std::string();
    const std::size_t shift = snippet.text.size();
    snippet.text += part;
    std::replace_if(
        snippet.text.begin(), snippet.text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    for (const Mark& mark : marks)
        if (mark.from >= from && mark.to <= from + part.size())
            snippet.marks.push_back({mark.from - from + shift, mark.to - from + shift});
    if (from + part.size() < text.size())
        snippet.text += kEllipsis;
    return snippet;
}

} // namespace sotto::search
