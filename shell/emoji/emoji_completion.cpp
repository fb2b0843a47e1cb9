#include "emoji/emoji_completion.h"

#include "emoji/emoji_list.h"

#include <algorithm>

namespace sotto::emoji {

namespace {

constexpr int kLeast = 2; ///< letters before anything is offered
constexpr qsizetype kMost = 6;

/// Names that begin with the word come first, then those in which another word does.
int rank(const Emoji& emoji, const QString& word) {
    if (emoji.name.startsWith(word))
        return 0;
    return emoji.name.contains(QLatin1Char(' ') + word) ? 1 : 2;
}

} // namespace

int EmojiCompletion::begin(const QString& text, int cursor) const {
    return signBefore(text, cursor, QLatin1Char(':'), kLeast);
}

QVariantList EmojiCompletion::offers(const QString& word) const {
    const QString spaced = word.toLower().replace(QLatin1Char('_'), QLatin1Char(' '));
    const QStringList words = spaced.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<const Emoji*> fitting;
    for (const Emoji& emoji : allEmoji())
        if (isNamed(emoji, words))
            fitting << &emoji;
    std::stable_sort(fitting.begin(), fitting.end(), [&spaced](const Emoji* one, const Emoji* other) {
        return rank(*one, spaced) < rank(*other, spaced);
    });
    QVariantList offered;
    for (const Emoji* emoji : fitting.mid(0, kMost))
        offered << QVariantMap{{QStringLiteral("sign"), emoji->text},
                               {QStringLiteral("name"), emoji->name},
                               {QStringLiteral("text"), emoji->text}};
    return offered;
}

} // namespace sotto::emoji
