#pragma once

#include "support/seeded_random.h"

#include <cstddef>
#include <string>

namespace sotto::bench {

/// Words that nobody uses, used as often as the words of a language: the second half as often as the first,
/// and so on. Rank 0 is the most common.
class Vocabulary {
public:
    static constexpr std::size_t kWords = 50'000;

    static std::string word(std::size_t rank);
    /// Between 3 and 30 words.
    static std::string text(test::SeededRandom& random);
};

} // namespace sotto::bench
