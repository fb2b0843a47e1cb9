#pragma once

#include <QList>
#include <QString>

namespace sotto::onboarding {

/// Recovery words as somebody types them, looked at word by word.
struct PhraseCheck {
    struct Word {
        QString text;
        bool known = false; ///< also while it may still be typed
        QString suggestion; ///< a word of the list that is near; empty: none is
    };

    QList<Word> words;
    /// Thirteen words that fit together, or a seed in hexadecimal digits.
    bool complete = false;
    /// What is wrong, in one sentence; empty while it may still become right.
    QString problem;
};

/// Line breaks, numbering and letter case do not matter. `finished`: missing words are a problem, too.
PhraseCheck checkPhrase(const QString& typed, bool finished);

/// Where the words that are in no list stand in `typed`.
struct Place {
    int start = 0;
    int length = 0;
};
QList<Place> unknownPlaces(const QString& typed);

/// `typed` with the first such word exchanged for its suggestion, if it has one.
QString corrected(const QString& typed);

/// The words of `typed` alone, joined by one space: without numbers, brackets and bullets.
QString plainPhrase(const QString& typed);

/// Whether it is a seed: 32 or 64 hexadecimal digits.
bool isSeed(const QString& plain);

} // namespace sotto::onboarding
