#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sotto::crypto {

/// Languages of recovery phrases, English first (01 §3.1). The order is that of kWordListTexts.
enum class PhraseLanguage {
    English,
    ChineseSimplified,
    Dutch,
    Electrum, ///< English words of another list, without checksum word
    Esperanto,
    French,
    German,
    Italian,
    Japanese,
    Lojban,
    Portuguese,
    Russian,
    Spanish,
};
inline constexpr std::size_t kPhraseLanguages = 13;
inline constexpr std::uint32_t kWordListSize = 1626;

/// Name as in file names, e.g. "chinese_simplified".
std::string_view languageName(PhraseLanguage language);

/// One word a line, compiled in.
extern const std::array<std::string_view, kPhraseLanguages> kWordListTexts;

/// One list, ready for looking up. Cheap enough to make for each use, so it is not kept. [any]
class WordList {
public:
    explicit WordList(PhraseLanguage language);

    bool hasChecksum() const { return prefixLength_ > 0; }
    std::string_view word(std::uint16_t index) const { return words_[index]; }
    /// The code points that identify a word: all of it where the list has no prefix length.
    std::string_view prefix(std::string_view word) const;
    /// `folded` is lower case and NFC; letters after the prefix do not matter.
    std::optional<std::uint16_t> find(std::string_view folded) const;

private:
    std::size_t prefixLength_;
    std::vector<std::string_view> words_;
    std::vector<std::string> foldedPrefixes_;
};

} // namespace sotto::crypto
