#pragma once

#include "base/result.h"
#include "crypto/secret.h"
#include "crypto/word_list.h"

#include <optional>
#include <string_view>
#include <variant>

namespace sotto::crypto {

/// What an account is made from (01 §2).
using AccountEntropy = Secret<16, struct AccountEntropyTag>;

/// Why a phrase is refused (01 §3.3).
enum class PhraseFault { TooFewWords, TooManyWords, UnknownWord, OutOfRange, BadChecksum };

struct PhraseProblem {
    PhraseFault fault = PhraseFault::TooFewWords;
    std::size_t words = 0; ///< how many there were
    std::size_t place =
        0; ///< UnknownWord: which word, OutOfRange: the first of the three, counted from 1; else 0

    /// Code::Invalid and a sentence that names the place but no word.
    Error toError() const;
};

struct DecodedPhrase {
    AccountEntropy entropy;
    PhraseLanguage language = PhraseLanguage::English;
};

/// The words of `entropy`, joined by one space: 13, or 12 for the list without checksum. `entropy` has 4 to
/// 32 bytes in steps of 4. [any]
SecretBytes encodePhrase(ByteView entropy, PhraseLanguage language = PhraseLanguage::English);

/// Finds the language by itself: a list that has all words, rather one whose checksum is right, English
/// first. Letter case, kind and amount of white space, normal form and letters after the prefix do not
/// matter. When no list has all words the one with most of them decides which word is to blame. [any]
std::variant<DecodedPhrase, PhraseProblem> decodePhrase(std::string_view phrase);

} // namespace sotto::crypto
