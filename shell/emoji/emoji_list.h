#pragma once

#include <QList>
#include <QString>

namespace sotto::emoji {

struct Emoji {
    QString text;
    QString name; ///< Unicode's English name
    QString group;
};

/// All that can be chosen, by group. Read when first asked for: the window starts without it. UI thread.
const QList<Emoji>& allEmoji();

/// Whether every word of `words` is part of the name.
bool isNamed(const Emoji& emoji, const QStringList& words);

} // namespace sotto::emoji
