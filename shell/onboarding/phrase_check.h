#pragma once

#include <QList>
#include <QString>

namespace sotto::onboarding {

/// Recovery words as somebody types them, looked at word by word.
struct PhraseCheck {
    struct Word {
        QString text;
        bool known = false;
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

/// The words of `typed` alone, joined by one space: without numbers, brackets and bullets.
QString plainPhrase(const QString& typed);

/// Whether it is a seed: 32 or 64 hexadecimal digits.
bool isSeed(const QString& plain);

} // namespace sotto::onboarding
