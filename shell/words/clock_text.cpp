#include "words/clock_text.h"

#include <QCoreApplication>
#include <QVariant>

namespace sotto::words {

namespace {

constexpr auto kProperty = "clockFormat";

/// Locales have a way to write seconds only together with the time zone. The sign before the minutes is used
/// again.
QString withSeconds(const QString& format) {
    const qsizetype minutes = format.lastIndexOf(QLatin1String("mm"));
    if (minutes < 1)
        return format;
    const QChar before = format[minutes - 1];
    const QChar sign = before == QLatin1Char('.') ? before : QLatin1Char(':');
    return QString(format).insert(minutes + 2, sign + QStringLiteral("ss"));
}

QString text(const QLocale& locale, QTime time, bool exact) {
    const QCoreApplication* program = QCoreApplication::instance();
    const QString format = program ? program->property(kProperty).toString() : QString();
    const QString shown = format == QLatin1String("24")   ? QStringLiteral("HH:mm")
                          : format == QLatin1String("12") ? QStringLiteral("h:mm AP")
                                                          : locale.timeFormat(QLocale::ShortFormat);
    return locale.toString(time, exact ? withSeconds(shown) : shown);
}

} // namespace

void setClock(const QString& format) {
    QCoreApplication::instance()->setProperty(kProperty, format);
}

QString clockText(const QLocale& locale, QTime time) {
    return text(locale, time, false);
}

QString exactClockText(const QLocale& locale, QTime time) {
    return text(locale, time, true);
}

} // namespace sotto::words
