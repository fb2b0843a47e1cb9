#include "emoji/emoji_completion.h"

#include "emoji/emoji_list.h"

#include <algorithm>

namespace sotto::emoji {

namespace {

constexpr int kLeast = 2;    ///< letters before anything is offered
constexpr int kLongest = 40; ///< of a name that is looked for
constexpr qsizetype kMost = 6;

bool isNameSign(QChar sign) {
    return sign.isLetterOrNumber() || sign == QLatin1Char('_') || sign == QLatin1Char('-');
}

/// Where the colon stands that begins the word at the cursor; -1: there is none.
int colonBefore(const QString& text, int cursor) {
    int at = cursor;
    while (at > 0 && cursor - at < kLongest && isNameSign(text[at - 1]))
        --at;
    if (at == 0 || text[at - 1] != QLatin1Char(':') || cursor - at < kLeast)
        return -1;
    return at == 1 || text[at - 2].isSpace() ? at - 1 : -1;
}

/// Names that begin with the word come first, then those in which another word does.
int rank(const Emoji& emoji, const QString& word) {
    if (emoji.name.startsWith(word))
        return 0;
    return emoji.name.contains(QLatin1Char(' ') + word) ? 1 : 2;
}

} // namespace

void EmojiCompletion::update(const QString& text, int cursor) {
    const int start = colonBefore(text, std::clamp(cursor, 0, int(text.size())));
    if (start != dismissed_)
        dismissed_ = -1;
    start_ = start;
    matches_.clear();
    current_ = 0;
    if (start >= 0 && dismissed_ < 0)
        offer(text.mid(start + 1, cursor - start - 1).toLower());
    emit changed();
}

void EmojiCompletion::offer(const QString& word) {
    const QString spaced = QString(word).replace(QLatin1Char('_'), QLatin1Char(' '));
    const QStringList words = spaced.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<const Emoji*> fitting;
    for (const Emoji& emoji : allEmoji())
        if (isNamed(emoji, words))
            fitting << &emoji;
    std::stable_sort(fitting.begin(), fitting.end(), [&spaced](const Emoji* one, const Emoji* other) {
        return rank(*one, spaced) < rank(*other, spaced);
    });
    for (const Emoji* emoji : fitting.mid(0, kMost))
        matches_ << QVariantMap{{QStringLiteral("emoji"), emoji->text},
                                {QStringLiteral("name"), emoji->name}};
}

void EmojiCompletion::setCurrent(int current) {
    if (current < 0 || current >= matches_.size() || current == current_)
        return;
    current_ = current;
    emit changed();
}

void EmojiCompletion::step(int rows) {
    if (matches_.isEmpty())
        return;
    const int count = int(matches_.size());
    setCurrent((current_ + rows + count) % count);
}

void EmojiCompletion::dismiss() {
    dismissed_ = start_;
    matches_.clear();
    emit changed();
}

} // namespace sotto::emoji
