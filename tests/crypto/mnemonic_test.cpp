#include "base/text.h"
#include "crypto/mnemonic.h"
#include "support/vectors.h"

#include <QtTest>

#include <map>

using namespace sotto;
using namespace sotto::crypto;
using namespace sotto::test;

namespace {

using Decoded = std::variant<DecodedPhrase, PhraseProblem>;

PhraseLanguage languageOf(std::string_view name) {
    for (std::size_t i = 0; i < kPhraseLanguages; ++i) {
        if (languageName(static_cast<PhraseLanguage>(i)) == name)
            return static_cast<PhraseLanguage>(i);
    }
    qFatal("unknown language in the vectors");
}

Bytes entropyOf(const Decoded& decoded) {
    const auto* phrase = std::get_if<DecodedPhrase>(&decoded);
    return phrase ? toBytes(phrase->entropy.view()) : Bytes();
}

PhraseProblem problemOf(std::string_view phrase) {
    const Decoded decoded = decodePhrase(phrase);
    if (const auto* problem = std::get_if<PhraseProblem>(&decoded))
        return *problem;
    return {PhraseFault::BadChecksum, 0, 999};
}

const std::string kPhrase =
    "puffin luxury annoyed rustled memoir faxed smidgen puddle kiwi nylon utopia zinger kiwi";
const char* const kEntropy = "39038c8988db02c1af44e8c847bd9713";

} // namespace

class MnemonicTest : public QObject {
    Q_OBJECT

private slots:
    void listsAreWhole();
    void encodesTheVectors();
    void decodesTheVectors();
    void acceptsTheVariants();
    void refusesTheInvalid();
    void foldsInput();
    void acceptsEitherGermanChecksum();
    void findsTheLanguage();
    void namesTheWord();
    void boundsTheInput();
};

void MnemonicTest::listsAreWhole() {
    const auto vectors = loadVectors("identity.json");
    const auto& lengths = *jsonObject(*jsonMember(vectors, "about"), "prefix_length_in_code_points");
    QCOMPARE(lengths.size(), kPhraseLanguages);
    for (const auto& member : lengths) {
        const WordList list(languageOf(std::string(member.key())));
        QCOMPARE(list.hasChecksum(), member.value().as_int64() > 0);
        for (std::uint16_t i = 0; i < kWordListSize; ++i) {
            const std::string_view word = list.word(i);
            QVERIFY(toNfc(word) == std::string(word));
            QVERIFY(list.find(toLower(word)) == i); // prefixes are unique
            if (list.hasChecksum())
                QCOMPARE(list.prefix(word), firstCodePoints(word, std::size_t(member.value().as_int64())));
        }
    }
}

void MnemonicTest::encodesTheVectors() {
    const auto vectors = loadVectors("identity.json");
    std::map<std::string, int> cases;
    for (const auto& entry : *jsonArray(vectors, "valid")) {
        const std::string language = textMember(entry, "language");
        const auto phrase = encodePhrase(hexMember(entry, "seed16"), languageOf(language));
        QCOMPARE(toString(phrase.view()), textMember(entry, "mnemonic"));
        ++cases[language];
    }
    QCOMPARE(cases.size(), kPhraseLanguages);
    for (const auto& [language, count] : cases)
        QCOMPARE(count, language == "english" ? 25 : 2);
    int long_ = 0;
    for (const auto& entry : *jsonArray(vectors, "valid_32_byte_seeds")) {
        const auto phrase = encodePhrase(hexMember(entry, "seed32"));
        QCOMPARE(toString(phrase.view()), textMember(entry, "mnemonic"));
        QCOMPARE(std::int64_t(splitAtSpace(asText(phrase.view())).size()), *jsonInteger(entry, "word_count"));
        ++long_;
    }
    QCOMPARE(long_, 3);
}

void MnemonicTest::decodesTheVectors() {
    const auto vectors = loadVectors("identity.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "valid")) {
        const std::string phrase = textMember(entry, "mnemonic");
        const Decoded decoded = decodePhrase(phrase);
        QCOMPARE(entropyOf(decoded), hexMember(entry, "seed16"));
        QVERIFY(std::get<DecodedPhrase>(decoded).language == languageOf(textMember(entry, "language")));
        const auto words = splitAtSpace(phrase);
        const WordList list(languageOf(textMember(entry, "language")));
        const auto& indexes = *jsonArray(entry, "word_indexes");
        QCOMPARE(indexes.size(), std::size_t{12});
        for (std::size_t i = 0; i < indexes.size(); ++i)
            QCOMPARE(list.word(static_cast<std::uint16_t>(indexes[i].as_int64())), words[i]);
        if (const auto place = jsonInteger(entry, "checksum_position"))
            QCOMPARE(words[12], words[static_cast<std::size_t>(*place)]);
        ++cases;
    }
    QCOMPARE(cases, 49);
}

void MnemonicTest::acceptsTheVariants() {
    const auto vectors = loadVectors("identity.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "accepted_variants")) {
        QCOMPARE(entropyOf(decodePhrase(textMember(entry, "mnemonic"))), hexMember(entry, "seed16"));
        ++cases;
    }
    QCOMPARE(cases, 3);
}

void MnemonicTest::refusesTheInvalid() {
    const std::map<std::string, PhraseFault> faults = {
        {"too_few_words", PhraseFault::TooFewWords}, {"too_many_words", PhraseFault::TooManyWords},
        {"unknown_word", PhraseFault::UnknownWord},  {"decoding_error", PhraseFault::OutOfRange},
        {"bad_checksum", PhraseFault::BadChecksum},
    };
    const auto vectors = loadVectors("identity.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "invalid_mnemonics")) {
        const std::string phrase = textMember(entry, "mnemonic");
        const std::string note = textMember(entry, "note");
        const Decoded decoded = decodePhrase(phrase);
        ++cases;
        if (note.starts_with("upper case")) { // 01 §3.3: we fold, other clients do not
            QCOMPARE(entropyOf(decoded), hex("6a1d50bb906f12d39197b098b8baec32"));
            continue;
        }
        QVERIFY2(std::holds_alternative<PhraseProblem>(decoded), note.c_str());
        // 01 §3.3: runs of spaces may be joined, which leaves this one a word short.
        const bool joined = note.starts_with("double space");
        const PhraseFault fault =
            joined ? PhraseFault::TooFewWords : faults.at(textMember(entry, "expected_error"));
        QVERIFY2(std::get<PhraseProblem>(decoded).fault == fault, note.c_str());
    }
    QCOMPARE(cases, 16);
}

void MnemonicTest::foldsInput() {
    const Bytes entropy = hex(kEntropy);
    QCOMPARE(entropyOf(decodePhrase(kPhrase)), entropy);
    QCOMPARE(entropyOf(decodePhrase("  " + kPhrase + "\n")), entropy);
    QCOMPARE(
        entropyOf(decodePhrase("Puffin LUXURY annoyed rustled memoir faxed smidgen puddle kiwi nylon utopia\t"
                               "zinger \xc2\xa0 KIWI")),
        entropy);
    // Every list survives capitals and decomposed letters.
    for (std::size_t i = 0; i < kPhraseLanguages; ++i) {
        const auto language = static_cast<PhraseLanguage>(i);
        const auto phrase = encodePhrase(entropy, language);
        const QString text = QString::fromStdString(toString(phrase.view()));
        const auto decomposed = text.normalized(QString::NormalizationForm_D);
        QCOMPARE(entropyOf(decodePhrase(decomposed.toStdString())), entropy);
        QCOMPARE(entropyOf(decodePhrase(decomposed.toUpper().toStdString())), entropy);
    }
}

void MnemonicTest::acceptsEitherGermanChecksum() {
    const Bytes entropy = hex("6b29eee15e6c3dd02b166ace03a38a13");
    const auto phrase = encodePhrase(entropy, PhraseLanguage::German);
    auto words = splitAtSpace(asText(phrase.view()));
    std::size_t accepted = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        words[12] = words[i];
        std::string changed;
        for (const std::string_view word : words)
            changed += std::string(word) + " ";
        const Bytes decoded = entropyOf(decodePhrase(changed));
        QVERIFY(decoded.empty() || decoded == entropy);
        accepted += decoded.empty() ? 0 : 1;
    }
    QCOMPARE(accepted, std::size_t{2});
}

void MnemonicTest::findsTheLanguage() {
    const Bytes entropy = hex(kEntropy);
    for (std::size_t i = 0; i < kPhraseLanguages; ++i) {
        const auto language = static_cast<PhraseLanguage>(i);
        const Decoded decoded = decodePhrase(asText(encodePhrase(entropy, language).view()));
        QCOMPARE(entropyOf(decoded), entropy);
        QVERIFY(std::get<DecodedPhrase>(decoded).language == language);
    }
}

void MnemonicTest::namesTheWord() {
    auto problem =
        problemOf("puffin luxury annoyed rustled memoir faxed smidgen puddle kiwi nylon utopia xyzzy kiwi");
    QVERIFY(problem.fault == PhraseFault::UnknownWord);
    QCOMPARE(problem.place, std::size_t{12});
    QCOMPARE(problem.toError().text, std::string("Word 12 of the recovery phrase is not in the word list."));

    problem = problemOf("puffin luxury annoyed");
    QVERIFY(problem.fault == PhraseFault::TooFewWords);
    QCOMPARE(problem.toError().text, std::string("The recovery phrase has 3 words instead of 13."));

    problem =
        problemOf("zoom zones zombie erosion pinched leech hold foxes unusual viking balding fever zoom");
    QVERIFY(problem.fault == PhraseFault::OutOfRange);
    QCOMPARE(problem.toError().text, std::string("One of the words 1 to 3 of the recovery phrase is wrong."));

    problem =
        problemOf("luxury puffin annoyed rustled memoir faxed smidgen puddle kiwi nylon utopia zinger kiwi");
    QVERIFY(problem.fault == PhraseFault::BadChecksum);
    QVERIFY(problem.toError().text.find("checksum") != std::string::npos);
    QCOMPARE(problem.toError().code, Code::Invalid);

    // Twelve words of the list without checksum, one of them misspelt.
    problem = problemOf("once ever army probably charakter enemy two just bag trip gotten caress");
    QVERIFY(problem.fault == PhraseFault::UnknownWord);
    QCOMPARE(problem.place, std::size_t{5});
}

void MnemonicTest::boundsTheInput() {
    QVERIFY(problemOf(std::string(5000, 'a')).fault == PhraseFault::TooManyWords);
    QVERIFY(problemOf(std::string(4000, ' ')).fault == PhraseFault::TooFewWords);
    QVERIFY(problemOf("\xff\xfe").fault == PhraseFault::TooFewWords);
    QVERIFY(problemOf(kPhrase.substr(0, 7) + "\xff" + kPhrase.substr(7)).fault == PhraseFault::UnknownWord);
}

QTEST_APPLESS_MAIN(MnemonicTest)
#include "mnemonic_test.moc"
