#include "emoji/emoji_list.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

namespace sotto::emoji {

namespace {

QList<Emoji> load() {
    QFile file(QStringLiteral(":/emoji/emoji.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Emoji> all;
    QString group;
    for (const QString& line :
         QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString first = line.section(QLatin1Char(' '), 0, 0);
        const QString rest = line.section(QLatin1Char(' '), 1);
        if (first == QLatin1String("#"))
            group = rest;
        else
            all << Emoji{first, rest, group};
    }
    return all;
}

} // namespace

const QList<Emoji>& allEmoji() {
    static const QList<Emoji> list = load();
    return list;
}

bool isNamed(const Emoji& emoji, const QStringList& words) {
    return std::all_of(words.begin(), words.end(),
                       [&emoji](const QString& word) { return emoji.name.contains(word); });
}

} // namespace sotto::emoji
