#include "preview/link_finder.h"

#include "wire/web_url.h"

#include <algorithm>

namespace sotto::preview {
namespace {

constexpr std::string_view kEnds = " \t\n\r\f\v<>\"`";
constexpr std::string_view kPunctuation = ".,;:!?'*_~";

bool isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Case does not matter in schemes.
bool standsAt(std::string_view text, std::size_t at, std::string_view scheme) {
    if (text.size() - at < scheme.size() || (at > 0 && isWord(text[at - 1])))
        return false;
    return std::equal(scheme.begin(), scheme.end(), text.begin() + std::ptrdiff_t(at),
                      [](char wanted, char c) { return c == wanted || c == wanted - 'a' + 'A'; });
}

/// What begins at `at`, up to white space and the like.
std::string_view runAt(std::string_view text, std::size_t at) {
    const std::string_view run = text.substr(at, wire::kLongestWebUrl + 1);
    return run.substr(0, run.find_first_of(kEnds));
}

/// The run without what belongs to the sentence around it.
std::string_view linkOf(std::string_view run) {
    const auto excess = [run](char closing, char opening) {
        return std::count(run.begin(), run.end(), closing) - std::count(run.begin(), run.end(), opening);
    };
    auto round = excess(')', '(');
    auto square = excess(']', '[');
    for (; !run.empty(); run.remove_suffix(1)) {
        const char last = run.back();
        const bool stray = last == ')'   ? round-- > 0
                           : last == ']' ? square-- > 0
                                         : kPunctuation.find(last) != std::string_view::npos;
        if (!stray)
            break;
    }
    return run;
}

/// The scheme that ends at `colon`, if a link begins with it.
std::string_view schemeBefore(std::string_view text, std::size_t colon) {
    if (text.substr(colon, 3) != "://")
        return {};
    for (const std::string_view scheme : {std::string_view("https"), std::string_view("http")})
        if (colon >= scheme.size() && standsAt(text, colon - scheme.size(), scheme))
            return scheme;
    return {};
}

/// Calls `found` with every run that begins as a link, one after the other, until it says true.
template <class Found>
bool anyRun(std::string_view text, Found found) {
    std::size_t at = text.find(':');
    while (at != std::string_view::npos) {
        const std::string_view scheme = schemeBefore(text, at);
        const std::string_view run = scheme.empty() ? text.substr(at, 1) : runAt(text, at - scheme.size());
        if (!scheme.empty() && found(run))
            return true;
        at = text.find(':', at - scheme.size() + run.size());
    }
    return false;
}

} // namespace

std::optional<std::string_view> firstLink(std::string_view text) {
    std::optional<std::string_view> first;
    anyRun(text, [&](std::string_view run) {
        const std::string_view link = linkOf(run);
        if (wire::parseWebUrl(link))
            first = link;
        return first.has_value();
    });
    return first;
}

bool hasLink(std::string_view text, std::string_view link) {
    // Others draw the line in another place.
    return anyRun(text, [&](std::string_view run) { return run == link || linkOf(run) == link; });
}

} // namespace sotto::preview
