#include "crypto/word_list.h"

#include "base/text.h"

#include <algorithm>
#include <cassert>

namespace sotto::crypto {

namespace {

struct Language {
    std::string_view name;
    std::size_t prefixLength; ///< 0: whole words, no checksum
};

constexpr std::array<Language, kPhraseLanguages> kLanguages = {{
    {"english", 3},
    {"chinese_simplified", 1},
    {"dutch", 4},
    {"electrum", 0},
    {"esperanto", 4},
    {"french", 4},
    {"german", 4},
    {"italian", 4},
    {"japanese", 3},
    {"lojban", 4},
    {"portuguese", 4},
    {"russian", 4},
    {"spanish", 4},
}};

const Language& describe(PhraseLanguage language) {
    return kLanguages[static_cast<std::size_t>(language)];
}

} // namespace

std::string_view languageName(PhraseLanguage language) {
    return describe(language).name;
}

WordList::WordList(PhraseLanguage language) : prefixLength_(describe(language).prefixLength) {
    words_ = splitAtSpace(kWordListTexts[static_cast<std::size_t>(language)]);
    assert(words_.size() == kWordListSize);
    foldedPrefixes_.reserve(words_.size());
    for (const std::string_view word : words_)
        foldedPrefixes_.push_back(toLower(prefix(word)));
}

std::string_view WordList::prefix(std::string_view word) const {
    return prefixLength_ == 0 ? word : firstCodePoints(word, prefixLength_);
}

std::optional<std::uint16_t> WordList::find(std::string_view folded) const {
    const auto found = std::find(foldedPrefixes_.begin(), foldedPrefixes_.end(), prefix(folded));
    if (found == foldedPrefixes_.end())
        return std::nullopt;
    return static_cast<std::uint16_t>(found - foldedPrefixes_.begin());
}

} // namespace sotto::crypto
