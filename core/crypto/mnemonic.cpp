#include "crypto/mnemonic.h"

#include "base/text.h"

#include <cassert>

namespace sotto::crypto {

namespace {

constexpr std::size_t kDataWords = 12;
constexpr std::size_t kLongestPhrase = 4096; // bytes; bounds the work on pasted text
constexpr std::uint64_t n = kWordListSize;

/// Text derived from a phrase.
class WipedText {
public:
    explicit WipedText(std::string text = {}) : text_(std::move(text)) {}
    WipedText(const WipedText&) = delete;
    WipedText& operator=(const WipedText&) = delete;
    ~WipedText() { wipe({reinterpret_cast<std::uint8_t*>(text_.data()), text_.size()}); }

    std::string& text() { return text_; }
    std::string_view view() const { return text_; }

private:
    std::string text_;
};

std::uint32_t crc32(std::string_view text) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const unsigned char byte : text) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

/// Which of the words is repeated at the end.
std::size_t checksumPlace(const WordList& list, const std::vector<std::uint16_t>& words, bool lowerCase) {
    WipedText prefixes;
    prefixes.text().reserve(words.size() * 16); // no copy is left behind by growing
    for (const std::uint16_t word : words) {
        const std::string_view prefix = list.prefix(list.word(word));
        prefixes.text() += lowerCase ? lowerAscii(prefix) : std::string(prefix);
    }
    return crc32(prefixes.view()) % words.size();
}

/// The first three words of a group of four bytes, and back (01 §3.2, §3.3).
std::array<std::uint16_t, 3> wordsOf(std::uint64_t value) {
    const std::uint64_t first = value % n;
    const std::uint64_t second = (value / n + first) % n;
    const std::uint64_t third = (value / n / n + second) % n;
    return {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(second),
            static_cast<std::uint16_t>(third)};
}

std::optional<std::uint32_t> valueOf(std::uint64_t first, std::uint64_t second, std::uint64_t third) {
    const std::uint64_t value = first + n * ((n - first + second) % n) + n * n * ((n - second + third) % n);
    if (value > 0xFFFFFFFF)
        return std::nullopt;
    return static_cast<std::uint32_t>(value);
}

/// A phrase looked up in one list.
struct Lookup {
    std::vector<std::uint16_t> indexes; ///< of the words up to the first unknown one
    std::size_t known = 0;              ///< words found, wherever they stand

    ~Lookup() {
        wipe({reinterpret_cast<std::uint8_t*>(indexes.data()), indexes.size() * sizeof(std::uint16_t)});
    }
    bool complete() const { return indexes.size() == kDataWords; }
};

Lookup lookUp(const WordList& list, const std::vector<std::string_view>& words) {
    Lookup result;
    result.indexes.reserve(kDataWords);
    const std::size_t count = std::min(words.size(), kDataWords);
    for (std::size_t i = 0; i < count; ++i) {
        const auto index = list.find(words[i]);
        if (index)
            ++result.known;
        if (index && result.indexes.size() == i)
            result.indexes.push_back(*index);
    }
    return result;
}

bool checksumFits(const WordList& list, const std::vector<std::uint16_t>& indexes, std::string_view given) {
    // Two checksums are in use for lists with capital letters (01 §3.3).
    for (const bool lowerCase : {false, true}) {
        const std::uint16_t expected = indexes[checksumPlace(list, indexes, lowerCase)];
        if (list.find(given) == expected)
            return true;
    }
    return false;
}

std::variant<DecodedPhrase, PhraseProblem> decodeWith(const WordList& list, PhraseLanguage language,
                                                      const Lookup& found,
                                                      const std::vector<std::string_view>& words) {
    DecodedPhrase decoded{{}, language};
    for (std::size_t group = 0; group < kDataWords / 3; ++group) {
        const auto* three = &found.indexes[group * 3];
        const auto value = valueOf(three[0], three[1], three[2]);
        if (!value)
            return PhraseProblem{PhraseFault::OutOfRange, words.size(), group * 3 + 1};
        for (std::size_t byte = 0; byte < 4; ++byte)
            decoded.entropy.data()[group * 4 + byte] = static_cast<std::uint8_t>(*value >> (8 * byte));
    }
    if (list.hasChecksum() && !checksumFits(list, found.indexes, words[kDataWords]))
        return PhraseProblem{PhraseFault::BadChecksum, words.size(), 0};
    return decoded;
}

/// What to say about a phrase that is complete in no list.
PhraseProblem blame(const std::vector<std::string_view>& words, const Lookup& best, bool bestHasChecksum) {
    const std::size_t count = words.size();
    if (count > kDataWords + 1)
        return {PhraseFault::TooManyWords, count, 0};
    if (count < kDataWords || (count == kDataWords && bestHasChecksum))
        return {PhraseFault::TooFewWords, count, 0};
    return {PhraseFault::UnknownWord, count, best.indexes.size() + 1};
}

} // namespace

Error PhraseProblem::toError() const {
    switch (fault) {
    case PhraseFault::TooFewWords:
    case PhraseFault::TooManyWords:
        return fail(Code::Invalid,
                    "The recovery phrase has " + std::to_string(words) + " words instead of 13.");
    case PhraseFault::UnknownWord:
        return fail(Code::Invalid,
                    "Word " + std::to_string(place) + " of the recovery phrase is not in the word list.");
    case PhraseFault::OutOfRange:
        return fail(Code::Invalid, "One of the words " + std::to_string(place) + " to " +
                                       std::to_string(place + 2) + " of the recovery phrase is wrong.");
    case PhraseFault::BadChecksum:
        break;
    }
    return fail(Code::Invalid,
                "The checksum of the recovery phrase fails: a word is wrong or in the wrong place.");
}

SecretBytes encodePhrase(ByteView entropy, PhraseLanguage language) {
    assert(!entropy.empty() && entropy.size() <= 32 && entropy.size() % 4 == 0);
    const WordList list(language);
    Lookup words;
    words.indexes.reserve(entropy.size());
    for (std::size_t at = 0; at + 4 <= entropy.size(); at += 4) {
        const std::uint64_t value = std::uint64_t{entropy[at]} | std::uint64_t{entropy[at + 1]} << 8 |
                                    std::uint64_t{entropy[at + 2]} << 16 |
                                    std::uint64_t{entropy[at + 3]} << 24;
        for (const std::uint16_t word : wordsOf(value))
            words.indexes.push_back(word);
    }
    if (list.hasChecksum())
        words.indexes.push_back(words.indexes[checksumPlace(list, words.indexes, false)]);

    WipedText phrase;
    phrase.text().reserve(kLongestPhrase);
    for (const std::uint16_t word : words.indexes) {
        if (!phrase.text().empty())
            phrase.text() += ' ';
        phrase.text() += list.word(word);
    }
    return SecretBytes(asBytes(phrase.view()));
}

std::variant<DecodedPhrase, PhraseProblem> decodePhrase(std::string_view phrase) {
    if (phrase.size() > kLongestPhrase)
        return PhraseProblem{PhraseFault::TooManyWords, splitAtSpace(phrase).size(), 0};
    const WipedText valid(toValidUtf8(phrase));
    const WipedText composed(toNfc(valid.view()).value_or(std::string()));
    const WipedText folded(toLower(composed.view()));
    const std::vector<std::string_view> words = splitAtSpace(folded.view());

    Lookup best;
    bool bestHasChecksum = true;
    std::optional<PhraseProblem> problem;
    for (std::size_t i = 0; i < kPhraseLanguages; ++i) {
        const auto language = static_cast<PhraseLanguage>(i);
        const WordList list(language);
        Lookup found = lookUp(list, words);
        if (found.complete() && words.size() == kDataWords + (list.hasChecksum() ? 1 : 0)) {
            auto decoded = decodeWith(list, language, found, words);
            if (std::holds_alternative<DecodedPhrase>(decoded))
                return decoded;
            if (!problem)
                problem = std::get<PhraseProblem>(decoded);
        }
        if (found.known > best.known) {
            std::swap(best, found);
            bestHasChecksum = list.hasChecksum();
        }
    }
    return problem ? *problem : blame(words, best, bestHasChecksum);
}

} // namespace sotto::crypto
