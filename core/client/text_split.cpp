#include "client/text_split.h"

#include "base/text.h"
#include "chat/outbound.h"

namespace sotto::client {
namespace {

/// Better places first. A part shall not become much shorter than it could be for the sake of one.
constexpr std::string_view kPlaces[] = {"\n\n", "\n", ". ", "! ", "? ", " "};

/// How much of `text` becomes the next part; `most` bytes are allowed.
std::size_t cutAt(std::string_view text, std::size_t most) {
    for (const std::string_view place : kPlaces) {
        const auto found = text.substr(0, most).rfind(place);
        if (found != std::string_view::npos && found + place.size() > most / 2)
            return found + place.size();
    }
    return most;
}

} // namespace

std::size_t longestText() {
    return chat::kLongestText;
}

std::vector<std::string> splitText(std::string_view text, std::size_t longest) {
    std::vector<std::string> parts;
    std::string_view rest = trimSpace(text);
    while (!rest.empty()) {
        const std::size_t most = firstCharacters(rest, longest).size();
        const std::size_t cut = most == rest.size() ? most : cutAt(rest, most);
        parts.emplace_back(trimSpace(rest.substr(0, cut)));
        rest = trimSpace(rest.substr(cut));
    }
    return parts;
}

} // namespace sotto::client
