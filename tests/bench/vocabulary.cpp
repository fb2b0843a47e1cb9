#include "vocabulary.h"

#include <array>
#include <cmath>

namespace sotto::bench {
namespace {

constexpr std::array<const char*, 37> kSyllables{
    "ka",  "lo",  "mi", "ter", "un",  "sa",  "vor", "ne",  "dri", "ol",  "ba", "cha", "fe",
    "gu",  "hin", "ja", "kel", "ple", "mor", "na",  "pi",  "qua", "ri",  "so", "tu",  "val",
    "wen", "xi",  "yo", "zen", "ar",  "em",  "is",  "ost", "und", "bre", "gla"};
constexpr std::uint32_t kFinest = 1u << 30;

} // namespace

std::string Vocabulary::word(std::size_t rank) {
    std::string made;
    for (std::size_t left = rank + 1; left > 0; left /= kSyllables.size())
        made += kSyllables[left % kSyllables.size()];
    return made;
}

std::string Vocabulary::text(test::SeededRandom& random) {
    std::string made;
    for (std::size_t left = 3 + random.below(28); left > 0; --left) {
        const double share = double(random.below(kFinest)) / double(kFinest);
        if (!made.empty())
            made += ' ';
        made += word(std::size_t(std::pow(double(kWords), share)) - 1);
    }
    return made;
}

} // namespace sotto::bench
