#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sotto {

/// A text cut into words, as searching sees it: compatibility forms unified, case and accents folded away,
/// punctuation gone. A character of a script without spaces between words (Han, Kana, Thai, …) and an emoji
/// are words of their own. Bytes that are no UTF-8 separate words. [any]
class Words {
public:
    struct Word {
        std::size_t first = 0; ///< in the folded text, bytes
        std::size_t size = 0;
        std::size_t from = 0; ///< in the original text, bytes
        std::size_t to = 0;
        bool single = false; ///< one character that needs no space around it
        bool joined = false; ///< nothing separates it from the word before
    };

    explicit Words(std::string_view text);

    std::size_t size() const { return words_.size(); }
    const Word& operator[](std::size_t n) const { return words_[n]; }
    std::string_view folded(std::size_t n) const {
        return std::string_view(folded_).substr(words_[n].first, words_[n].size);
    }

private:
    class Cutter;

    std::string folded_;
    std::vector<Word> words_;
};

} // namespace sotto
