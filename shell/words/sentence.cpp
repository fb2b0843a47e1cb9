#include "words/sentence.h"

namespace sotto::words {

namespace {

constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);

/// What begins or ends an embedding, an override or an isolate; with one that ends it a name would leave its
/// own.
bool changesDirection(QChar point) {
    return (point >= QChar(0x202A) && point <= QChar(0x202E)) ||
           (point >= QChar(0x2066) && point <= QChar(0x2069));
}

/// The part that belongs in the place at `at`; null when there is no place.
const QString* partAt(const QString& text, qsizetype at, const QStringList& parts) {
    if (text[at] != QLatin1Char('%') || at + 1 == text.size())
        return nullptr;
    const int place = text[at + 1].unicode() - u'0';
    return place >= 1 && place <= 9 && place <= parts.size() ? &parts[place - 1] : nullptr;
}

} // namespace

QString isolated(const QString& name) {
    QString kept = name;
    kept.removeIf(changesDirection);
    return kFirstStrongIsolate + kept + kPopIsolate;
}

QString filled(const QString& text, const QStringList& parts) {
    QString whole;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QString* part = partAt(text, at, parts);
        whole += part ? *part : QString(text[at]);
        at += part ? 1 : 0;
    }
    return whole;
}

} // namespace sotto::words
