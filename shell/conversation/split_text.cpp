#include "conversation/split_text.h"

#include <QTextBoundaryFinder>

namespace sotto::conversation {

namespace {

/// Where the first `count` code points of `text` end.
qsizetype endOf(QStringView text, int count) {
    qsizetype at = 0;
    for (; at < text.size() && count > 0; --count)
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return at;
}

qsizetype niceCut(const QString& text, qsizetype end) {
    for (const QString& mark : {QStringLiteral("\n\n"), QStringLiteral("\n"), QStringLiteral(" ")}) {
        const qsizetype at = text.lastIndexOf(mark, end - 1);
        if (at > end / 2)
            return at;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(end);
    const qsizetype cut = finder.isAtBoundary() ? end : finder.toPreviousBoundary();
    return cut > 0 ? cut : end;
}

} // namespace

int lengthOf(const QString& text) {
    int count = 0;
    for (qsizetype at = 0; at < text.size(); ++count)
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return count;
}

QStringList splitText(const QString& text, int longest) {
    QStringList pieces;
    QString rest = text.trimmed();
    while (!rest.isEmpty()) {
        const qsizetype end = endOf(rest, longest);
        const qsizetype cut = end < rest.size() ? niceCut(rest, end) : end;
        pieces << rest.left(cut).trimmed();
        rest = rest.mid(cut).trimmed();
    }
    pieces.removeAll(QString());
    return pieces;
}

} // namespace sotto::conversation
