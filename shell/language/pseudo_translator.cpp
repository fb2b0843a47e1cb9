#include "language/pseudo_translator.h"

#include <QRegularExpression>

namespace sotto::language {

namespace {

constexpr QChar kRightToLeftOverride(0x202E);
constexpr QChar kPopDirection(0x202C);
constexpr double kGrowth = 0.4;

QChar accented(QChar c) {
    static const QString plain = QStringLiteral("aceilnorsuyzACEILNORSUYZ");
    static const QString with = QStringLiteral("áçéíłñóřšúýžÁÇÉÍŁÑÓŘŠÚÝŽ");
    const qsizetype index = plain.indexOf(c);
    return index < 0 ? c : with.at(index);
}

QString accentedText(const QString& text) {
    QString result = text;
    for (QChar& c : result)
        c = accented(c);
    return result;
}

/// Letters run backwards on the screen, arguments do not.
QString turned(const QString& text) {
    return text.isEmpty() ? text : kRightToLeftOverride + text + kPopDirection;
}

} // namespace

QString pseudoText(const QString& text, PseudoTranslator::Kind kind) {
    static const QRegularExpression argument(QStringLiteral("%(L?\\d+|n|\\{[a-z]+\\})"));
    const bool turns = kind == PseudoTranslator::Kind::RightToLeft;
    const auto changed = [turns](const QString& part) { return turns ? turned(part) : accentedText(part); };
    QString result;
    qsizetype at = 0;
    for (auto it = argument.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += changed(text.mid(at, match.capturedStart() - at)) + match.captured();
        at = match.capturedEnd();
    }
    result += changed(text.mid(at));
    if (!turns)
        result += QString(qRound(text.size() * kGrowth), QLatin1Char('~'));
    return turns ? QChar(0x200F) + result : result;
}

PseudoTranslator::PseudoTranslator(Kind kind, QObject* parent) : QTranslator(parent), kind_(kind) {
}

QString PseudoTranslator::translate(const char*, const char* source, const char*, int) const {
    return pseudoText(QString::fromUtf8(source), kind_);
}

} // namespace sotto::language
