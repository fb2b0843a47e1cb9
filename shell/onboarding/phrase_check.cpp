#include "onboarding/phrase_check.h"

#include "base/nearest.h"
#include "crypto/mnemonic.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace sotto::onboarding {

namespace {

constexpr int kWords = 13;
/// More than any phrase in any language, so that a pasted book does no harm.
constexpr int kLongest = 2000;

/// Gives the words of this file their place in the catalogue.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PhraseCheck)
};

/// The list that knows most of the words; English for none. This is asked at every key, and making all lists
/// takes longer than a key may: the first one that knows all words is enough.
crypto::PhraseLanguage languageOf(const QStringList& words) {
    auto best = crypto::PhraseLanguage::English;
    qsizetype most = 0;
    for (std::size_t i = 0; i < crypto::kPhraseLanguages; ++i) {
        const auto language = crypto::PhraseLanguage(i);
        const crypto::WordList list(language);
        const auto known = std::count_if(words.begin(), words.end(), [&list](const QString& word) {
            return list.find(word.toLower().toStdString()).has_value();
        });
        if (known == words.size())
            return language;
        if (known > most) {
            most = known;
            best = language;
        }
    }
    return best;
}

std::vector<std::string> allWords(const crypto::WordList& list) {
    std::vector<std::string> words;
    for (std::uint16_t i = 0; i < crypto::kWordListSize; ++i)
        words.emplace_back(list.word(i));
    return words;
}

/// `last` may still be typed, so it is not wrong yet.
QList<PhraseCheck::Word> look(const QStringList& typed, bool lastCounts) {
    const crypto::WordList list(languageOf(lastCounts ? typed : typed.mid(0, typed.size() - 1)));
    std::vector<std::string> all;
    QList<PhraseCheck::Word> words;
    for (const QString& text : typed) {
        PhraseCheck::Word word{text, list.find(text.toLower().toStdString()).has_value(), {}};
        const bool stillTyped = !lastCounts && words.size() + 1 == typed.size();
        if (stillTyped)
            word.known = true;
        if (!word.known) {
            if (all.empty())
                all = allWords(list);
            word.suggestion = QString::fromStdString(nearest(text.toLower().toStdString(), all));
        }
        words << word;
    }
    return words;
}

QString problemOf(const PhraseCheck& check, const QString& plain, bool finished) {
    for (const auto& word : check.words) {
        if (word.known)
            continue;
        return word.suggestion.isEmpty() ? Words::tr("One word isn't in the list: “%1”.").arg(word.text)
                                         : Words::tr("One word isn't in the list: “%1”. Did you mean “%2”?")
                                               .arg(word.text, word.suggestion);
    }
    const int missing = kWords - int(check.words.size());
    if (missing > 0)
        return finished ? Words::tr("%n word(s) are missing.", nullptr, missing) : QString();
    if (missing < 0)
        return Words::tr("There are %n word(s) too many.", nullptr, -missing);
    const auto decoded = crypto::decodePhrase(plain.toStdString());
    if (std::holds_alternative<crypto::PhraseProblem>(decoded))
        return Words::tr("All words are known but they don't fit together. Check their order.");
    return {};
}

} // namespace

QString plainPhrase(const QString& typed) {
    static const QRegularExpression noise(QStringLiteral("(^|\\s)[\\(\\[]?\\d+[\\.\\):\\]]+|[•·*,;]"));
    QString text = typed.left(kLongest);
    text.replace(noise, QStringLiteral(" "));
    return text.simplified();
}

bool isSeed(const QString& plain) {
    static const QRegularExpression hex(QStringLiteral("^([0-9a-fA-F]{32}|[0-9a-fA-F]{64})$"));
    return hex.match(plain).hasMatch();
}

PhraseCheck checkPhrase(const QString& typed, bool finished) {
    PhraseCheck check;
    const QString plain = plainPhrase(typed);
    if (isSeed(plain)) {
        check.complete = true;
        return check;
    }
    const QStringList words = plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool lastCounts = finished || words.size() >= kWords || typed.endsWith(QLatin1Char(' ')) ||
                            typed.endsWith(QLatin1Char('\n'));
    check.words = look(words, lastCounts);
    check.problem = problemOf(check, plain, finished);
    check.complete = words.size() == kWords && check.problem.isEmpty();
    return check;
}

QList<Place> unknownPlaces(const QString& typed) {
    QList<Place> places;
    qsizetype from = 0;
    for (const auto& word : checkPhrase(typed, false).words) {
        const qsizetype at = typed.indexOf(word.text, from);
        if (at < 0)
            continue;
        from = at + word.text.size();
        if (!word.known)
            places << Place{int(at), int(word.text.size())};
    }
    return places;
}

QString corrected(const QString& typed) {
    const PhraseCheck check = checkPhrase(typed, false);
    const auto wrong = std::find_if(check.words.begin(), check.words.end(),
                                    [](const PhraseCheck::Word& word) { return !word.known; });
    const QList<Place> places = unknownPlaces(typed);
    if (wrong == check.words.end() || wrong->suggestion.isEmpty() || places.isEmpty())
        return typed;
    QString text = typed;
    return text.replace(places.first().start, places.first().length, wrong->suggestion);
}

} // namespace sotto::onboarding
